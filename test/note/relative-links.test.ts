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
