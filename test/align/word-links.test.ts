import { expect, test } from 'vitest';
import type { Links } from '../../src/align/evidence.ts';
import { type Lexicon, lexiconEntries } from '../../src/align/lexicon.ts';
import { decodeLexicon, encodeLexicon } from '../../src/align/lexicon-file.ts';
import { Vocabulary } from '../../src/align/vocabulary.ts';
import { linkWords } from '../../src/align/word-links.ts';

/** A lexicon of stems, grams and strengths. */
function lexicon(kind: Lexicon['kind'], rows: Readonly<Record<string, Readonly<Record<string, number>>>>): Lexicon {
  const strengths = new Map(Object.entries(rows).map(([stem, row]) => [stem, new Map(Object.entries(row))]));
  return decodeLexicon(encodeLexicon(lexiconEntries({ kind, name: '', licence: '' }, strengths, 10)));
}

/** The links of a word. */
function linksOf({ first, word, ratio, sure }: Links, number: number) {
  return [...word.keys()]
    .slice(first[number], first[number + 1])
    .map((k) => ({ word: word[k] ?? -1, ratio: ratio[k] ?? 0, sure: sure[k] === 1 }));
}

const en = new Vocabulary([
  ['tide', 'go', '=nvidia'],
  ['go', 'sea'],
]);
const zh = new Vocabulary([
  ['潮', '去', '=nvidia'],
  ['走', '海'],
]);

/** Links of a word as `gram: ratio`, a `!` behind the sure ones. */
function links(word: string, ...lexicons: readonly Lexicon[]): string[] {
  const found = linksOf(linkWords(en, zh, lexicons).en, en.number(word) ?? -1);
  return found.map(({ word: other, ratio, sure }) => `${zh.words[other]} ${Math.round(ratio)}${sure ? '!' : ''}`);
}

test('words are linked by a lexicon, from either side; a word that neither text has is not', () => {
  const book = lexicon('dictionary', { tide: { 潮: 1, 汐: 1 }, sea: { 海: 0.2 }, sky: { 天: 1 } });
  const found = linkWords(en, zh, [book]);
  const [forward, backward] = [
    en.words.map((_, k) => linksOf(found.en, k)),
    zh.words.map((_, k) => linksOf(found.zh, k)),
  ];
  expect(forward.map((own) => own.map(({ word }) => zh.words[word]))).toEqual([['潮'], [], ['=nvidia'], ['海']]);
  expect(backward.map((own) => own.map(({ word }) => en.words[word]))).toEqual([
    ['tide'],
    [],
    ['=nvidia'],
    [],
    ['sea'],
  ]);
  expect(forward[0]?.[0]?.sure).toBe(true);
  expect(forward[3]?.[0]?.sure).toBe(false);
});

test('names and numbers that are written alike are linked without any lexicon', () => {
  const found = en.words.map((_, k) => linksOf(linkWords(en, zh, []).en, k));
  expect(found.flat()).toHaveLength(1);
  expect(found[2]?.[0]).toMatchObject({ word: zh.number('=nvidia'), sure: true });
});

test('a word with many translations in the text says less of each than a word with one', () => {
  const ratio = (row: Readonly<Record<string, number>>) =>
    linksOf(linkWords(en, zh, [lexicon('dictionary', { go: row })]).en, 1).find(({ word }) => zh.words[word] === '去')
      ?.ratio ?? 0;
  expect(ratio({ 去: 1 })).toBeGreaterThan(1.8 * ratio({ 去: 1, 走: 1 }));
});

test('of what two lexicons say the stronger counts, and a dictionary counts half beside an author’s own', () => {
  const book = lexicon('dictionary', { tide: { 潮: 1 }, sea: { 海: 1 } });
  const own = lexicon('learned', { tide: { 潮: 0.1 } });
  const [alone, both] = [links('sea', book), links('sea', book, own)].map(([link = '']) =>
    Number.parseFloat(link.slice(2)),
  );
  expect((both ?? 0) / (alone ?? 1)).toBeCloseTo(0.5, 1);
  expect(links('tide', book, own)).toHaveLength(1);
  expect(links('tide', book, own)).toEqual(links('tide', own, book));
  expect(links('tide', own)[0]).not.toContain('!');
  expect(links('tide', book, own)[0]).toContain('!');
});
