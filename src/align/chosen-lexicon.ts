import { existsSync, statSync } from 'node:fs';
import type { Lexicon } from './lexicon.ts';

/** Where an author's own lexicon lies once `note learn` has made one. */
export const OWN_LEXICON = 'content/_data/lexicon.gz';

/** File of the lexicon that a command was told to use: `none`, a path, or, where nothing was said, the author's own if there is one. */
export function chosenLexicon(choice: string | undefined): string | null {
  if (choice === undefined) return existsSync(OWN_LEXICON) ? OWN_LEXICON : null;
  return choice === 'none' ? null : choice;
}

let read: { readonly version: string; readonly lexicon: Promise<Lexicon> } | undefined;

/**
 * The lexicon in a file, read again only when the file has changed; `null` stays `null`.
 * @throws the file system's error, or one with a sentence for the author if the file is no lexicon of this version
 */
export async function lexiconAt(file: string | null): Promise<Lexicon | null> {
  if (file === null) return null;
  // Most authors have none, and reading one takes what learning takes.
  const { mtimeMs = 0, size = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
  const version = `${file} ${mtimeMs} ${size}`;
  if (read?.version !== version)
    read = { version, lexicon: import('./learn.ts').then(({ readLexicon }) => readLexicon(file)) };
  return await read.lexicon;
}
