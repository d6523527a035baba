import { existsSync } from 'node:fs';
import { UsageError } from './usage-error.ts';

/**
 * `--lexicon FILE|none` as it was given.
 * @throws {UsageError} where the file is not there
 */
export function lexiconFlag(choice: string | undefined): { lexicon?: string } {
  if (choice === undefined) return {};
  if (choice !== 'none' && !existsSync(choice)) {
    throw new UsageError(
      `There is no file ${choice}. Make a lexicon with npm run -s note -- learn DIR, or say --lexicon none.`,
    );
  }
  return { lexicon: choice };
}
