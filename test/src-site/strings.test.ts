import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadStrings } from '../../src/site/strings.ts';
import { TAXONOMIES } from '../../src/site/taxonomies.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();

test('the strings of the site are texts, and name every taxonomy', async () => {
  const { strings, diagnostics } = await loadStrings('content/_data/strings.yaml');
  expect(diagnostics).toEqual([]);
  const names = TAXONOMIES.map(({ name }) => [name, { one: expect.any(String), many: expect.any(String) }]);
  expect(strings.taxonomy).toEqual(Object.fromEntries(names));
});

test('what is no text is left out and said, with its place', async () => {
  await writeFile(path('strings.yaml'), 'nav:\n  home: 首页 Home\n  notes: yes\n  page: 3\n  list: [a]\n');
  const { strings, diagnostics } = await loadStrings(path('strings.yaml'));
  expect(strings).toEqual({ nav: { home: '首页 Home', notes: 'yes' } });
  expect(diagnostics.map(({ message, line, column }) => `${line}:${column} ${message}`)).toEqual([
    '4:3 nav.page is not a text.',
    '5:3 nav.list is not a text.',
  ]);
});

test('a missing file is an error, not an exception', async () => {
  const { strings, diagnostics } = await loadStrings(path('none.yaml'));
  expect(strings).toEqual({});
  expect(diagnostics).toMatchObject([{ code: 'strings/missing', severity: 'error' }]);
});
