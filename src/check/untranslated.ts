import { countHan, countWords } from '../text/script.ts';
import { type Check, placeOf, textOf, unitsOf } from './check.ts';

/** So few words may be a sound bite, a name or a title. */
const LEAST_WORDS = 12;
/** A row of English words in lower case, longer than a quoted phrase: `and that is why we could not do it`. */
const ENGLISH_RUN = /(?:(?<![\p{L}\d])\p{Ll}[\p{Ll}'’]*[,;]?\s+){7}\p{Ll}[\p{Ll}'’]*/u;
/** Without two words in a row there is no row of eight. */
const LOWER_WORDS = /[a-z’'][,;]?\s+[a-z]/;
/** Brackets hold glosses, and what the original said. */
const BRACKETED = /[（(][^（）()]*[）)]|“[^”]*”|"[^"\n]*"/g;

/** English that nobody translated: alone in a section of pairs, or left within the Chinese. */
export const untranslated: Check = {
  code: 'translation/untranslated',
  severity: 'warning',
  hint: 'Translate it, or delete it if it does not belong to the note.',
  find: ({ note: { bitext }, lines }) =>
    bitext.sections.flatMap((section) => {
      const units = unitsOf([section]);
      const paired = units.some(({ en, zh }) => en.length > 0 && zh.length > 0);
      return units.flatMap((unit) => {
        const message = problemOf(textOf(unit.en), textOf(unit.zh), paired);
        return message === null ? [] : [{ message, ...placeOf(unit, lines) }];
      });
    }),
};

function problemOf(en: string, zh: string, paired: boolean): string | null {
  if (zh === '') return paired && hasWords(en) ? 'This passage has no translation.' : null;
  if (!hasWords(en)) return null;
  if (countHan(zh) === 0 && hasWords(zh)) return 'The translation is not in Chinese.';
  const run = LOWER_WORDS.test(zh) ? ENGLISH_RUN.exec(zh.replace(BRACKETED, ' ')) : null;
  return run ? `The translation holds a row of English words: “${run[0].slice(0, 60)}…”.` : null;
}

function hasWords(text: string): boolean {
  return countWords(text, LEAST_WORDS) === LEAST_WORDS;
}
