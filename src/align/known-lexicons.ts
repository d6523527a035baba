import { readFileSync } from 'node:fs';
import type { Lexicon } from './lexicon.ts';
import { decodeLexicon } from './lexicon-file.ts';

let dictionary: Lexicon | undefined;

/** The dictionary that comes with the project, CC-CEDICT; read when it is first needed (90 ms). */
function dictionaryLexicon(): Lexicon {
  dictionary ??= decodeLexicon(readFileSync(new URL('./cedict-data/lexicon.gz', import.meta.url)));
  return dictionary;
}

/** The dictionary, and a learnt lexicon if there is one. */
export function lexiconsWith(learned: Lexicon | null): Lexicon[] {
  return learned === null ? [dictionaryLexicon()] : [dictionaryLexicon(), learned];
}
