import { expect, test } from 'vitest';
import { momentUrl } from '../../src/client/reading/moment.ts';

test.each([
  ['https://www.youtube.com/watch?v=abc&t=9s', 'https://www.youtube.com/watch?v=abc&t=95s'],
  ['https://youtu.be/abc', 'https://youtu.be/abc?t=95s'],
])('a moment of %s is at %s', (source, url) => {
  expect(momentUrl(source, 95)).toBe(url);
});
