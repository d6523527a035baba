import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { expect, test } from 'vitest';
import { type Pattern, patternsOfTheProgram } from './patterns.ts';

/**
 * Patterns that were looked at before, a line each: `linear` where recheck (Shibuya's automata and fuzzing) finds no text on which the
 * pattern takes more than linear time, otherwise why that does no harm here. Written anew by `npm run patterns`.
 */
const LEDGER = join(import.meta.dirname, 'patterns.txt');
const ANEW = process.env.DUIZHAO_PATTERNS === 'anew';
const TIMEOUT_MS = 20_000;

const known = new Map(
  readFileSync(LEDGER, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t') as [pattern: string, verdict: string]),
);
const nameOf = ({ source, flags }: Pattern) => `/${source}/${flags}`;

test('no pattern takes more than linear time on any text, unless what it is asked of is short', {
  timeout: 600_000,
}, async () => {
  const patterns = patternsOfTheProgram();
  const verdicts = patterns.map((pattern): [string, string] => {
    const before = known.get(nameOf(pattern));
    const isSettled = before !== undefined && !(ANEW && before === 'linear');
    return [nameOf(pattern), isSettled ? before : verdictOn(pattern)];
  });
  if (ANEW) await expect(`${verdicts.map((row) => row.join('\t')).join('\n')}\n`).toMatchFileSnapshot(LEDGER);
  expect(verdicts.filter(([, verdict]) => verdict.startsWith('UNSAFE'))).toEqual([]);
});

function verdictOn({ source, flags, file }: Pattern): string {
  const found = checkSync(source, flags, { timeout: TIMEOUT_MS });
  if (found.status === 'safe') return 'linear';
  const how = found.status === 'vulnerable' ? found.complexity.summary : 'nobody knows';
  return `UNSAFE in src/${file}: ${found.status} ${how}`;
}

test('recheck finds what is wrong with a pattern', () => {
  expect(verdictOn({ source: '^(?:a+)+$', flags: '', file: 'a.ts' })).toMatch(
    /^UNSAFE in src\/a\.ts: vulnerable exponential/,
  );
  expect(verdictOn({ source: '^a+$', flags: '', file: 'a.ts' })).toBe('linear');
});
