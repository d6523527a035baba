import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Place, TranslationUnit } from '../model.ts';
import { chineseGrams } from './chinese-grams.ts';
import { compileLexicon, type WordPair } from './compile-lexicon.ts';
import { englishWords } from './english-words.ts';
import { learnedNames, type TextPair } from './learned-names.ts';
import type { Lexicon, LexiconEntries } from './lexicon.ts';
import { decodeLexicon, encodeLexicon } from './lexicon-file.ts';
import { sentenceLinks } from './sentence-links.ts';
import { trainBorders } from './train-borders.ts';

/** Longer texts are no sentences: they would teach that everything translates everything. */
const LONGEST = { en: 80, zh: 300 };

/**
 * Learns which words translate which from units that an author paired (those without `confidence`), what the surest are called in full, and where
 * English sentences begin. Their sentences are linked by the dictionary first, so that short texts teach. The same units in the same order give the same lexicon.
 */
export function learnLexicon(units: Iterable<TranslationUnit>, name: string): LexiconEntries {
  const paired = [...units].filter(({ confidence }) => confidence === undefined);
  const texts = paired.flatMap(textPairs);
  const taught = texts.map((text) => ({ text, words: wordPair(text) })).filter(({ words }) => isSentence(words));
  const lexicon = compileLexicon(
    taught.map(({ words }) => words),
    name,
  );
  const names = learnedNames(
    lexicon,
    taught.map(({ text }) => text),
  );
  return { ...lexicon, names, borders: trainBorders(paired.flatMap(({ en }) => en.map(({ text }) => text))) };
}

/** The linked sentences of a unit. */
function textPairs(unit: TranslationUnit): TextPair[] {
  const [links = []] = sentenceLinks([unit]);
  return links.map(({ en, zh }) => ({ en: textOf(unit.en, en), zh: textOf(unit.zh, zh) }));
}

/** A line for each sentence: no word and no name reaches from one into the next. */
function textOf(segments: TranslationUnit['en'], places: readonly Place[]): string {
  return places.map((place) => textAt(segments, place)).join('\n');
}

function wordPair({ en, zh }: TextPair): WordPair {
  return { en: [...new Set(englishWords(en))], zh: [...new Set(chineseGrams(zh))] };
}

function isSentence({ en, zh }: WordPair): boolean {
  return en.length > 0 && zh.length > 0 && en.length <= LONGEST.en && zh.length <= LONGEST.zh;
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
