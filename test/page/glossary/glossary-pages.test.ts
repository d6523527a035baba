import { expect, test } from 'vitest';
import { glossaryPage } from '../../../src/page/glossary/glossary-page.ts';
import { glossaryEntrance, letterSheets } from '../../../src/page/glossary/glossary-sheets.ts';
import { headwords } from '../../../src/page/glossary/headwords.ts';
import type { NoteGloss } from '../../../src/page/note-glosses.ts';
import { glossaryUrl } from '../../../src/site/glossary-url.ts';
import { glossaryNote } from './notes.ts';

const gloss = (explanation: string | null): NoteGloss[] => [
  { zh: '循环融资', en: 'Circular funding', explanation, unit: 'u-1', section: 0 },
];
const NOTES = ['a', 'b', 'c', 'd'].map((name) => glossaryNote(name, [['循环融资', 'Circular funding']]));
const many = (count: number) =>
  Array.from({ length: count }, (_, k) => glossaryNote(`n${k}`, [[`芯片 ${k}`, `Chip ${k}`]]));

test('explanations that differ stand side by side, each with the passages that give it', () => {
  const [sheet] = letterSheets('X', headwords(NOTES, 'X'), ['C', 'X']);
  const said = new Map([
    ['a.md', gloss('钱绕一圈')],
    ['b.md', gloss('钱，绕一圈')],
    ['c.md', gloss('互相投资')],
    ['d.md', gloss(null)],
  ]);
  const [entry] = sheet ? glossaryPage(sheet, said).entries : [];
  expect(entry?.meanings.map(({ text, notes }) => [text, notes.map(({ url }) => url)])).toEqual([
    ['钱绕一圈', ['/notes/a/#u-1', '/notes/b/#u-1']],
    ['互相投资', ['/notes/c/#u-1']],
  ]);
  expect(entry?.named.map(({ url }) => url)).toEqual(['/notes/d/#u-1']);
});

test('the address of a term leads to its entry, or to the place that knows the page of it', () => {
  const [url, anchor] = glossaryUrl('芯片 7').split('#');
  const [small] = letterSheets('X', headwords(many(20), 'X'), []);
  expect(small).toMatchObject({ url, entries: expect.arrayContaining([expect.objectContaining({ anchor })]) });
  const [first, ...pages] = letterSheets('X', headwords(many(600), 'X'), []);
  const way = first?.index.find((one) => one.anchor === anchor);
  expect(first?.url).toBe(url);
  const page = pages.find((one) => `${one.url}#${anchor}` === way?.url);
  expect(page?.entries.map((entry) => entry.anchor)).toContain(anchor);
});

test('an entry shows its newest notes and says how many more there are', () => {
  const notes = Array.from({ length: 30 }, (_, k) => glossaryNote(`n${k}`, [['循环融资', 'Circular funding']]));
  const [entry] = letterSheets('X', headwords(notes, 'X'), [])[0]?.entries ?? [];
  expect(entry?.uses).toHaveLength(8);
  expect(entry?.more).toEqual({ count: 22, url: `/search/?q=${encodeURIComponent('"循环融资"')}` });
});

test('the entrance holds a small glossary whole, and of a large one what leads', () => {
  const small = glossaryEntrance(headwords(NOTES), ['C', 'X'], NOTES.length);
  expect(small).toMatchObject({ counts: { terms: 1, notes: 4 }, leading: [], differing: [] });
  expect(small.entries.map(({ label }) => label)).toEqual(['Circular funding', '循环融资']);
  const large = glossaryEntrance(headwords([...NOTES, ...many(100)]), ['C', 'X'], 104);
  expect(large.entries).toEqual([]);
  expect(large.leading[0]).toMatchObject({ label: '循环融资', count: 4, others: [{ label: 'Circular funding' }] });
});

test('the entrance names first what is rendered in most other ways', () => {
  const differing = [
    glossaryNote('x', [['智能体', 'Agent']]),
    glossaryNote('y', [['代理', 'Agent']]),
    ...NOTES,
    glossaryNote('z', [['循环资金', 'Circular funding']]),
    glossaryNote('w', [['循环出资', 'Circular funding']]),
  ];
  const lines = glossaryEntrance(headwords(differing), [], 8).differing;
  expect(lines.map(({ label, others }) => [label, ...others.map((one) => `${one.label} ${one.count}`)])).toEqual([
    ['Circular funding', '循环融资 4', '循环出资 1', '循环资金 1'],
    ['Agent', '代理 1', '智能体 1'],
  ]);
});
