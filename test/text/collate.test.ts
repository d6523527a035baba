import { expect, test } from 'vitest';
import { collated, collation } from '../../src/text/collate.ts';

test('Chinese terms stand among the English by pinyin, numbers by value, signs last', () => {
  const terms = [
    '英伟达',
    'OpenAI',
    '阿里巴巴',
    'GPT-10',
    'GPT-4',
    '.NET',
    'Zoom',
    '特斯拉',
    '360',
    'Éclair',
    'YouTube',
  ];
  expect(collated(terms, (term) => term).map(({ item }) => item)).toEqual([
    '阿里巴巴',
    'Éclair',
    'GPT-4',
    'GPT-10',
    '.NET',
    'OpenAI',
    '特斯拉',
    '英伟达',
    'YouTube',
    'Zoom',
    '360',
  ]);
});

test('a term stands under its first letter, of its pinyin for Han, and everything else under #', () => {
  const terms = ['重庆', '長安', 'éclair', '“Q”', '360', 'Ωmega', 'がぎ', '👍', '?'];
  expect(terms.map((term) => collation(term).initial).join('')).toBe('CCEQ#####');
});

test('traditional and simplified characters sort alike', () => {
  expect(collation('輝達').key).toBe(collation('辉达').key);
});
