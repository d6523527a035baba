import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutList } from '../../src/page/cut-list.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const cut = (count: number) => cutList('/notes/', numbers(count), 10);

test.each([
  [0, '', '0 newest, older: none'],
  [9, '', '9 newest, older: none'],
  [10, '1', '10 newest, older: none'],
  [14, '1', '14 newest, older: none'],
  [15, '1', '5 newest, older: /notes/page/1/'],
  [20, '1 2', '10 newest, older: /notes/page/1/'],
  [24, '1 2', '14 newest, older: /notes/page/1/'],
  [25, '1 2', '5 newest, older: /notes/page/2/'],
])('%i items: pages [%s], and the entrance with the %s', (count, pages, entrance) => {
  const { entrance: first, numbered } = cut(count);
  expect(numbered.map(({ pager }) => pager.current).join(' ')).toBe(pages);
  expect(`${first.items.length} newest, older: ${first.pager.older ?? 'none'}`).toBe(entrance);
});

test('page N is the N-th full block from the oldest', () => {
  const [first, second] = cut(35).numbered;
  expect(first).toMatchObject({ url: '/notes/page/1/', before: 0, items: numbers(10) });
  expect(second?.items[0]).toBe(11);
});

test('a newer item changes no numbered page', () => {
  fc.assert(
    fc.property(fc.nat(120), fc.integer({ min: 1, max: 30 }), (count, more) => {
      const before = cut(count).numbered;
      expect(cut(count + more).numbered.slice(0, before.length)).toEqual(before);
    }),
  );
});

test('the entrance and the older pages behind it hold every item once', () => {
  fc.assert(
    fc.property(fc.nat(120), (count) => {
      const { entrance, numbered } = cut(count);
      const items = [...entrance.items];
      let { older } = entrance.pager;
      while (older) {
        const page = numbered.find(({ url }) => url === older);
        items.unshift(...(page?.items ?? []));
        older = page?.pager.older ?? null;
      }
      expect(items).toEqual(numbers(count));
      expect(entrance.items.length).toBeLessThan(15);
    }),
  );
});

test('every way on leads to a page or to a redirect', () => {
  fc.assert(
    fc.property(fc.nat(120), (count) => {
      const { entrance, numbered, redirects } = cut(count);
      const there = new Set([entrance, ...numbered, ...redirects].map(({ url }) => url));
      const ways = [entrance, ...numbered].flatMap(({ pager }) => [pager.newer, pager.older]);
      expect(ways.filter((way) => way !== null && !there.has(way))).toEqual([]);
      expect(redirects.every(({ to }) => to === entrance.url)).toBe(true);
    }),
  );
});
