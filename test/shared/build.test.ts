import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { isNote, pagesOf } from '../support/built-site.ts';
import { brokenLinks } from '../support/links.ts';
import { ROOT, runNode } from '../support/project.ts';

const shared = inject('shared');

describe.skipIf(shared === null)('the site of the real notes', () => {
  const { folder, site, build } = shared ?? { folder: '', site: '', build: { code: 1, stdout: '', stderr: '' } };

  test('is built, whatever is wrong with single notes', () => {
    expect(build.code, build.stderr.slice(-2000)).toBe(0);
  });

  test('says every word of every note exactly once', async () => {
    const { code, stdout } = await runNode(ROOT, [join(folder, 'tools/conserve.mjs'), join(folder, 'notes'), site]);
    expect(code, stdout).toBe(0);
    const [, notes, missing, lost, extra] = figures(stdout);
    expect(notes).toBeGreaterThan(300);
    expect(missing).toBe(0);
    expect((lost ?? Number.NaN) + (extra ?? Number.NaN), stdout).toBeLessThanOrEqual(100);
  });

  test('has no broken link', async () => {
    expect(await brokenLinks({ folder: site, prefix: '/' })).toEqual([]);
  });

  test('has no page above 100 kB of HTML but notes', async () => {
    const heavy = (await pagesOf(site)).filter((page) => !isNote(page) && page.size >= 100_000);
    expect(heavy.map(({ url, size }) => `${url}: ${size}`)).toEqual([]);
  });
});

/** `notes 346, without page 0, …, tokens lost 3, extra 4 of 3200000` as numbers, the whole match first. */
function figures(printed: string): number[] {
  const line = /notes (\d+), without page (\d+), .*tokens lost (\d+), extra (\d+) of/.exec(printed);
  return line === null ? [] : line.map(Number);
}
