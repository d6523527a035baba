import { describe, expect, inject, test } from 'vitest';
import { accessibilityProblems, wayOf } from '../support/accessibility.ts';
import { isNote, samplePages } from '../support/built-site.ts';
import { useSite } from '../support/use-site.ts';

describe('axe has nothing to say', async () => {
  const { plain } = inject('sites');
  const visit = useSite(plain);

  const pages = await samplePages(plain.folder);
  const [notes, others] = [pages.filter(isNote), pages.filter((page) => !isNote(page))];

  test.each(others)('of $kind $url, at any width, in light and in dark', async ({ url }) => {
    await using visitor = await visit(url);
    expect(await accessibilityProblems(visitor.page)).toEqual([]);
  });

  test.each(notes.map((page, number) => ({ ...page, number })))(
    'of note $url, on a phone and on a desk',
    async ({ url, number }) => {
      await using visitor = await visit(url);
      expect(await accessibilityProblems(visitor.page, [wayOf(number), wayOf(number + 1)])).toEqual([]);
    },
  );
});
