import { expect, test } from 'vitest';
import { titleLang } from '../../src/page/note-entry.ts';

test.each([
  ['Why compute goes round in circles', 'en'],
  ['钱绕了一圈又回来', 'zh-Hans'],
  ['錢繞了一圈又回來', 'zh-Hant'],
  ['OpenAI 的算力账单', 'zh-Hans'],
  ['2025', 'en'],
])('%s is in %s', (title, lang) => {
  expect(titleLang(title)).toBe(lang);
});
