import { expect, test } from 'vitest';
import { linesOf, runSearch } from '../../src/cli/search.ts';
import { ask } from '../../src/search/query.ts';
import { indexOf, NO_TERMS, note } from '../search/notes.ts';

const index = await indexOf([
  note('a.md', ['The tide turns. | 潮水转了。'], { title: 'Tide 潮水', terms: { ...NO_TERMS, tags: ['sea'] } }),
]);

async function lines(query: string) {
  const found: unknown[] = [];
  for await (const one of (await ask(query, index)).notes) found.push(...linesOf(one));
  return found;
}

test('a hit in a title has no place, one in a unit has a line for each language that holds it', async () => {
  expect(await lines('tide OR 潮水')).toEqual([
    { path: 'a.md', section: null, unit: null, lang: 'en' },
    { path: 'a.md', section: 0, unit: 'u-0', lang: 'en' },
    { path: 'a.md', section: 0, unit: 'u-0', lang: 'zh' },
  ]);
});

test('a note that only its terms find has one line without a place', async () => {
  expect(await lines('tag:sea')).toEqual([{ path: 'a.md', section: null, unit: null, lang: 'en' }]);
});

test('a call without a query is refused', () => {
  expect(() => runSearch([])).toThrowErrorMatchingInlineSnapshot(`[UsageError: note search needs a query.]`);
});

test('a site without an index says what is missing', async () => {
  await expect(runSearch(['tide', '--site', '/nowhere'])).rejects.toThrowErrorMatchingInlineSnapshot(
    `[IndexError: The search index cannot be read: /search/manifest.json is not there.]`,
  );
});
