import { describe, expect, inject, test } from 'vitest';
import { pagesOf } from '../support/built-site.ts';
import { invalidMarkup } from '../support/markup.ts';

describe('html-validate has nothing to say', () => {
  test.each(Object.entries(inject('sites')))('of any page of the %s site', async (_, { folder }) => {
    expect(await invalidMarkup(await pagesOf(folder))).toEqual([]);
  });
});
