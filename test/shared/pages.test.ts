import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { accessibilityProblems, wayOf } from '../support/accessibility.ts';
import { samplePages } from '../support/built-site.ts';
import { invalidMarkup } from '../support/markup.ts';
import { overflow } from '../support/overflow.ts';
import { useSite } from '../support/use-site.ts';

const shared = inject('shared');

const EVERY = process.env.DUIZHAO_EVERY_PAGE === '1';

describe.skipIf(shared === null)('pages of the real notes', async () => {
  const { folder, site } = shared ?? { folder: '', site: '' };
  const odd = shared ? oddNotes(join(folder, 'ODDITIES.md')) : new Set();
  const pages = shared ? await samplePages(site, ({ url }) => odd.has(url)) : [];
  const visit = useSite({ folder: site, prefix: '/' });

  test('are valid HTML', async () => {
    expect(pages.length).toBeGreaterThan(50);
    expect(await invalidMarkup(pages)).toEqual([]);
  });

  const numbered = pages.map((page, number) => ({ ...page, number }));
  // Two of eight, on a phone in light and on a desk in dark; all of them, each in one of four ways, in `npm run test:long`.
  const visited = EVERY ? numbered : numbered.filter(({ number }) => number % 8 < 2);
  test.each(visited)('$kind $url is accessible, fits a phone and asks no other host', async ({ url, number }) => {
    await using visitor = await visit(url);
    expect(await accessibilityProblems(visitor.page, [wayOf(number)])).toEqual([]);
    expect(await overflow(visitor.page, [360])).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });
});

/** URLs of the notes that the list of oddities names: `` | `notes/a.md` | ``. */
function oddNotes(list: string): Set<string> {
  const paths = readFileSync(list, 'utf8').matchAll(/^\| `(.+)\.md` \|/gm);
  return new Set([...paths].map(([, path]) => `/notes/${path}/`));
}
