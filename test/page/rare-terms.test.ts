import { expect, test } from 'vitest';
import { redirectPages } from '../../src/page/redirects.ts';
import { indexPages } from '../../src/page/site-pages.ts';
import { sitemap } from '../../src/publish/sitemap.ts';
import { terms } from '../taxonomy/notes.ts';
import { daily, entry, indexOf } from './entries.ts';

const RARE = entry('rare.md', { terms: terms({ companies: ['NVIDIA', '英特尔'], tags: ['once'] }) });
const aliases = { companies: [{ label: '英特尔', aliases: ['Intel'], slug: null }] };
const index = indexOf([...daily(2), RARE], { settings: { terms: { minimum: 2 } }, aliases });
const { pages } = indexPages(index);

test('a rare term has no page, and its links lead to the filter', () => {
  expect(pages.terms.map(({ url }) => url)).toEqual(['/companies/nvidia/']);
  expect(index.cardOf('rare.md').terms.map(({ label, url }) => [label, url])).toEqual([
    ['NVIDIA', '/companies/nvidia/'],
    ['英特尔', '/browse/?companies=英特尔'],
    ['once', '/browse/?tags=once'],
  ]);
});

test('the indexes still name it', () => {
  const companies = pages.taxonomies.find(({ taxonomy }) => taxonomy === 'companies');
  const links = companies?.groups.flatMap((group) => group.terms.map(({ url }) => url));
  expect(links?.sort()).toEqual(['/browse/?companies=英特尔', '/companies/nvidia/']);
});

test('an old name of it leads to the filter too', () => {
  expect(redirectPages(index).redirects).toEqual([{ url: '/companies/intel/', to: '/browse/?companies=英特尔' }]);
});

test('the sitemap leaves it out', () => {
  const [file] = sitemap(index);
  expect(file?.text).toContain('/companies/nvidia/');
  expect(file?.text).not.toContain('browse');
});

test('by default every term has a page', () => {
  const all = indexOf([...daily(2), RARE]);
  expect(indexPages(all).pages.terms).toHaveLength(3);
});
