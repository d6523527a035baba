import { expect, test } from 'vitest';
import { ask } from '../../src/search/query.ts';
import type { Lookup } from '../../src/search/query-clause.ts';
import { type Clause, parseQuery } from '../../src/search/query-parse.ts';
import { withinBudget } from '../../src/search/query-thrift.ts';
import { indexOf, note } from './notes.ts';

/** An index of which every file has so many bytes, one for each token. */
function costing(bytes: number) {
  const manifest = { version: 0, blocks: [], aliases: [], renderings: [] };
  return { manifest, sizes: ({ token }: Lookup) => new Map([[token, bytes]]) };
}

/** What is looked up for a query where a token costs so many bytes. */
function lookedUp(query: string, bytes: number): { groups: string[]; not: string[] } {
  const { groups, not } = withinBudget(parseQuery(query), costing(bytes));
  const tokens = (clauses: readonly Clause[]) =>
    clauses.flatMap((one) => (one.kind === 'text' ? one.lookups.map(({ token }) => token) : [one.token]));
  return { groups: tokens(groups.flat()), not: tokens(not) };
}

test('what is not wanted is looked up by its longest word', () => {
  expect(lookedUp('融资 -"open source"', 50_000)).toEqual({ groups: ['融资'], not: ['sourc'] });
});

test('long conditions are looked up by what tells most of them', () => {
  const lookups = (query: string) => lookedUp(query, 50_000).groups;
  expect(lookups('"state of the art"')).toEqual(['state', 'art']);
  expect(lookups('"to be or not to be"')).toEqual(['to', 'not', 'be']);
  expect(lookups('一二三四五六七八')).toEqual(['一二', '四五', '七八']);
  expect(lookups('一二三四 五六七八 九十百千 万亿兆京')).toEqual(['一二', '五六', '九十', '万亿']);
});

test('of many conditions those that tell most are looked up, and all are looked for', async () => {
  const words = 'lantern harbour whistle of granite blue meadow'.split(' ');
  expect(lookedUp(words.join(' '), 50_000).groups).toEqual(['lantern', 'harbour', 'whistl', 'granit']);
  // In a small site tokens cost little, and in a large one few are all that can be had.
  expect(lookedUp(words.join(' '), 5000).groups).toHaveLength(words.length);
  expect(lookedUp(words.join(' '), 80_000).groups).toEqual(['lantern', 'harbour']);
  expect(lookedUp(words.join(' '), 300_000).groups).toEqual(['lantern']);
  const sand = 'Sand and sea. '.repeat(600);
  const notes = [
    note('all.md', [words.slice(0, 3).join(' '), sand, words.slice(3).join(' ')]),
    note('some.md', [words.slice(0, 6).join(' ')]),
  ];
  const index = await indexOf(notes);
  const paths: string[] = [];
  for await (const { row } of (await ask(words.join(' '), index)).notes) paths.push(row.path);
  expect(paths).toEqual(['all.md']);
});

test('terms are always looked up, for no text says them; what is not wanted only where it is worth its bytes', () => {
  const query = 'company:nvidia tag:llm OR tag:ai 芯片 -company:apple -电力';
  const groups = ['companies:nvidia', 'tags:llm', 'tags:ai'];
  expect(lookedUp(query, 300_000)).toEqual({ groups, not: ['companies:apple'] });
  expect(lookedUp(query, 40_000)).toEqual({ groups, not: ['companies:apple', '电力'] });
  expect(lookedUp(query, 15_000)).toEqual({ groups: [...groups, '芯片'], not: ['companies:apple', '电力'] });
});

test('what is too dear to be looked up is looked for in the texts', async () => {
  const notes = [
    note('one.md', ['A lantern in the harbour.', 'It is blue.']),
    note('two.md', ['A lantern on a hill.', 'It is blue.']),
    note('three.md', ['A lantern in the harbour.', 'It is red.']),
    note('four.md', ['A lantern.', 'Granite.'], { title: 'Blue' }),
  ];
  const index = await indexOf(notes);
  const dear = { ...index, sizes: ({ token }: Lookup) => new Map([[token, 300_000]]) };
  for (const opened of [index, dear]) {
    const found: string[] = [];
    for await (const { row } of (await ask('lantern -harbour blue', opened)).notes) found.push(row.path);
    expect(found.sort()).toEqual(['four.md', 'two.md']);
  }
});
