import { expect, test } from 'vitest';
import { listDescription, noteDescription } from '../../src/publish/description.ts';
import { published, SAMPLE } from './notes.ts';

const described = (text: string, language = 'zh-Hans') => noteDescription(published(text).page, language);
const unsaid = SAMPLE.replace(/^summary: .*\n/m, '');

test('a note is described by its summary', () => {
  expect(described(SAMPLE)).toBe('一天两次。');
});

test('without one by the beginning of its text, in the language of the pages', () => {
  expect(described(unsaid)).toBe('开头没有译文。 潮水一天涨落两次。 先涨，后落。');
  expect(described(unsaid, 'en')).toBe('The water rises & falls twice a day. It rises, then it falls.');
  expect(described('Only English here, and no summary at all.\n')).toBe('Only English here, and no summary at all.');
});

test('a note without text has none', () => {
  expect(described('---\ntitle: a\n---\n')).toBeNull();
});

test('a long text is cut between words', () => {
  const text = described(`${'Some words '.repeat(30)}\n`);
  expect(text).toMatch(/words…$|Some…$/);
  expect(text?.length).toBeLessThanOrEqual(161);
});

test('a list is described by what it names first', () => {
  expect(listDescription('NVIDIA', ['One', 'Two'])).toBe('NVIDIA：One · Two');
  expect(listDescription('NVIDIA', [])).toBe('NVIDIA');
});
