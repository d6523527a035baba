import { expect, test } from 'vitest';
import { relativeLinks } from '../../src/note/relative-links.ts';

test('links of the prose are found with the line of the file, those of fenced code are not', () => {
  const body = '[a](a.md)\n\n```markdown\n[b](b.md)\n```\n\n![c](<c d.png>)\n\n~~~\n[e]: e.md\n~~~\n\n[f]: f.md\n';
  expect(relativeLinks(body, 10)).toEqual([
    { address: 'a.md', line: 10 },
    { address: 'c d.png', line: 16 },
    { address: 'f.md', line: 22 },
  ]);
});

test('a fence that nobody closes hides nothing', () => {
  expect(relativeLinks('```\n[a](a.md)\n', 1)).toEqual([{ address: 'a.md', line: 2 }]);
});

test('addresses that lead elsewhere, to a place on the page or to nothing are none', () => {
  const body =
    '[a](https://example.org) [b](//example.org) [c](#top) [d](mailto:a@b.c) [e]() [f](x.md#y) [g](/z.png)\n';
  expect(relativeLinks(body, 1).map(({ address }) => address)).toEqual(['x.md#y', '/z.png']);
});

test('an address is told of once, where it first stands; wiki links too, but not in code', () => {
  expect(relativeLinks('[a](a.md)\n[[b]] `[[c]]`\n\n[a](a.md) [[b]]\n', 1)).toEqual([
    { address: 'a.md', line: 1 },
    { address: '[[b]]', line: 2 },
  ]);
  expect(relativeLinks('text\n[[b|two]]\n', 4).map(({ line }) => line)).toEqual([5]);
  expect(relativeLinks('[f]: f.md\n', 1)).toHaveLength(1);
});

test('code between fences keeps its length, so that lines stay right', () => {
  expect(relativeLinks('```\n[a](a.md)\n```\n[b](b.md) ~~~ [c](c.md)\n', 1)).toEqual([
    { address: 'b.md', line: 4 },
    { address: 'c.md', line: 4 },
  ]);
});
