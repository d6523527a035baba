import { expect, test } from 'vitest';
import { cutLetter } from '../../../src/page/glossary/cut-letter.ts';
import { headwords } from '../../../src/page/glossary/headwords.ts';
import { type PlannedEntry, planEntry, weightOf } from '../../../src/page/glossary/plan-entry.ts';
import { glossaryNote } from './notes.ts';

const entriesOf = (count: number): PlannedEntry[] =>
  headwords(
    Array.from({ length: count }, (_, k) => glossaryNote(`n${k}`, [[`芯片 ${k * 7}`, `Chip ${k}`]])),
    'X',
  ).map(planEntry);

test('every entry is on one page, in order, and no page is large', () => {
  const entries = entriesOf(2000);
  const pages = cutLetter(entries);
  expect(pages.flat()).toEqual(entries);
  expect(pages.length).toBeGreaterThan(15);
  const weights = pages.map((page) => page.reduce((sum, entry) => sum + weightOf(entry), 0));
  expect(Math.max(...weights)).toBeLessThanOrEqual(160_000);
});

test('a new entry changes the few pages around it, wherever it stands', () => {
  const entries = entriesOf(2000);
  const [fresh] = headwords([glossaryNote('new', [['芯片组', 'Chipset']])], 'X').map(planEntry);
  const before = new Set(cutLetter(entries).map((page) => JSON.stringify(page)));
  for (const at of [0, 500, 1000, 1999]) {
    const after = cutLetter(entries.toSpliced(at, 0, fresh as PlannedEntry));
    expect(after.filter((page) => !before.has(JSON.stringify(page))).length).toBeLessThanOrEqual(3);
  }
});
