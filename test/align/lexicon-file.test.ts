import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { translations as known, type LexiconEntries } from '../../src/align/lexicon.ts';
import { decodeLexicon, encodeLexicon } from '../../src/align/lexicon-file.ts';

/** More grams than a byte holds, so that steps of two and three bytes occur. */
const grams = Array.from({ length: 20_000 }, (_, k) => String.fromCodePoint(0x4e00 + k));
const entries: LexiconEntries = {
  kind: 'learned',
  name: 'of “names”',
  licence: 'mine',
  stems: ['a', 'bee', 'cé'],
  grams,
  translations: [
    { grams: Int32Array.of(0, 127, 128, 400, 19_999), strengths: Float32Array.of(1, 0.5, 0.1, 1, 0.2) },
    { grams: Int32Array.of(7), strengths: Float32Array.of(0.3) },
    { grams: new Int32Array(), strengths: new Float32Array() },
  ],
};

test('a lexicon is read as it was written, strengths in 255 steps', () => {
  const lexicon = decodeLexicon(encodeLexicon(entries));
  const { gramNumber } = lexicon;
  const translations = (stem: string) => known(lexicon, stem);
  expect(lexicon).toMatchObject({ kind: 'learned', name: 'of “names”', licence: 'mine', size: 3 });
  expect([...(translations('a')?.grams ?? [])]).toEqual([0, 127, 128, 400, 19_999]);
  const strengths = [...(translations('a')?.strengths ?? [])].map((strength) => Math.round(strength * 255));
  expect(strengths).toEqual([255, 128, 26, 255, 51]);
  expect([...(translations('bee')?.grams ?? [])]).toEqual([7]);
  expect([translations('cé')?.grams.length, translations('dee')]).toEqual([0, undefined]);
  expect([grams[0], grams[19_999], '–'].map((gram) => gramNumber(gram ?? ''))).toEqual([0, 19_999, undefined]);
});

test('names are read in their order; a file from before there were any has none, and one that is cut off is refused', () => {
  const names = [
    ['循环融资', 'circular funding'],
    ['初创企业', 'startups'],
  ] as const;
  expect(decodeLexicon(encodeLexicon({ ...entries, names })).names).toEqual(names);
  expect(decodeLexicon(encodeLexicon(entries)).names).toEqual([]);
  expect(encodeLexicon({ ...entries, names: [] }).equals(encodeLexicon(entries))).toBe(true);
  const whole = gunzipSync(encodeLexicon({ ...entries, names }));
  expect(() => decodeLexicon(gzipSync(whole.subarray(0, -1)))).toThrowErrorMatchingInlineSnapshot(
    `[Error: The lexicon is damaged: it ends too early.]`,
  );
});

test('an empty lexicon is one too', () => {
  const none = decodeLexicon(encodeLexicon({ ...entries, stems: [], grams: [], translations: [] }));
  expect([none.size, known(none, 'a'), none.gramNumber('一')]).toEqual([0, undefined, undefined]);
});

test('the bytes do not tell on which system they were made', () => {
  expect(encodeLexicon(entries)[9]).toBe(255);
});

test('a file that is none, is of another version or is cut off is refused in words', () => {
  const header = { format: 'duizhao-lexicon', version: 1, stems: 1, grams: 1 };
  const read = (text: string) => () => decodeLexicon(gzipSync(text));
  expect(read('text\n')).toThrowErrorMatchingInlineSnapshot(
    `[Error: The file is no lexicon: its first line does not say so.]`,
  );
  expect(read('{"format":"another"}\n')).toThrowErrorMatchingInlineSnapshot(
    `[Error: The file is no lexicon: its first line does not say so.]`,
  );
  expect(read('text')).toThrowErrorMatchingInlineSnapshot(`[Error: The lexicon is damaged: it ends too early.]`);
  expect(read(`${JSON.stringify({ ...header, version: 2 })}\n`)).toThrowErrorMatchingInlineSnapshot(
    `[Error: The lexicon has version 2, this program reads 1: learn it anew.]`,
  );
  expect(read(`${JSON.stringify(header)}\na\n`)).toThrowErrorMatchingInlineSnapshot(
    `[Error: The lexicon is damaged: it ends too early.]`,
  );
  expect(read(`${JSON.stringify(header)}\na\n一\n\u0001\u0000`)).toThrowErrorMatchingInlineSnapshot(
    `[Error: The lexicon is damaged: it ends too early.]`,
  );
  expect(() => decodeLexicon(encodeLexicon(entries).subarray(0, 40))).toThrowErrorMatchingInlineSnapshot(
    `[Error: The file is damaged, or no lexicon: it cannot be decompressed.]`,
  );
});
