import { expect, test } from 'vitest';
import { counted } from '../../src/client/browse-words.ts';

test('a number stands wherever its text has a place for it: in Chinese, and in English too', () => {
  expect(counted('前 {count} 段 The first {count} passages', 1200)).toBe('前 1,200 段 The first 1,200 passages');
});
