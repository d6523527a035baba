import { expect, test } from 'vitest';
import { compileCedict, type DictionaryEntry } from '../../src/align/cedict.ts';
import { translations as known } from '../../src/align/lexicon.ts';
import { decodeLexicon, encodeLexicon } from '../../src/align/lexicon-file.ts';
import { stem } from '../../src/text/stem.ts';

/** What a dictionary of these entries says of a word: each gram with its strength in hundredths, the strongest first. */
function translations(
  word: string,
  ...entries: readonly (readonly [simplified: string, ...english: string[]])[]
): string[] {
  const list: DictionaryEntry[] = entries.map(([simplified, ...english]) => ({ simplified, english }));
  const compiled = compileCedict(list);
  const found = known(decodeLexicon(encodeLexicon(compiled)), stem(word));
  return [...(found?.grams ?? [])]
    .map((gram, k) => ({ gram: compiled.grams[gram], strength: Math.round((found?.strengths[k] ?? 0) * 100) }))
    .sort((a, b) => b.strength - a.strength)
    .map(({ gram, strength }) => `${gram} ${strength}`);
}

test('a gloss of one word is worth 1, one of several its share; parts of a headword are worth less', () => {
  expect(translations('tide', ['潮汐', 'tide'])).toEqual(['潮汐 100', '汐 15', '潮 15']);
  expect(translations('harbour', ['港', 'deep harbour'])).toEqual(['港 50']);
  expect(translations('lighthouse', ['灯塔山', 'lighthouse'])).toEqual(
    expect.arrayContaining(['灯塔 60', '塔山 60', '灯 15']),
  );
});

test('what an entry lists with semicolons are translations of their own', () => {
  expect(translations('slice', ['切', 'to cut; to slice (meat)'])).toEqual(['切 100']);
});

test('of what several glosses say of a gram the strongest counts', () => {
  expect(translations('tide', ['潮', 'spring tide', 'tide'], ['潮水', 'tide flow'])).toContain('潮 100');
});

test('brackets, measure words, references and explanations translate nothing', () => {
  expect(translations('gate', ['门', '(old) door', 'CL:gate', 'variant of gate', 'see also gate', '[gate]'])).toEqual(
    [],
  );
  expect(translations('boat', ['船', 'what fishers call a large wooden boat beside harbours'])).toEqual([]);
  expect(translations('door', ['门', '(old) door'])).toEqual(['门 100']);
});

test('of a stem’s many translations eighty stay: of equally sure ones those that more headwords have', () => {
  const one = (k: number) => String.fromCodePoint(0x5200 + k);
  const many = Array.from({ length: 100 }, (_, k) => [one(k), 'cut'] as const);
  const kept = translations('cut', ...many, ...many.slice(90).map(([gram]) => [`${gram}工`, 'work'] as const));
  expect(kept).toHaveLength(80);
  expect(kept).toEqual(expect.arrayContaining(many.slice(90).map(([gram]) => `${gram} 100`)));
});

test('the work of others is named with its terms', () => {
  expect(compileCedict([])).toMatchObject({
    kind: 'dictionary',
    name: 'CC-CEDICT',
    licence: expect.stringContaining('CC-BY-SA-4.0'),
  });
});
