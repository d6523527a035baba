import { remember } from '../text/remember.ts';
import { stem } from '../text/stem.ts';

/** Words that say nothing of what a sentence is about: they are in no lexicon and match nothing. */
const FUNCTION_WORDS = new Set(
  `a an the of to in on at by is are was were be been being am do does did done has have had having it its this that these those there and or
  s re ve ll d wo ca gonna wanna um uh ah s i'm`.split(/\s+/),
);

/** Words of Latin letters, perhaps with digits in them (`gpt4`); an apostrophe or a hyphen parts them. */
const WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]*/gu;

/** `don't`, `won’t`, `can't`: what matters to a translation is the negation. */
const NOT = /n['’]t(?![\p{L}\p{N}])/gu;

/** Stems of a text's content words, in order, repetitions kept: `"The markets were rising" → market, ris`. */
export function englishWords(text: string): string[] {
  const words: string[] = [];
  for (const word of text.toLowerCase().replace(NOT, ' not').match(WORD) ?? []) {
    const known = stemOf(word);
    if (known !== '') words.push(known);
  }
  return words;
}

/** The stem of a word, empty for one that says nothing. The same few thousand words stand in every note. */
const stemOf = remember(
  (word: string) => ((word.length > 1 || word === 'i') && !FUNCTION_WORDS.has(word) ? stem(word) : ''),
  { most: 20_000 },
);
