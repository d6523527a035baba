import type { Diagnostic } from '../diagnostics.ts';
import type { Digest } from '../ledger/digest.ts';
import { readRecords, writeRecords } from '../ledger/record-file.ts';

/** What a build found, apart from its files: the same as long as its inputs are the same. */
export interface Findings {
  /** Number of notes that have a page. */
  readonly notes: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the last build found, if its inputs had this digest. */
export function readFindings(file: string, inputs: Digest): Findings | null {
  const { intact, records } = readRecords(file);
  const [digest, notes, ...diagnostics] = records;
  if (!intact || digest !== inputs) return null;
  return { notes: notes as number, diagnostics: diagnostics as Diagnostic[] };
}

export function writeFindings(file: string, inputs: Digest, { notes, diagnostics }: Findings): void {
  writeRecords(file, [inputs, notes, ...diagnostics]);
}
