import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../src/search/query-fold.ts';
import { type Clause, parseQuery } from '../../src/search/query-parse.ts';

/** What readers write, and what nobody should: pieces of queries, and any text. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '-',
      'OR',
      '|',
      '"',
      '“',
      '”',
      '「',
      '」',
      ':',
      'tag:',
      'company:',
      'lang:zh',
      'lang:',
      'before:2026',
      'after:x',
    ],
    ...[
      '芯片',
      '輝達',
      'ＡＩ',
      'café',
      "don't",
      '😀',
      '\u0000',
      '\ud800',
      '\u202e',
      '(',
      '.*',
      '</script>',
      '1 2',
      ' ',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const query = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));
const HINTS = ['too-long', 'unknown-field', 'open-quote', 'bad-date', 'bad-lang', 'nothing'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whatever a clause finds stands in the text. */
function expectPlaces(clause: Clause, text: string): void {
  if (clause.kind === 'term') return;
  for (const [from, to] of clause.find(text)) {
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThan(from);
    expect(to).toBeLessThanOrEqual(text.length);
  }
}

test('whatever is written is read, as no more conditions than are worth their bytes', () => {
  fc.assert(
    fc.property(query, fc.boolean(), (written, typing) => {
      const { groups, not, hints, lang, before, after } = parseQuery(written, { typing });
      const clauses = [...groups.flat(), ...not];
      expect(clauses.length).toBeLessThanOrEqual(16);
      for (const group of groups) expect(group.length).toBeGreaterThan(0);
      for (const hint of hints) expect(HINTS).toContain(hint);
      expect([null, 'en', 'zh']).toContain(lang);
      for (const day of [before, after]) if (day !== null) expect(day).toMatch(DAY);
      for (const clause of clauses) expectPlaces(clause, foldText(`${written} ${written}`));
    }),
    { numRuns: 500 },
  );
});

const word = fc
  .oneof(fc.stringMatching(/^[a-z]{2,9}$/), fc.stringMatching(/^[一-龥]{1,4}$/))
  .filter((one) => one !== 'or');
const words = fc.array(word, { minLength: 1, maxLength: 6 });

test('a text that holds all words of a query holds each of its conditions, in any order', () => {
  fc.assert(
    fc.property(words, (some) => {
      const { groups, not } = parseQuery(some.join(' '));
      const text = foldText(some.toReversed().join(' · '));
      expect(not).toEqual([]);
      for (const group of groups) {
        for (const clause of group) expect(clause.kind === 'text' && clause.find(text).length).toBeGreaterThan(0);
      }
    }),
  );
});

test('words in quotes are one condition, which a text meets where they stand together', () => {
  fc.assert(
    fc.property(words, (some) => {
      const { groups } = parseQuery(`“${some.join(' ')}”`);
      expect(groups).toHaveLength(1);
      const [clause] = groups.flat();
      expect(clause?.kind === 'text' && clause.find(foldText(`x. ${some.join(' ')}, y`)).length).toBeGreaterThan(0);
    }),
  );
});

test('what stands behind a minus is not wanted, and nothing else is', () => {
  fc.assert(
    fc.property(words, words, (wanted, refused) => {
      const { groups, not } = parseQuery([...wanted, ...refused.map((one) => `-${one}`)].join(' '));
      expect(groups.flat().map(({ source }) => source)).toEqual(wanted);
      expect(not.map(({ source }) => source)).toEqual(refused);
    }),
  );
});
