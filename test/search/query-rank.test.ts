import { expect, test } from 'vitest';
import { ask } from '../../src/search/query.ts';
import type { SearchNote } from '../../src/search/search-note.ts';
import { indexOf, NO_TERMS, note } from './notes.ts';

const SEA = 'The sea is grey today. | 今天海是灰的。';

async function order(notes: readonly SearchNote[], query: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const { row } of (await ask(query, await indexOf(notes))).notes) paths.push(row.path);
  return paths;
}

function withHeading(path: string, heading: string, units: readonly string[]): SearchNote {
  const { sections, ...rest } = note(path, units);
  return {
    ...rest,
    sections: sections.map((section) => ({ ...section, heading: { text: heading, lang: 'zh-Hans' } })),
  };
}

test('a title comes before a term, a term before a heading, a heading before the text', async () => {
  const notes = [
    note('text.md', [SEA, '| 灯塔，灯塔。']),
    withHeading('heading.md', '灯塔', [SEA]),
    note('term.md', [SEA], { terms: { ...NO_TERMS, tags: ['灯塔'] } }),
    note('title.md', [SEA], { title: '灯塔' }),
  ];
  expect(await order(notes, '灯塔')).toEqual(['title.md', 'term.md', 'heading.md', 'text.md']);
});

test('what names say of a note adds up', async () => {
  const terms = { ...NO_TERMS, tags: ['灯塔'] };
  const notes = [
    note('both.md', [SEA], { title: '灯塔', terms }),
    note('title.md', ['| 灯塔。', '| 灯塔。', '| 灯塔。'], { title: '灯塔', date: '2026-02-01' }),
  ];
  expect(await order(notes, '灯塔')).toEqual(['both.md', 'title.md']);
});

test('words that stand together in a name count more than one of them in many places', async () => {
  const many = Array.from({ length: 60 }, (_, k) => `World ${k}, model ${k}. ${'Sand and sea. '.repeat(60)}`);
  const notes = [
    note('apart.md', many, { terms: { ...NO_TERMS, tags: ['open-models'] }, date: '2026-02-01' }),
    note('together.md', ['World models.', SEA], { terms: { ...NO_TERMS, tags: ['world-models'] } }),
    ...Array.from({ length: 6 }, (_, k) => note(`other-${k}.md`, [SEA])),
  ];
  expect(await order(notes, 'world models')).toEqual(['together.md', 'apart.md']);
});

test('a rarer word weighs more than a common one, near words more than far ones, and the newer of equals comes first', async () => {
  const far = ['| 灯塔。', ...Array.from({ length: 8 }, () => `| ${'沙子和水。'.repeat(200)}`), '| 海雾。'];
  const notes = [
    note('far.md', far, { date: '2026-03-01' }),
    note('near-old.md', ['| 灯塔在海雾里。'], { date: '2026-01-01' }),
    note('near-new.md', ['| 灯塔在海雾里。'], { date: '2026-02-01' }),
    ...Array.from({ length: 8 }, (_, k) => note(`fog-${k}.md`, ['| 海雾。'])),
    note('common.md', ['| 鲸鱼在海雾里。'], { title: '海雾', date: '2026-02-01' }),
    note('rare.md', ['| 鲸鱼在海雾里。'], { title: '鲸鱼', date: '2026-01-01' }),
  ];
  expect(await order(notes, '灯塔 海雾')).toEqual(['near-new.md', 'near-old.md', 'far.md']);
  expect(await order(notes, '鲸鱼 海雾')).toEqual(['rare.md', 'common.md']);
});
