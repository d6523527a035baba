import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { type Checker, type CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** How many of all mutants are tried, and which: `DUIZHAO_MUTANTS=1` tries all, another seed others. */
const SHARE = Number(process.env.DUIZHAO_MUTANTS ?? 0.1);
const SEED = process.env.DUIZHAO_SEED ?? 'one';

/** A random sample of mutants. Stryker asks it about each one before any test runs; those that it refuses count for nothing. */
class Sample implements Checker {
  init(): Promise<void> {
    return Promise.resolve();
  }

  check(mutants: readonly Mutant[]): Promise<Record<string, CheckResult>> {
    return Promise.resolve(Object.fromEntries(mutants.map((mutant) => [mutant.id, answer(mutant)])));
  }
}

function answer(mutant: Mutant): CheckResult {
  if (isDrawn(mutant)) return { status: CheckStatus.Passed };
  return { status: CheckStatus.CompileError, reason: 'not in the sample' };
}

/** By what the mutant is, not by its number, so that a change of one file leaves the sample of the others as it was. */
function isDrawn({ fileName, location: { start, end }, mutatorName, replacement }: Mutant): boolean {
  const place = [relative(process.cwd(), fileName), start.line, start.column, end.line, end.column];
  const name = [SEED, ...place, mutatorName, replacement].join('\n');
  return createHash('sha256').update(name).digest().readUInt32BE() < SHARE * 2 ** 32;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', Sample)];
