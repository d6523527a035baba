/**
 * The search index on disk, version 6. Every file is gzipped under a plain suffix, for hosts do not compress binary files.
 *
 * ```
 * /search/manifest.json       Manifest, the only file whose name stays
 * /search/<block>/notes.bin   NoteColumns of a block of notes: what is needed of all of them, and how large its shards are
 * /search/<block>/l<n>.bin    NoteRow[], LISTED notes a file: what is needed of those that are shown
 * /search/<block>/<n>.bin     a shard: posting lists of the tokens that hash to n
 * /search/text/<hash>.bin     TextPart: texts of a note's sections, named by their content
 * /search/also/<hash>.bin     RenderingShard: what terms are also called, named by its content
 * ```
 *
 * A *block* is 4,096 notes, counted from the oldest; the rest is a block of so many hundred notes and one of the newest, see
 * `index-plan.ts`; a reader takes them as the manifest lists them. `<block>` is a hash of all that the block is made of, so
 * that a file never changes under its name. Notes are numbered within the block, from 0 and the oldest.
 *
 * Each note is cut into *passages*: 0 is its title, 1 its terms; then come its sections, long ones in several. Passages of a
 * block are numbered through. A *token* is a pair of Han characters (`循环`), the stem of a word, a single Han character
 * (`循`: a list of passages 0, it says only which notes), or a term (`companies:nvidia`, likewise).
 *
 * A *shard* holds, one after the other: the number of bytes of its words and terms; these in UTF-8, sorted, one a line; the number
 * of its other tokens; their fingerprints, ascending, each as the distance from the one before; for each token and each of
 * the three `FIELDS` the number of notes of its list; the notes of all lists, ascending, each as the distance from the one
 * before, the first from -1; then for each of these notes its passages, numbered within the note, ascending, each as twice the
 * distance from the one before, the first from -1, and one more for the last. All numbers are LEB128. What is alike lies
 * together for gzip: passages numbered through, list by list, took a quarter more. A fingerprint is 16 bits of a hash: two
 * tokens of a shard share one now and then, and then a list has passages that are none; the text, which is always looked at,
 * says so.
 */
import type { Lang } from '../model.ts';
import { hashBits } from '../text/hash.ts';

export const FORMAT_VERSION = 6;
const SEARCH_FOLDER = '/search/';
export const MANIFEST_URL = `${SEARCH_FOLDER}manifest.json`;
/** Notes of a full block. */
export const BLOCK = 4096;
/** Notes of a file of rows. */
export const LISTED = 16;

/** English and Chinese texts; names: titles, terms, headings. */
export const FIELDS = ['en', 'zh', 'names'] as const;
export type Field = (typeof FIELDS)[number];

/** Passages of a note that are no text: the title and the terms. */
export const NAMES = { title: 0, terms: 1 } as const;
/** Number of the first passage of text. */
export const FIRST_TEXT = 2;

export interface BlockName {
  readonly name: string;
  readonly notes: number;
  readonly shards: number;
}

export interface Manifest {
  readonly version: number;
  /** The oldest first. */
  readonly blocks: readonly BlockName[];
  readonly aliases: readonly TermNames[];
  /** Names of the files of renderings: that of a term is the remainder of its key's bucket. */
  readonly renderings: readonly string[];
}

/** Names of one term, folded, by taxonomy: `companies:nvidia`, `companies:英伟达`. Those that no note has are not looked up. */
export interface TermNames {
  readonly used: readonly string[];
  readonly unused: readonly string[];
}

/**
 * What terms are also called, by `renderingKey`: in the other language, or another name; the commonest first. `units` counts
 * the units of notes that name the term in both languages and in which both names stand; 0 where only the alias file or a
 * lexicon knows the name. `LEARNT` marks those of the lexicon, which stand only where nothing else names the term; readers that
 * do not know the mark may leave it unread.
 */
export type RenderingShard = Readonly<
  Record<string, readonly (readonly [text: string, units: number, source?: typeof LEARNT])[]>
>;

/** What the author's lexicon knows, and nobody said. */
export const LEARNT = 'learnt';

