import { expect, test } from 'vitest';
import { hostingReport } from '../../../src/publish/hosting/limits.ts';

test('a small site has room everywhere', () => {
  expect(hostingReport({ files: 222, bytes: 2_400_000 }, [])).toMatchInlineSnapshot(`
    [
      "The site has 222 files, 3 MB.",
      "  GitHub Pages: 1 % of 1,000 MB.",
      "  Cloudflare Pages: 2 % of 20,000 files.",
    ]
  `);
});

test('a large one is told which host does not take it, and what saves most', () => {
  const savings = [
    { setting: 'feeds: { minimum: 0 }', files: 6000, bytes: 40_000_000 },
    { setting: 'terms: { minimum: 2 }', files: 27_000, bytes: 160_000_000 },
    { setting: 'nothing', files: 0, bytes: 0 },
  ];
  expect(hostingReport({ files: 62_000, bytes: 1_900_000_000 }, savings)).toMatchInlineSnapshot(`
    [
      "The site has 62,000 files, 1,900 MB.",
      "  GitHub Pages: too large, 190 % of the 1,000 MB that it takes.",
      "  Cloudflare Pages: too large, 310 % of the 20,000 files that it takes.",
      "  terms: { minimum: 2 } would save 27,000 files, 160 MB.",
      "  feeds: { minimum: 0 } would save 6,000 files, 40 MB.",
    ]
  `);
});
