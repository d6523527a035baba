import { expect, test } from 'vitest';
import { simplify } from '../../src/text/simplify.ts';

test('traditional characters become simplified, by phrase where it matters', () => {
  expect(simplify('輝達的晶片，乾燥的乾隆年間')).toBe('辉达的晶片，干燥的乾隆年间');
});

test('words stay what they are', () => {
  expect(simplify('軟體')).toBe('软体');
});

test('what is simplified already, or no Chinese, is left alone', () => {
  expect(simplify('NVIDIA 英伟达')).toBe('NVIDIA 英伟达');
  expect(simplify('')).toBe('');
});

test('simplifying twice changes nothing, for any Han character', () => {
  const han = Array.from({ length: 0x9fff - 0x3400 }, (_, i) => String.fromCodePoint(0x3400 + i)).join('\n');
  expect(simplify(simplify(han))).toBe(simplify(han));
});