export interface NoteColumns {
  /** Number of each note's passages. */
  readonly passages: readonly number[];
  /** `YYYY-MM-DD`, or an empty text. */
  readonly dates: readonly string[];
  /** Hundreds of bytes of each shard, rounded up: so a query knows what its tokens cost before it reads them. */
  readonly sizes: readonly number[];
}

export interface NoteRow {
  readonly path: string;
  readonly title: string;
  readonly lang: Lang;
  readonly draft: boolean;
  /** Terms as the note writes them. */
  readonly terms: readonly string[];
  /** Names of the files of its texts, each with its first passage, ascending. */
  readonly parts: readonly (readonly [first: number, name: string])[];
}

/** A part of a note's texts: one element a passage. */
export type TextPart = readonly TextPassage[];

export interface TextPassage {
  /** Number of the section within the note. */
  readonly section: number;
  readonly id: string;
  /** On the first passage of a section that has one. */
  readonly heading: readonly [text: string, lang: Lang] | null;
  readonly units: readonly TextUnit[];
}

/** Texts with their languages. */
export type TextSide = readonly (readonly [text: string, lang: Lang])[];
/** `links` as a page writes them, where sentences are linked: `e0,0,12z0,0,5;…`, see `query-echo.ts`. */
export type TextUnit = readonly [id: string, en: TextSide, zh: TextSide, links?: string];

export function shardUrl(block: string, shard: number): string {
  return `${SEARCH_FOLDER}${block}/${shard}.bin`;
}

export function columnsUrl(block: string): string {
  return `${SEARCH_FOLDER}${block}/notes.bin`;
}

/** Where the row of a note lies. */
export function rowsUrl(block: string, note: number): string {
  return `${SEARCH_FOLDER}${block}/l${Math.floor(note / LISTED)}.bin`;
}

export function textUrl(name: string): string {
  return `${SEARCH_FOLDER}text/${name}.bin`;
}

export function renderingUrl(name: string): string {
  return `${SEARCH_FOLDER}also/${name}.bin`;
}

/** Letters of a word by which it finds its shard: words that begin alike lie together, so that a prefix is one file. */
const LETTERS = 3;
/** So many words begin with these that one shard would cost four: they are told apart by two letters more. */
const CROWDED = new Set('cha com con eve int ope per pre pro rea sta the thi tra wor'.split(' '));
const MORE_LETTERS = 5;
const WORD = /^[a-z0-9]+$/;
/** What stands between the taxonomy and the name of a term. */
const TERM = ':';

/** What `sizes` count. */
export const SIZE_UNIT = 100;

/** Whether a shard spells the token out: a word, so that it can be found by its beginning, or a term, of which no text tells whether it is another. */
export function isSpelt(token: string): boolean {
  return WORD.test(token) || isTerm(token);
}

/** Whether a token is a term: `companies:nvidia`. No other one has a colon. */
export function isTerm(token: string): boolean {
  return token.includes(TERM);
}

/** How many letters of a word are needed to find all that begin with it. */
export function lettersOf(word: string): number {
  return CROWDED.has(word.slice(0, LETTERS)) ? MORE_LETTERS : LETTERS;
}

/** Number that decides on a token's shard: the shard is the remainder. Names of a term often begin alike, too: `Google`, `Google LLC`. */
export function bucketOf(token: string): number {
  if (isTerm(token)) return hashOf(token.slice(0, token.indexOf(TERM) + TERM.length + LETTERS)).bucket;
  return hashOf(isSpelt(token) ? token.slice(0, lettersOf(token)) : token).bucket;
}

/** Number that decides on the file of a term's renderings, by its first word: `circular` and `circular fund` lie together. */
export function renderingBucket(key: string): number {
  return bucketOf(key.split(' ')[0] ?? key);
}

/** 16 bits that stand for a token in its shard. */
export function fingerprintOf(token: string): number {
  return hashOf(token).print;
}

/** Two numbers that have nothing to do with each other: of the ten digits of its hash the last five, and the four before them. */
function hashOf(text: string): { bucket: number; print: number } {
  const bits = hashBits(text);
  const upper = Math.floor(bits / 36 ** 5);
  return { bucket: bits - upper * 36 ** 5, print: (upper % 36 ** 4) & 0xffff };
}
