import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, level } from '../../src/text/fold.ts';
import { runs } from '../support/runs.ts';

/** Texts of everything: ASCII, accents, Han in both forms, emoji, half a surrogate pair, characters that are not seen. */
const anyTerm = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'aAéÉＡ輝辉薴苧 -_+#.&·（）/!\u200b\ud800👍ßİﬁ½') }),
);

describe('spellings that are one term', () => {
  test.each([
    ['NVIDIA', 'Nvidia', 'nvidia', 'ＮＶＩＤＩＡ', ' NVIDIA ', 'NVI\u200bDIA', '“NVIDIA”'],
    ['GPT-4', 'gpt 4', 'gpt_4', 'GPT\u00a04', 'GPT–4'],
    ['Nestlé', 'Nestle', 'NESTLE\u0301'],
    ['輝達', '辉达'],
    ['AI芯片', 'AI 芯片', 'ai　芯片'],
    ['人工智能', '人工 智能'],
    ['McDonald’s', "McDonald's"],
    ['AT&T', 'at & t', 'AT and T'],
    ['TCP/IP', 'TCP-IP'],
  ])('%s', (first, ...others) => {
    for (const other of others) expect(fold(other)).toBe(fold(first));
  });
});

describe('terms that stay apart', () => {
  test.each([
    ['C', 'C++', 'C#', 'C*', 'C+'],
    ['.NET', 'NET'],
    ['AT&T', 'ATT', 'AT T'],
    ['Yahoo', 'Yahoo!'],
    ['GPT-4', 'GPT4', 'GPT-4.1', 'GPT-41'],
    ['?', '!', '!!', '-', '--'],
    ['か', 'が'],
    ['й', 'и'],
    ['英伟达', '英伟达 (NVIDIA)', 'NVIDIA'],
  ])('%s', (...terms) => {
    expect(new Set(terms.map(fold)).size).toBe(terms.length);
  });
});

test('the key is in words that can be read', () => {
  expect(['C++', 'C#', '.NET', 'AT&T', 'GPT-4.1', '英伟达 (NVIDIA)', '埃隆·马斯克', 'Wait… what'].map(fold)).toEqual([
    'c-plus-plus',
    'c-sharp',
    'dot-net',
    'at-and-t',
    'gpt-4-dot-1',
    '英伟达-nvidia',
    '埃隆-马斯克',
    'wait-what',
  ]);
});

test('folding a key again changes nothing', () => {
  fc.assert(
    fc.property(anyTerm, (term) => {
      expect(fold(fold(term))).toBe(fold(term));
    }),
    { numRuns: runs(1000) },
  );
});

test('a term that is not empty has a key that is not empty', () => {
  fc.assert(
    fc.property(anyTerm, (term) => {
      expect(fold(term) === '').toBe(term === '');
    }),
  );
});

test('letter case never makes a difference', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (term) => {
      expect(fold(term.toUpperCase())).toBe(fold(term));
    }),
  );
});

test('levelling keeps signs and spaces', () => {
  expect(level('Ｃａｆé +  輝達!')).toBe('cafe +  辉达!');
});
