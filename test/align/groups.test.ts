import { expect, test } from 'vitest';
import { lineBorders, wholeAtoms } from '../../src/align/atoms.ts';
import { groupsOf } from '../../src/align/groups.ts';
import type { Step } from '../../src/align/lattice.ts';
import { neighboursOf } from '../../src/align/neighbours.ts';
import { segment } from './segments.ts';

/** Steps as `b11` for a bead, `a10` for English attached to its line, `l20` for loose English, `f10` for what belongs to the next line. */
function groups(steps: string, borders: readonly number[]): string[] {
  let [row, column] = [0, 0];
  const list = steps.split(' ').map((step): Step => {
    const [kind = '', height = 0, breadth = 0] = [step[0], Number(step[1]), Number(step[2])];
    const at = { en: [row, row + height] as const, zh: [column, column + breadth] as const };
    [row, column] = [row + height, column + breadth];
    const kinds = { b: 'bead', a: 'attached', f: 'attached', l: 'loose' } as const;
    return { kind: kinds[kind as 'b'], ...at, forward: kind === 'f' };
  });
  return groupsOf(list, borders).map(({ en, zh, steps: own }) => `${en.join('-')} ${zh.join('-')} ${own.length}`);
}

test('beads within a line are one group, beads over a line end join two lines', () => {
  expect(groups('b11 b21 b11', [0, 2, 3])).toEqual(['0-3 0-2 2', '3-4 2-3 1']);
  expect(groups('b12 b11', [0, 1, 2, 3])).toEqual(['0-1 0-2 1', '1-2 2-3 1']);
  expect(groups('b12 b11', [0, 1, 3])).toEqual(['0-2 0-3 2']);
});

test('English that its line leaves out stays with the line before it, or with the one after it', () => {
  expect(groups('b11 a10 b11', [0, 1, 2])).toEqual(['0-2 0-1 2', '2-3 1-2 1']);
  expect(groups('b11 f10 b11', [0, 1, 2])).toEqual(['0-1 0-1 1', '1-3 1-2 2']);
  expect(groups('f10 f10 b11', [0, 1])).toEqual(['0-3 0-1 3']);
});

test('loose English is a group of its own, however long', () => {
  expect(groups('b11 l10 l20 b11', [0, 1, 2])).toEqual(['0-1 0-1 1', '1-4 1-1 2', '4-5 1-2 1']);
});

test('borders are the atoms with which segments begin, and the end', () => {
  expect(lineBorders(wholeAtoms([segment('a'), segment('b')]))).toEqual([0, 1, 2]);
  expect(lineBorders([])).toEqual([0]);
});

test('a segment’s neighbours in the file are those of the other language directly above and below it', () => {
  const en = [segment('a', 1), segment('b', 7), segment('c', 9)];
  const zh = [segment('甲', 3), segment('乙', 5), segment('丙', 11)];
  const { below, above } = neighboursOf(en, zh);
  expect([[...below], [...above]]).toEqual([
    [0, -1, 2],
    [-1, 1, -1],
  ]);
});
