import { expect, test } from 'vitest';
import { type PlannedNote, planBlocks } from '../../src/search/index-plan.ts';

/** Notes of about twenty thousand bytes of lists each, numbered from the oldest. */
function notes(count: number): PlannedNote[] {
  return Array.from({ length: count }, (_, k) => ({ path: `${k}.md`, date: dateOf(k), hash: `${k}`, size: 20_000 }));
}

function dateOf(day: number): string {
  return new Date(Date.UTC(1990, 0, 1 + day)).toISOString().slice(0, 10);
}

function blocksOf(some: readonly PlannedNote[]) {
  return planBlocks(some).map(({ block }) => block);
}

test('what is left behind the full blocks makes a block that stays for a while and a small one of the newest notes', () => {
  const lengths = [0, 1, 511, 512, 600, 4095, 4096, 4700, 10_034].map((count) =>
    blocksOf(notes(count)).map((block) => block.notes),
  );
  expect(lengths).toEqual([
    [],
    [1],
    [511],
    [512],
    [512, 88],
    [3968, 127],
    [4096],
    [4096, 512, 92],
    [4096, 4096, 1792, 50],
  ]);
});

test('a note that is newer than all others changes the last block alone', () => {
  const [before, after] = [blocksOf(notes(5000)), blocksOf(notes(5001))];
  expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
  expect(after.at(-1)?.notes).toBe(9);
});

test('a note that completes a group makes one block of the last two, and one that is gone changes those from its own on', () => {
  const changed = (a: readonly PlannedNote[], b: readonly PlannedNote[]) => {
    const known = new Set(blocksOf(a).map(({ name }) => name));
    return blocksOf(b).filter(({ name }) => !known.has(name)).length;
  };
  const some = notes(4096 + 5 * 128 - 1);
  expect(changed(some, notes(4096 + 5 * 128))).toBe(1);
  expect(changed(some, some.slice(1))).toBe(3);
  expect(
    changed(
      some,
      some.map((note, k) => (k === 4500 ? { ...note, hash: 'edited' } : note)),
    ),
  ).toBe(1);
});

test('the order in which notes come does not matter', () => {
  const some = notes(700);
  expect(blocksOf(some.toReversed())).toEqual(blocksOf(some));
});

test('an index of ten thousand notes stays below five thousand files', () => {
  for (const count of [8191, 9761, 10_000, 10_034]) {
    const files = planBlocks(notes(count)).flatMap(({ urls }) => urls).length;
    expect(files, `${count} notes`).toBeLessThan(5000);
  }
});
