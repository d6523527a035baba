import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeText } from '../support/project.ts';
import { noteText } from './corpus/note.ts';
import { corpusPath } from './corpus/write-corpus.ts';

/** Where a benchmark takes place. */
export interface Ground {
  readonly project: string;
  /** Folder of the notes. */
  readonly notes: string;
  /** Number of notes at the beginning. */
  readonly count: number;
}

/** Something that happens between two builds. */
export interface Scenario {
  readonly name: string;
  readonly prepare: (ground: Ground) => Promise<void>;
}

const EDIT = '\n\n又添了一句。\n';
const ALIASES = 'companies:\n  Kaka c: { aliases: [Kalo c] }\n';

/** In the order in which they are measured; each builds on what the one before it left. */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'cold', prepare: () => Promise.resolve() },
  { name: 'no change', prepare: () => Promise.resolve() },
  {
    name: 'one note added',
    prepare: ({ notes, count }) => writeText(join(notes, corpusPath(count)), noteText(count)),
  },
  {
    name: 'newest note edited',
    prepare: ({ notes, count }) => appendFile(join(notes, corpusPath(count)), EDIT),
  },
  { name: 'oldest note edited', prepare: ({ notes }) => appendFile(join(notes, corpusPath(0)), EDIT) },
  { name: 'one note deleted', prepare: ({ notes, count }) => rm(join(notes, corpusPath(count))) },
  { name: 'an alias', prepare: ({ project }) => writeText(join(project, 'content/_data/aliases.yaml'), ALIASES) },
  {
    name: 'a layout',
    prepare: ({ project }) => appendFile(join(project, '_includes/base.njk'), '<!-- another layout -->\n'),
  },
];
