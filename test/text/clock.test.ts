import { expect, test } from 'vitest';
import { clock } from '../../src/text/clock.ts';

test.each([
  [0, '0:00'],
  [754.2, '12:34'],
  [3754, '1:02:34'],
])('%s seconds are %s', (seconds, text) => {
  expect(clock(seconds)).toBe(text);
});
