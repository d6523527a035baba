import { expect, test } from 'vitest';
import { ask } from '../../src/search/query.ts';
import { openIndex } from '../../src/search/query-index.ts';
import { parseQuery } from '../../src/search/query-parse.ts';
import { expandedQuery, expansionsOf, renderingClause } from '../../src/search/query-renderings.ts';
import type { Hit } from '../../src/search/query-verify.ts';
import { filesOf, NO_TERMS, note, reader } from './notes.ts';

const NOTES = [
  note(
    'glossed.md',
    ['Circular funding is a loop. | **循环融资**是一个圈。', 'More circular funding. | 更多循环融资。'],
    {
      glosses: [['循环融资', 'Circular funding']],
    },
  ),
  note('otherwise.md', ['This circular funding never ends. | 这种绕圈的钱没完没了。'], {
    glosses: [['绕圈的钱', 'circular-funding']],
  }),
  note('english.md', ['They call it circular funding, and chips are short.']),
  note('chinese.md', ['| 循环融资还在继续，英伟达的芯片不够。'], {
    terms: { ...NO_TERMS, companies: ['英伟达 (NVIDIA)'] },
  }),
  note('neither.md', ['A circular road needs funding from NVIDIA.']),
];
const files = filesOf(NOTES, [['companies:AMD', 'companies:超威半导体', 'companies:超威半导体 (AMD)']]);
const index = await openIndex(reader(files));

/** What is found only under another name. */
async function besides(written: string): Promise<string[]> {
  const query = parseQuery(written);
  const { candidates } = await ask(query, index);
  const expanded = expandedQuery(query, await expansionsOf(query, index));
  const paths: string[] = [];
  if (!expanded) return paths;
  for await (const { row } of (await ask(expanded, index, { within: (note) => !candidates.includes(note) })).notes)
    paths.push(row.path);
  return paths.sort();
}

test('a term that a note glosses is found by its name in the other language, either way round', async () => {
  expect(await besides('循环融资')).toEqual(['english.md', 'otherwise.md']);
  expect(await besides('circular funding')).toEqual(['chinese.md']);
});

test('what it is called is counted over all notes, in units that hold both names, the commonest first', async () => {
  expect(await expansionsOf(parseQuery('Circular-Fundings'), index)).toEqual([
    {
      ...{ from: 0, to: 1, source: 'Circular-Fundings' },
      renderings: [
        { text: '循环融资', units: 2 },
        { text: '绕圈的钱', units: 1 },
      ],
    },
  ]);
});

test('names of the alias file and of front matter lead to each other, but not to what holds them', async () => {
  const also = async (written: string) =>
    (await expansionsOf(parseQuery(written), index)).flatMap(({ renderings }) => renderings.map(({ text }) => text));
  expect(await also('nvidia')).toEqual(['英伟达']);
  expect(await also('AMD')).toEqual(['超威半导体']);
  expect(await also('芯片')).toEqual([]);
});

test('names that a lexicon has learnt are marked, at most two a term, and only where nothing else names it', async () => {
  const aliases = [['companies:AMD', 'companies:超威半导体']];
  const learnt = [
    ['循环融资', 'vendor financing'],
    ['芯片', 'chips'],
    ['芯片', 'chip'],
    ['芯片', 'semiconductor'],
    ['芯片', 'silicon'],
    ['因为', 'as'],
  ] as const;
  const taught = await openIndex(reader(filesOf(NOTES, aliases, learnt)));
  const also = async (written: string) =>
    (await expansionsOf(parseQuery(written), taught)).flatMap(({ renderings }) => renderings);
  expect(await also('芯片')).toEqual([
    { text: 'chips', units: 0, learnt: true },
    { text: 'semiconductor', units: 0, learnt: true },
  ]);
  expect(await also('Chip')).toEqual([{ text: '芯片', units: 0, learnt: true }]);
  expect(await also('循环融资')).toEqual((await expansionsOf(parseQuery('循环融资'), index))[0]?.renderings);
  expect(await also('vendor financing')).toEqual([{ text: '循环融资', units: 0, learnt: true }]);
  expect(await also('因为')).toEqual([]);
});

test('a lexicon that knows no names leaves every file as it is', () => {
  expect(filesOf(NOTES, [], [])).toEqual(filesOf(NOTES));
  const learnt = filesOf(NOTES, [], [['芯片', 'chips']]);
  const changed = [...learnt.keys()].filter((url) => !filesOf(NOTES).has(url));
  expect(changed.map((url) => url.replace(/[^/]+$/, ''))).toEqual(['/search/also/']);
});

test('the rest of a query still has to be fulfilled', async () => {
  expect(await besides('芯片 circular funding')).toEqual(['chinese.md']);
  expect(await besides('chips 循环融资')).toEqual(['english.md']);
  expect(await besides('循环融资 -call')).toEqual(['otherwise.md']);
});

test('fields and choices have no other names', async () => {
  expect(await expansionsOf(parseQuery('tag:循环融资 (芯片 OR 英伟达)'), index)).toEqual([]);
});

test('a hit shows where the other language says the same, and an echo alone is no hit', async () => {
  const query = parseQuery('循环融资');
  const also = (await expansionsOf(query, index)).flatMap(({ renderings }) => renderings.flatMap(renderingClause));
  const { notes } = await ask(query, index, { also: also.filter((clause) => clause !== null) });
  const hits: Hit[] = [];
  for await (const note of notes) hits.push(...note.hits);
  const echoed = hits.flatMap(({ en }) =>
    en.flatMap(({ text, echoes }) => echoes.map(([from, to]) => text.slice(from, to))),
  );
  expect(echoed).toEqual(['Circular funding', 'circular funding']);
  expect(hits.every(({ zh }) => zh.some(({ marks }) => marks.length > 0))).toBe(true);
});
