import { expect, test } from 'vitest';
import { confidences, type Judge, withoutUnlikely } from '../../src/align/confidence.ts';
import type { Group } from '../../src/align/groups.ts';

/** Groups of atoms that are each 40 wide: `=` a pair that the words speak for, `~` one that they hardly do, `e` English alone, `z` Chinese alone. */
function text(kinds: string): { groups: Group[]; judge: Judge } {
  let [row, column] = [0, 0];
  const evidence = new Map<number, number>();
  const groups = [...kinds].map((kind): Group => {
    const en = [row, kind === 'z' ? row : row + 1] as const;
    const zh = [column, kind === 'e' ? column : column + 1] as const;
    if (kind !== 'z' && kind !== 'e') evidence.set(row, kind === '=' ? 20 : 2);
    [row, column] = [en[1], zh[1]];
    return { en, zh, steps: kind === 'z' || kind === 'e' ? [] : [{ kind: 'bead', en, zh, forward: false }] };
  });
  const judge: Judge = {
    evidence: (at) => evidence.get(at) ?? 0,
    coverage: () => 0,
    width: ({ en, zh }) => 40 * (en[1] - en[0] + zh[1] - zh[0]),
  };
  return { groups, judge };
}

function confidencesOf(kinds: string): number[] {
  const { groups, judge } = text(kinds);
  return confidences(groups, judge);
}

test('a pair is as sure as its words and its neighbours say, and a lone side not at all', () => {
  expect(confidencesOf('=~=e')).toMatchInlineSnapshot(`
    [
      0.99,
      0.8,
      0.97,
      0,
    ]
  `);
});

test('a pair in texts that otherwise do not match needs more evidence', () => {
  const [, among = 0] = confidencesOf('e~e');
  const strangers = confidencesOf(`${'ez'.repeat(10)}~${'ez'.repeat(10)}`)[20] ?? 0;
  expect(strangers).toBeLessThan(among / 2);
});

test('a passage of which only one side goes on is no stranger', () => {
  const rest = confidencesOf(`==~e${'e'.repeat(30)}`)[2];
  expect(rest).toBe(confidencesOf('==~e')[2]);
});

test('what is hardly a pair is taken apart, the English first', () => {
  const { groups, judge } = text(`${'ez'.repeat(10)}~${'ez'.repeat(10)}`);
  const kept = withoutUnlikely(groups, judge, 0.15);
  expect(kept.slice(20, 22).map(({ en, zh }) => [en[1] - en[0], zh[1] - zh[0]])).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(withoutUnlikely(text('=~=').groups, text('=~=').judge, 0.15)).toHaveLength(3);
});
