import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Keeps some 25 MB and lets ten times as much go that has lived for a while; prints how large the heap was at most, in MB. */
const WORK = `
  const line = (k) => ({ name: 'x'.repeat(40) + k, places: [k, k + 1, k + 2] });
  const kept = Array.from({ length: 100_000 }, (_, k) => line(k));
  const passing = [];
  let most = 0;
  for (let k = 0; k < 1_000_000; k++) {
    passing[k % 50_000] = line(k);
    if (k % 50_000 === 0) most = Math.max(most, process.memoryUsage().heapTotal);
  }
  console.log(Math.round(most / 2 ** 20), kept.length);
`;

function largestHeap(before: string): number {
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', before + WORK], {
    encoding: 'utf8',
  });
  return Number.parseInt(stdout, 10);
}

test('a process that has room to spare does not take it', () => {
  const slow = largestHeap(`const { growSlowly } = await import('./src/build/slow-growth.ts'); growSlowly();`);
  expect(slow).toBeGreaterThan(20);
  expect(slow).toBeLessThan(largestHeap('') * 0.8);
});
