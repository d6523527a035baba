import { readFileSync } from 'node:fs';
import { type BorderModel, borderOdds } from './border-model.ts';
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

/** The share of the speeches beside the author's own English. */
const BESIDE_OWN = 0.5;

/** Where sentences begin in English. */
export interface Borders {
  /** See `BorderModel`. */
  readonly trust: number;
  /** For each plain word the log odds of a sentence beginning with it. */
  readonly odds: (words: readonly string[]) => number[];
}

/**
 * Where sentences begin as the speeches that come with the project say (20 ms), and beside them the lexicon that has learnt most of the author's
 * English, if that is to be trusted more: two judges who err in different places.
 */
export function bordersOf(lexicons: readonly Lexicon[]): Borders | null {
  speeches ??= decodeLexicon(readFileSync(new URL('./border-data/speeches.gz', import.meta.url))).borders;
  const learnt = lexicons.reduce<BorderModel | null>((best, { borders }) => moreTrusted(best, borders), speeches);
  if (learnt === null) return null;
  const general = speeches;
  if (general === null || learnt === general)
    return { trust: learnt.trust, odds: (words) => borderOdds(learnt, words) };
  return {
    trust: learnt.trust,
    odds: (words) => {
      const others = borderOdds(general, words);
      return borderOdds(learnt, words).map((odds, k) => odds + BESIDE_OWN * ((others[k] ?? 0) - odds));
    },
  };
}

function moreTrusted(best: BorderModel | null, model: BorderModel | null): BorderModel | null {
  return model && (!best || model.trust > best.trust) ? model : best;
}
