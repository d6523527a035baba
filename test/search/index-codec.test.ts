import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dealLists } from '../../src/search/deal-lists.ts';
import { postingTable } from '../../src/search/posting-table.ts';
import { pushNumber, readNumber } from '../../src/search/query-bytes.ts';
import { FIELDS, fingerprintOf, isSpelt } from '../../src/search/query-format.ts';
import { listsOf, readShard } from '../../src/search/query-shard.ts';
import { shardBytes } from '../../src/search/shard-bytes.ts';
import { TokenLists } from '../../src/search/token-lists.ts';

/** What a note holds: a token, the field and the passage in which it stands. */
type Entry = readonly [token: string, field: (typeof FIELDS)[number], passage: number];

const token = fc.oneof(
  fc.constantFrom('ai', 'gpt4', 'companies', 'company', 'pro', 'program', '芯片', '芯', 'tags:数据', '😀', 'é'),
  fc.stringMatching(/^[a-z0-9]{1,12}$/),
  fc.stringMatching(/^[一-龥]{2}$/),
);
/** Few passages and very many, so that distances take one byte, two and three. */
const note = fc.constantFrom(3, 300, 40_000).chain((passages) =>
  fc.record({
    passages: fc.constant(passages),
    entries: fc.array(fc.tuple(token, fc.constantFrom(...FIELDS), fc.nat(passages - 1)), { maxLength: 30 }),
  }),
);

/** Tokens that are not spelt out are known by their fingerprints: two in a long row have the same one, and share their lists. */
function isSame(one: string, other: string): boolean {
  const isSpeltOut = isSpelt(one) || isSpelt(other);
  return one === other || (!isSpeltOut && fingerprintOf(one) === fingerprintOf(other));
}

/** Notes → a shard of all their tokens. */
function written(notes: readonly { readonly passages: number; readonly entries: readonly Entry[] }[]): Uint8Array {
  const made = notes.map(({ entries }) => {
    const lists = new TokenLists();
    for (const [own, field, passage] of [...entries].sort((a, b) => a[2] - b[2])) lists.addToken(own, field, passage);
    return lists.written();
  });
  const [dealt] = dealLists(made, { count: 1, of: () => 0 });
  if (!dealt) throw new Error('There is no shard.');
  return shardBytes(postingTable(dealt));
}

/** Numbers of the first passages of notes. */
function startsOf(notes: readonly { readonly passages: number }[]): Uint32Array {
  let start = 0;
  return Uint32Array.from(notes, ({ passages }) => {
    start += passages;
    return start - passages;
  });
}

test('every list of an index is read as it was written, in its place among the notes of its block', () => {
  fc.assert(
    fc.property(fc.array(note, { maxLength: 4 }), (notes) => {
      const shard = readShard(written(notes));
      const all = notes.flatMap(({ entries }, k) => {
        const before = notes.slice(0, k).reduce((sum, { passages }) => sum + passages, 0);
        return entries.map(([own, field, passage]): Entry => [own, field, before + passage]);
      });
      for (const own of [...all.map(([one]) => one), 'nowhere']) {
        const expected = FIELDS.map((field) =>
          [
            ...new Set(all.filter((entry) => isSame(entry[0], own) && entry[1] === field).map((entry) => entry[2])),
          ].sort((a, b) => a - b),
        );
        expect(listsOf(shard, { token: own, prefix: false }, startsOf(notes)).map((list) => [...list])).toEqual(
          expected,
        );
      }
    }),
  );
});

test('the beginning of a word finds the lists of all that begin so', () => {
  fc.assert(
    fc.property(fc.array(note, { minLength: 1, maxLength: 2 }), (notes) => {
      const [first] = notes;
      if (!first) return;
      const shard = readShard(written([first]));
      const expected = new Set(first.entries.filter(([own]) => /^pro[a-z0-9]*$/.test(own)).map(([, , at]) => at));
      const found = listsOf(shard, { token: 'pro', prefix: true }, startsOf([first])).flatMap((list) => [...list]);
      expect(new Set(found)).toEqual(expected);
    }),
  );
});

test('a shard that is cut off anywhere is told', () => {
  fc.assert(
    fc.property(
      fc.array(note, { minLength: 1, maxLength: 2 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (notes, share) => {
        const bytes = written(notes);
        const cut = bytes.subarray(0, Math.min(bytes.length - 1, Math.floor(share * bytes.length)));
        expect(() => readShard(cut)).toThrow(RangeError);
      },
    ),
  );
});

test('a number is read as it was written, however large', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat()), (numbers) => {
      const bytes: number[] = [];
      for (const number of numbers) pushNumber(bytes, number);
      const cursor = { at: 0 };
      expect(numbers.map(() => readNumber(Uint8Array.from(bytes), cursor))).toEqual(numbers);
      expect(() => readNumber(Uint8Array.from(bytes), cursor)).toThrow(RangeError);
    }),
  );
});
