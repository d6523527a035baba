import type { AllowedTerms } from '../check/check.ts';
import type { CheckedFacts } from '../check/facts.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { FoundNote } from '../eleventy/found-note.ts';
import type { Frame } from '../eleventy/prepared-site.ts';
import type { Job } from '../eleventy/product.ts';
import type { Digest } from '../ledger/digest.ts';
import type { NoteRecord } from '../ledger/note-ledger.ts';
import type { Note, NotePath } from '../model.ts';

/** Where notes lie and how they are read. */
export interface NoteSettings {
  readonly folder: string;
  /** IANA zone in which dates count. */
  readonly zone: string;
  /** File of the lexicon that the aligner uses besides the dictionary. */
  readonly lexicon: string | null;
  /** Digest of how notes are read. */
  readonly reading: Digest;
}

/** Read these notes. */
export interface ReadTask {
  readonly kind: 'read';
  readonly notes: NoteSettings;
  readonly paths: readonly NotePath[];
  /** Parse them even if they are in the store. */
  readonly fresh: boolean;
  /** Find out no more than other notes' pages show of them. */
  readonly outline?: boolean;
}

/** Render these pages into a folder. */
export interface RenderTask {
  readonly kind: 'render';
  readonly notes: NoteSettings;
  readonly jobs: readonly Job[];
  readonly frame: Frame;
  readonly staging: string;
}

/** Check these notes. */
export interface CheckTask {
  readonly kind: 'check';
  /** Where notes lie, and how they are checked. */
  readonly notes: NoteSettings;
  /** Digest of how a build reads notes: under it lies what one has read. */
  readonly reading: Digest;
  readonly allowed: AllowedTerms;
  readonly paths: readonly NotePath[];
}

/** A piece of work that any process can do: plain data. */
export type Task = ReadTask | RenderTask | CheckTask;

/** What is remembered of reading a note; `note` is `null` where it could not be read. */
export interface Reading {
  readonly note: FoundNote | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is remembered of checking a note; `facts` are `null` where it could not be read. */
export interface Checked {
  readonly facts: CheckedFacts | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A whole note as the store holds it. */
export interface StoredNote {
  readonly note: Note;
  readonly diagnostics: readonly Diagnostic[];
}

/** What comes back of a task. */
export type ResultOf<Some extends Task> = Some extends ReadTask
  ? NoteRecord<Reading>[]
  : Some extends CheckTask
    ? NoteRecord<Checked>[]
    : null;
