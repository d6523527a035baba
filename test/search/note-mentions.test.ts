import { expect, test } from 'vitest';
import { mentionUnder, noteMentions } from '../../src/search/note-mentions.ts';
import { NO_TERMS, note } from './notes.ts';

const TERMS = { ...NO_TERMS, companies: ['英伟达 (NVIDIA)', 'AMD'], people: ['Ada'], products: ['Rubin'] };
const mentions = (units: readonly string[], terms = TERMS) => noteMentions(note('a.md', units, { terms }));

test('of a company and a person those units are kept that hold most other names, in both languages first', () => {
  const found = mentions([
    'NVIDIA again. | 又是英伟达。',
    'NVIDIA sells Rubin, AMD does not. | 英伟达卖，AMD 不卖。',
    '| 英伟达、AMD、Rubin 和 Ada。',
    'Ada speaks. | 艾达说话。',
  ]);
  expect(found.map(({ term, unit, others }) => [term, unit, others])).toEqual([
    ['英伟达 (NVIDIA)', 'u-1', 2],
    ['英伟达 (NVIDIA)', 'u-0', 0],
    ['AMD', 'u-1', 2],
    ['AMD', 'u-2', 3],
    ['Ada', 'u-3', 0],
    ['Ada', 'u-2', 3],
  ]);
});

test('a name is a word, not a part of one', () => {
  expect(mentions(['Adamant. | 坚决。'])).toEqual([]);
});

test('a long unit is cut around the name, its translation where it says the same', () => {
  const [en, zh] = [`${'Rain fell. '.repeat(60)}Then Ada came.`, `${'下雨。'.repeat(100)}艾达来了。`];
  const [mention] = mentions([`${en} | ${zh}`]);
  expect(mention?.en?.text).toMatch(/^…(?:Rain |fell\. ).* Then Ada came\.$/);
  expect(mention?.zh?.text).toMatch(/^…下雨。.*艾达来了。$/);
  expect(mention?.zh?.text.length).toBeLessThan(160);
});

test('a note may say something of a term under names that it does not tag it with', () => {
  const about = note('a.md', ['| 辉达又涨价了。', '| 英伟达和 AMD 都涨价。'], {
    terms: { ...NO_TERMS, companies: ['NVIDIA', 'AMD'] },
  });
  const under = (names: readonly string[]) => mentionUnder(about, { taxonomy: 'companies', names })?.unit ?? null;
  expect(under(['NVIDIA', '辉达'])).toBe('u-0');
  expect(under(['NVIDIA', '英伟达 (Nvidia)', '辉达'])).toBe('u-1');
  expect(under(['NVIDIA'])).toBe(null);
});
