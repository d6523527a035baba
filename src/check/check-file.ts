import type { Diagnostic } from '../diagnostics.ts';
import { reporterFor } from '../diagnostics.ts';
import type { NotePath } from '../model.ts';
import { readSource } from '../note/read-source.ts';
import { loadNote, type PipelineSettings, pairNote } from '../pipeline.ts';
import type { AllowedTerms } from './check.ts';
import { type CheckedFacts, factsOf } from './facts.ts';
import { type ReadNote, runChecks } from './run-checks.ts';

export interface CheckSettings extends PipelineSettings {
  readonly allowed: AllowedTerms;
}

/** A note that was looked at. */
export interface CheckedFile {
  /** Hex SHA-256 of the file's bytes; `null` where it cannot be read. */
  readonly hash: string | null;
  readonly facts: CheckedFacts | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A note that was read before, by the hash of its file; `null` where nobody did. */
export type Remembered = (hash: string) => Pick<ReadNote, 'note' | 'diagnostics'> | null;

/** Reads a note and looks for everything that one note alone can tell. Never throws for what a note contains. */
export async function checkFile(
  folder: string,
  path: NotePath,
  settings: CheckSettings,
  remembered: Remembered = () => null,
): Promise<CheckedFile> {
  const diagnostics: Diagnostic[] = [];
  const source = await readSource(folder, path, reporterFor(path, diagnostics)).catch(() => null);
  if (source === null) {
    // Read once more by the pipeline, which says what is wrong with the file.
    const { diagnostics: unread } = await loadNote(folder, path, settings);
    return { hash: null, facts: null, diagnostics: unread };
  }
  const read = remembered(source.hash) ?? withSource(pairNote(source, settings), diagnostics);
  const found = runChecks({ ...read, text: source.text }, settings.allowed);
  return { hash: source.hash, facts: factsOf(read.note, found), diagnostics: found };
}

function withSource(
  read: ReturnType<typeof pairNote>,
  diagnostics: readonly Diagnostic[],
): ReturnType<typeof pairNote> {
  return { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
}
