import { readFileSync } from 'node:fs';
import type { BorderModel } from './border-model.ts';
import type { Lexicon } from './lexicon.ts';
import { decodeLexicon } from './lexicon-file.ts';

let dictionary: Lexicon | undefined;
let speeches: BorderModel | null | undefined;

/** The dictionary that comes with the project, CC-CEDICT; read when it is first needed (90 ms). */
function dictionaryLexicon(): Lexicon {
  dictionary ??= decodeLexicon(readFileSync(new URL('./cedict-data/lexicon.gz', import.meta.url)));
  return dictionary;
}

/** The dictionary, and a learnt lexicon if there is one. */
export function lexiconsWith(learned: Lexicon | null): Lexicon[] {
  return learned === null ? [dictionaryLexicon()] : [dictionaryLexicon(), learned];
}

/** Where sentences begin, as the lexicons say that have learnt most of it; else as the speeches that come with the project do (20 ms). */
export function bordersOf(lexicons: readonly Lexicon[]): BorderModel | null {
  speeches ??= decodeLexicon(readFileSync(new URL('./border-data/speeches.gz', import.meta.url))).borders;
  const known = [speeches, ...lexicons.map(({ borders }) => borders)];
  return known.reduce((best, model) => (model && (!best || model.trust > best.trust) ? model : best), null);
}
