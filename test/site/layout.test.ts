import { describe, expect, inject, test } from 'vitest';
import { samplePages } from '../support/built-site.ts';
import { overflow } from '../support/overflow.ts';
import { useSite } from '../support/use-site.ts';

describe.each(Object.entries(inject('sites')))('in the %s site', async (_, site) => {
  const visit = useSite(site);

  test.each(await samplePages(site.folder))(
    '$kind $url fits every width, without an error or a request elsewhere',
    async ({ url }) => {
      await using visitor = await visit(url);
      expect(await overflow(visitor.page, [360, 768, 1440])).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    },
  );
});
