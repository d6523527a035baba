import { expect, test } from 'vitest';
import { keptMarkup, keptTag } from '../../src/eleventy/kept-tag.ts';
import type { Digest } from '../../src/ledger/digest.ts';

/** Renders a body under a name and values, as a template does; counts how often. */
function page(kept: Map<Digest, string>) {
  let times = 0;
  const render = (...values: readonly unknown[]) =>
    keptTag(kept).run(null, ...values, (done: (error: Error | null, markup: string) => void) => {
      times++;
      done(null, `${values.join(' ')}, no. ${times}`);
    });
  return render;
}

test('markup is rendered once for the same values, also by a later run of the same frame', () => {
  const render = page(keptMarkup('frame'));
  expect([render('card', { url: 'a' }), render('card', { url: 'a' })]).toEqual(
    Array(2).fill('card [object Object], no. 1'),
  );
  expect(render('card', { url: 'b' })).toBe('card [object Object], no. 2');
  expect(page(keptMarkup('frame'))('card', { url: 'a' })).toBe('card [object Object], no. 1');
});

test('nothing is kept for another frame, nor where nobody knows what the frame is', () => {
  expect(page(keptMarkup('one'))('masthead')).toBe('masthead, no. 1');
  keptMarkup('other');
  expect(keptMarkup('one').size).toBe(0);
  page(keptMarkup(''))('masthead');
  expect(keptMarkup('').size).toBe(0);
});

test('what a body throws comes out', () => {
  const tag = keptTag(keptMarkup(''));
  expect(() => tag.run(null, 'card', (done: (error: Error) => void) => done(new Error('no url')))).toThrow('no url');
});
