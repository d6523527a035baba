import { expect, test } from 'vitest';
import { videoOf } from '../../src/page/video.ts';

test.each([
  ['https://www.youtube.com/watch?v=abc_DEF-123&t=9s', 'abc_DEF-123'],
  ['https://youtu.be/abc_DEF-123?si=x', 'abc_DEF-123'],
  ['https://m.youtube.com/live/abc_DEF-123', 'abc_DEF-123'],
  ['https://www.youtube.com/@somebody', null],
  ['https://www.youtube.com/watch?v=%22%3E%3Cscript', null],
  ['https://example.org/watch?v=abc_DEF-123', null],
])('the video at %s is %s', (address, id) => {
  expect(videoOf(address)).toBe(id);
});
