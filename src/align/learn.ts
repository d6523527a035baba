import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Place, TranslationUnit } from '../model.ts';
import { chineseGrams } from './chinese-grams.ts';
import { compileLexicon, type WordPair } from './compile-lexicon.ts';
import { englishWords } from './english-words.ts';
import type { Lexicon, LexiconEntries } from './lexicon.ts';
import { decodeLexicon, encodeLexicon } from './lexicon-file.ts';
import { sentenceLinks } from './sentence-links.ts';
import { trainBorders } from './train-borders.ts';

/** Longer texts are no sentences: they would teach that everything translates everything. */
const LONGEST = { en: 80, zh: 300 };

/**
 * Learns which words translate which from units that an author paired (those without `confidence`), and where English sentences begin. Their
 * sentences are linked by the dictionary first, so that short texts teach. The same units in the same order give the same lexicon.
 */
export function learnLexicon(units: Iterable<TranslationUnit>, name: string): LexiconEntries {
  const paired = [...units].filter(({ confidence }) => confidence === undefined);
  const lexicon = compileLexicon(paired.flatMap(wordPairs), name);
  return { ...lexicon, borders: trainBorders(paired.flatMap(({ en }) => en.map(({ text }) => text))) };
}

function wordPairs(unit: TranslationUnit): WordPair[] {
  const [links = []] = sentenceLinks([unit]);
  return links
    .map(({ en, zh }) => ({
      en: [...new Set(en.flatMap((place) => englishWords(textAt(unit.en, place))))],
      zh: [...new Set(zh.flatMap((place) => chineseGrams(textAt(unit.zh, place))))],
    }))
    .filter(({ en, zh }) => en.length > 0 && zh.length > 0 && en.length <= LONGEST.en && zh.length <= LONGEST.zh);
}

function textAt(segments: TranslationUnit['en'], { segment, span }: Place): string {
  return segments[segment]?.text.slice(...span) ?? '';
}

/**
 * Reads a lexicon's file.
 * @throws the file system's error, or one with a sentence for the author if the file is no lexicon of this version
 */
export async function readLexicon(file: string): Promise<Lexicon> {
  return decodeLexicon(await readFile(file));
}

/** Writes a lexicon's file, whole or not at all. */
export async function writeLexicon(file: string, entries: LexiconEntries): Promise<void> {
  const part = `${file}.part`;
  await writeFile(part, encodeLexicon(entries));
  await rename(part, file);
}
