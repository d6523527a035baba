import { expect, test } from 'vitest';
import { hostingLine, hostingReport, isNearLimit } from '../../../src/publish/hosting/limits.ts';

test('one line says how much of what hosts take a site has', () => {
  expect(hostingLine({ files: 222, bytes: 2_400_000 })).toMatchInlineSnapshot(
    `"222 files, 3 MB: 1 % of what GitHub Pages takes, 2 % of what Cloudflare Pages takes"`,
  );
});

test('settings are spoken of when four fifths of a limit are used', () => {
  expect(isNearLimit({ files: 16_000, bytes: 800_000_000 })).toBe(false);
  expect(isNearLimit({ files: 16_001, bytes: 0 })).toBe(true);
  expect(isNearLimit({ files: 1, bytes: 800_000_001 })).toBe(true);
});

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
