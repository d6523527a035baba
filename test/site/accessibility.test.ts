import { describe, expect, inject, test } from 'vitest';
import { accessibilityProblems } from '../support/accessibility.ts';
import { samplePages } from '../support/built-site.ts';
import { useSite } from '../support/use-site.ts';

describe('axe has nothing to say', async () => {
  const { plain } = inject('sites');
  const visit = useSite(plain);

  test.each(await samplePages(plain.folder))('of $kind $url, at any width, in light and in dark', async ({ url }) => {
    await using visitor = await visit(url);
    expect(await accessibilityProblems(visitor.page)).toEqual([]);
  });
});
