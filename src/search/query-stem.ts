const ASCII = /^[a-z0-9]+$/;
/** Words that only look inflected. */
const WHOLE = /^(?:news|evening|during|embed)$/;
/** Ends in `s`, and is no plural: `class`, `focus`, `analysis`, `bias`. */
const SINGULAR = /(?:[su]|i|ia)s$/;
/** Short names in the plural, which end as those do: `gpus`, `apis`. */
const SHORT_PLURAL = /^(?:[^aeiouy]{1,3}u|[aeiou]?[^aeiouy]{1,2}i)s$/;
/** Group 1: what is left of `making`, `stopped`, `using`. */
const VERB = /^(.*)(?:ing|(?<!e)ed)$/;
/** Consonants that English doubles before an ending: `stopp(ed)`, but `add(ed)`. */
const DOUBLED = /(?<=..)([bdgmnprt])\1$/;
/** One vowel, one consonant: without an `e` such a word would have doubled its consonant, `hop(ing)`, `hopp(ing)`. */
const SHORT = /^[^aeiouy]*[aeiouy][^aeiouwxy]$/;

/**
 * A word without its inflection: `companies`, `company` → `compani`; `making`, `makes` → `make`; `stopped` → `stop`. Lighter
 * than the aligner's stem, which joins `better` and `good`: a reader who types one of them wants that one. Words that look
 * alike by chance stay apart: `note` and `not`, `done` and `don't`, `news` and `new`.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || !ASCII.test(word) || WHOLE.test(word)) return word;
  const singular = withoutPlural(word);
  return withoutVowel(WHOLE.test(singular) ? singular : withoutVerbEnding(singular));
}

/** What all words of a stem begin with: `make` → `mak`, `try` → `tr`. */
export function beginningOf(stem: string): string {
  return stem.replace(/(?<=.)[eiy]$/, '');
}

function withoutPlural(word: string): string {
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  if (/^[^aeiou]{2}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && (!SINGULAR.test(word) || SHORT_PLURAL.test(word)) ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  const base = VERB.exec(word)?.[1];
  // `string` and `sled` have no vowel left.
  if (base === undefined || !/[aeiouy]/.test(base)) return withoutEed(word);
  if (/^[^aeiou]{2}i$/.test(base)) return `${base.slice(0, -1)}y`;
  if (SHORT.test(base) || /^[^aeiou]i$/.test(base)) return `${base}e`;
  return withoutEed(base.replace(DOUBLED, '$1'));
}

/** `agreed` and `agree`, `exceeding` and `exceed` meet. */
function withoutEed(word: string): string {
  return word.length > 5 && word.endsWith('eed') ? word.slice(0, -1) : word;
}

/** `company` and `compani(es)`, `chang(ing)` and `change`, `controll(ed)` and `control` meet; `note` keeps what tells it from `not`. */
function withoutVowel(word: string): string {
  if (word.length < 4) return word;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}i`;
  if (/[^aeiou]ie$/.test(word)) return word.slice(0, -1);
  if (/.{4}ll$/.test(word)) return word.slice(0, -1);
  return /[^e]e$/.test(word) && !SHORT.test(word.slice(0, -1)) ? word.slice(0, -1) : word;
}
