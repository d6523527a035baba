import { isCommon } from './query-common.ts';
import { type Folded, foldText } from './query-fold.ts';
import { lettersOf } from './query-format.ts';
import { beginningOf, stemOf } from './query-stem.ts';
import { type Atom, atomsOf, pairsOf } from './query-words.ts';

/** What must be looked up for a text; a token that stands for itself, or for all that begin with it. */
export interface Lookup {
  readonly token: string;
  readonly prefix: boolean;
}

/** A text that must occur. */
export interface TextClause {
  readonly kind: 'text';
  /** As the reader wrote it. */
  readonly source: string;
  /** All of these occur in a passage that holds the text; none where it is not looked up, and may stand anywhere. */
  readonly lookups: readonly Lookup[];
  /** The lookups say only which notes may hold the text. */
  readonly loose: boolean;
  /** Where the text occurs, as offsets in folded text. */
  readonly find: (folded: string) => [from: number, to: number][];
}

/** Of a long text so many pairs are looked up: more would not make its passages fewer. */
const LOOKUPS = 3;

const WIDE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
/** A letter or a digit of a word, which a run of wide characters beside it is not. */
const WORD_LETTER = `(?![${WIDE}])[\\p{L}\\p{N}\\p{M}]`;
const NOT_AFTER_WORD = `(?<!${WORD_LETTER})`;
const NOT_BEFORE_WORD = `(?!${WORD_LETTER})`;
const GAP = '[\\s\\p{Pd}]+';

/**
 * A written text → what it asks for; `null` where it holds neither letter nor digit. Exact: as it stands, but a hyphen is a
 * space. Otherwise a word is found in all of its inflections, with `prefix` also as the beginning of another one.
 */
export function textClause(
  source: string,
  { exact, prefix }: { readonly exact: boolean; readonly prefix: boolean },
): TextClause | null {
  const folded = foldText(source).replace(/[‘’]/g, "'");
  const atoms = atomsOf(folded);
  const [first] = atoms;
  const last = atoms.at(-1);
  if (!first || !last) return null;
  const open = prefix && last.kind === 'word' && last.text.length >= lettersOf(last.text);
  const single = atoms.length === 1 && first.kind === 'word' && !exact;
  const find = single ? wordFinder(first.text, open) : phraseFinder(folded, atoms, { spaced: !exact, open });
  return { kind: 'text', source, find, ...lookupsOf(atoms, open) };
}

function lookupsOf(atoms: readonly Atom[], open: boolean): Pick<TextClause, 'lookups' | 'loose'> {
  const tokens = atoms.flatMap(({ kind, text }, k): Lookup[] => {
    if (kind === 'run') return pairsOf(text).map((token) => ({ token, prefix: false }));
    return [open && k === atoms.length - 1 ? openLookup(text) : { token: stemOf(text), prefix: false }];
  });
  const telling = tokens.filter(({ token }) => !isCommon(token));
  if (tokens.length > 0) return { lookups: spread(telling.length > 0 ? telling : tokens, LOOKUPS), loose: false };
  return { lookups: [...(atoms[0]?.text ?? '')].map((token) => ({ token, prefix: false })), loose: true };
}

/**
 * Finds a word and all that begin with it: what it and its stem have in common, `change` → `chang`. Half of an ending is left
 * out, or nothing would be found between `invest` and `investing`.
 */
function openLookup(word: string): Lookup {
  const stem = stemOf(word);
  let length = 0;
  while (length < stem.length && stem[length] === word[length]) length++;
  const common = word.slice(0, length).replace(/(?<=.{4})in?$/, '');
  return common.length < lettersOf(common) ? { token: stem, prefix: false } : { token: common, prefix: true };
}

/** A clause for which at most so many tokens are looked up: the text, which is looked at, says the rest. */
export function withLookups(clause: TextClause, most: number): TextClause {
  if (clause.lookups.length <= most) return clause;
  return { ...clause, lookups: most === 0 ? [] : spread(clause.lookups, most) };
}

/** Some of many, first and last among them, each once; one alone is the longest, for long words are rarer. */
function spread(lookups: readonly Lookup[], most: number): Lookup[] {
  if (most === 1) return [...lookups].sort((a, b) => b.token.length - a.token.length).slice(0, 1);
  const step = Math.max(1, (lookups.length - 1) / Math.max(1, most - 1));
  const chosen = new Map<string, Lookup>();
  for (let k = 0; Math.round(k) < lookups.length && chosen.size < most; k += step) {
    const lookup = lookups[Math.round(k)];
    if (lookup) chosen.set(lookup.token, lookup);
  }
  return [...chosen.values()];
}

function wordFinder(word: string, open: boolean): TextClause['find'] {
  const stem = stemOf(word);
  const start = escaped(beginningOf(stem));
  const pattern = new RegExp(`${NOT_AFTER_WORD}${start}(?:${WORD_LETTER})*`, 'gu');
  const fits = (found: string) => stemOf(found) === stem || (open && found.startsWith(word));
  return (folded) => matchesOf(pattern, folded).filter(([from, to]) => fits(folded.slice(from, to)));
}

/** With `spaced`, Chinese and English may stand apart or not: `AI芯片`, `AI 芯片`. */
function phraseFinder(
  folded: string,
  atoms: readonly Atom[],
  { spaced, open }: { readonly spaced: boolean; readonly open: boolean },
): TextClause['find'] {
  let pattern = atoms[0]?.kind === 'word' ? NOT_AFTER_WORD : '';
  atoms.forEach(({ kind, text, from }, k) => {
    pattern += escaped(text);
    const next = atoms[k + 1];
    const between = folded.slice(from + text.length, next?.from ?? from + text.length);
    if (next && between === '' && spaced && kind !== next.kind) pattern += '\\s*';
    else pattern += separator(between);
  });
  if (atoms.at(-1)?.kind === 'word' && !open) pattern += NOT_BEFORE_WORD;
  const compiled = new RegExp(pattern, 'gu');
  return (text) => matchesOf(compiled, text);
}

/** What stands between two words of a phrase: hyphens are spaces, apostrophes are one. */
function separator(between: string): string {
  return between
    .split(/([\s\p{Pd}]+)/u)
    .map((part, k) => (k % 2 === 1 ? GAP : escaped(part).replaceAll("'", "['‘’]")))
    .join('');
}

function matchesOf(pattern: RegExp, text: string): [number, number][] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => [index, index + found.length]);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === '-' ? '\\x2d' : `\\${sign}`));
}

/** Places in folded text → places in the text as it was written. */
export function placesIn({ offsets }: Folded, places: readonly (readonly [number, number])[]): [number, number][] {
  return places.map(([from, to]) => [offsets[from] ?? 0, offsets[to] ?? offsets.at(-1) ?? 0]);
}
