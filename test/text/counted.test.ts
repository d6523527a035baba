import { expect, test } from 'vitest';
import { counted } from '../../src/text/counted.ts';

test('one thing is not many', () => {
  expect([0, 1, 2, 1160].map((count) => counted(count, 'note'))).toEqual([
    '0 notes',
    '1 note',
    '2 notes',
    '1,160 notes',
  ]);
});
