import { expect, test } from 'vitest';
import type { TaxonomyName } from '../../src/model.ts';
import type { SiteIndex } from '../../src/page/site-index.ts';
import { termPages } from '../../src/page/term-page.ts';
import { terms } from '../taxonomy/notes.ts';
import { daily, day, entry, indexOf } from './entries.ts';

function pagesOf(index: SiteIndex, taxonomy: TaxonomyName = 'companies') {
  const [term] = index.taxonomies.byName[taxonomy].terms;
  return term ? termPages(term, index).pages : [];
}

test('the entrance of a term says everything, its numbered pages only what stays', () => {
  const aliases = { companies: [{ label: 'NVIDIA', aliases: ['英伟达'], slug: null }] };
  const pages = pagesOf(indexOf(daily(26), { aliases }));
  expect(pages.map(({ url }) => url)).toEqual([
    '/companies/nvidia/',
    '/companies/nvidia/page/1/',
    '/companies/nvidia/page/2/',
  ]);
  expect(pages[0]).toMatchObject({ label: 'NVIDIA', aliases: ['英伟达'], count: 26, start: null });
  expect(pages[0]?.notes.map(({ title }) => title)).toEqual(['25', '24', '23', '22', '21', '20']);
  expect(pages[1]).toMatchObject({ label: 'NVIDIA', aliases: [], count: null, together: [], start: null });
});

test('the terms that it occurs with are links with the number of shared notes', () => {
  const tagged = entry('x.md', { terms: terms({ companies: ['NVIDIA'], tags: ['chips'] }) });
  const [first] = pagesOf(indexOf([...daily(3), tagged]));
  const chips = { taxonomy: 'tags', label: 'chips', url: '/tags/chips/', count: 1 };
  expect(first?.together).toEqual([{ taxonomy: 'tags', terms: [chips] }]);
});

test('a series is read from its beginning, and its pages count on', () => {
  const parts = Array.from({ length: 27 }, (_, n) =>
    entry(`${n}.md`, { date: day(n), terms: terms({ series: ['Money'] }) }),
  );
  const [entrance, first, second] = pagesOf(indexOf(parts), 'series');
  expect(entrance?.notes.map(({ title }) => title)).toEqual(['20', '21', '22', '23', '24', '25', '26']);
  expect([entrance?.start, first?.start, second?.start]).toEqual([21, 1, 11]);
  expect(first?.notes[0]?.title).toBe('0');
});
