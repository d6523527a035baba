import type { Diagnostic } from '../diagnostics.ts';
import type { Digest } from '../ledger/digest.ts';
import { readRecords, writeRecords } from '../ledger/record-file.ts';
import type { NoteSettings } from './tasks.ts';

/** What a build found, apart from its files: the same as long as its inputs are the same. */
export interface Findings {
  /** Number of notes that have a page. */
  readonly notes: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What of a site tells whether a build finds the same as the last. */
export interface Circumstances {
  /** Digest of the project and of what the build was told. */
  readonly project: Digest;
  /** How notes are read, which follows from those. */
  readonly settings: NoteSettings;
  /** Digest of everything that the site is made of. */
  readonly inputs: Digest;
}

/** What the last build found, and when that is the same, if the project had this digest. */
export function readFindings(file: string, project: Digest): (Findings & Circumstances) | null {
  const { intact, records } = readRecords(file);
  const [circumstances, notes, ...diagnostics] = records as [Circumstances?, number?, ...Diagnostic[]];
  if (!intact || !circumstances || notes === undefined || circumstances.project !== project) return null;
  return { ...circumstances, notes, diagnostics };
}

export function writeFindings(file: string, circumstances: Circumstances, { notes, diagnostics }: Findings): void {
  writeRecords(file, [circumstances, notes, ...diagnostics]);
}
