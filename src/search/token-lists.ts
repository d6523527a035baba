import type { Span } from '../model.ts';
import { FIELDS, type Field } from './query-format.ts';
import { stemOf } from './query-stem.ts';
import { atomsOf, pairsOf } from './query-words.ts';

/** Number of each field among a token's lists. */
const PLACE = Object.fromEntries(FIELDS.map((field, place) => [field, place])) as Readonly<Record<Field, number>>;
const SURROGATE = /[\ud800-\udfff]/;
/** ASCII, basic Han and their punctuation, which nearly every text is made of: where its words and runs end is told by single units. */
const BASIC = /^[\n\x20-\x40\x5b-\x7e\u3001\u3002\u3008-\u3011\u2010-\u2027\u00b7\u4e00-\u9fff]*$/;
/** What a unit of such a text belongs to. */
function kindOf(unit: number): 'word' | 'run' | 'other' {
  if (unit >= 0x4e00) return 'run';
  const isWord = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  return isWord ? 'word' : 'other';
}

/** No passage has this number, nor any entry. */
const NONE = -1;
/** Bytes of a number at most, as it is written below. */
const LONGEST = 5;

/** What becomes of the tokens of a note, see `NotePostings`. */
interface Written {
  readonly tokens: string;
  readonly lists: Uint8Array;
}

/**
 * Tokens with the passages that they occur in, which come in ascending order. A note has some five thousand tokens: in place of an
 * object and three lists for each there are a few long lists of numbers, and a pair of characters is known by a number until the end.
 */
export class TokenLists {
  readonly #tokens: string[] = [];
  readonly #ids = new Map<string, number>();
  /** Numbers of the tokens that words become, by the word. */
  readonly #wordIds = new Map<string, number>();
  /** Pairs of characters, by their two code units. */
  readonly #pairIds = new Map<number, number>();
  /** Of each list: its first and its last entry. */
  readonly #first: number[] = [];
  readonly #end: number[] = [];
  /** Of each entry: its passage, and the next entry of its list. */
  readonly #passages: number[] = [];
  readonly #next: number[] = [];
  /** Whether a token is a pair, whose characters are tokens too. */
  readonly #isPair: boolean[] = [];

  /** Adds every token of a text, which comes folded. */
  add(folded: string, field: Field, passage: number): void {
    if (BASIC.test(folded)) this.#addBasic(folded, PLACE[field], passage);
    else
      for (const { kind, text: atom } of atomsOf(folded)) {
        if (kind === 'word') this.#addWord(atom, PLACE[field], passage);
        else if (SURROGATE.test(atom)) this.#addCharactersOf(atom, PLACE[field], passage);
        else this.#addRun(atom, [0, atom.length], PLACE[field], passage);
      }
  }

  addToken(token: string, field: Field, passage: number): void {
    this.#append(this.#idOf(token, false), PLACE[field], passage);
  }

  /** What `atomsOf` finds in such a text, without an object for each atom. */
  #addBasic(text: string, place: number, passage: number): void {
    for (let from = 0, to = 1; from < text.length; from = to, to++) {
      const kind = kindOf(text.charCodeAt(from));
      if (kind === 'other') continue;
      while (kindOf(text.charCodeAt(to)) === kind) to++;
      if (kind === 'word') this.#addWord(text.slice(from, to), place, passage);
      else this.#addRun(text, [from, to], place, passage);
    }
  }

  #addWord(word: string, place: number, passage: number): void {
    const id = this.#wordIds.get(word) ?? this.#idOf(stemOf(word), false);
    this.#wordIds.set(word, id);
    this.#append(id, place, passage);
  }

  /** A run in which a character is two units. */
  #addCharactersOf(run: string, place: number, passage: number): void {
    if ([...run].length === 1) this.#append(this.#idOf(run, false), place, 0);
    for (const pair of pairsOf(run)) this.#append(this.#idOf(pair, true), place, passage);
  }

  #addRun(text: string, [from, to]: Span, place: number, passage: number): void {
    if (to - from === 1) this.#append(this.#idOf(text.slice(from, to), false), place, 0);
    let before = text.charCodeAt(from);
    for (let k = from + 1; k < to; k++) {
      const unit = text.charCodeAt(k);
      this.#append(this.#pairOf(before, unit), place, passage);
      before = unit;
    }
  }

  #pairOf(before: number, unit: number): number {
    const key = (before << 16) | unit;
    const known = this.#pairIds.get(key);
    if (known !== undefined) return known;
    const id = this.#create(String.fromCharCode(before, unit), true);
    this.#pairIds.set(key, id);
    return id;
  }

  #idOf(token: string, isPair: boolean): number {
    const known = this.#ids.get(token);
    if (known !== undefined) return known;
    const id = this.#create(token, isPair);
    this.#ids.set(token, id);
    return id;
  }

  #create(token: string, isPair: boolean): number {
    for (const _ of FIELDS) {
      this.#first.push(NONE);
      this.#end.push(NONE);
    }
    this.#isPair.push(isPair);
    return this.#tokens.push(token) - 1;
  }

  #append(id: number, place: number, passage: number): void {
    const list = id * FIELDS.length + place;
    const end = this.#end[list] ?? NONE;
    if (end !== NONE && this.#passages[end] === passage) return;
    const entry = this.#passages.push(passage) - 1;
    this.#next.push(NONE);
    this.#end[list] = entry;
    if (end === NONE) this.#first[list] = entry;
    else this.#next[end] = entry;
  }

  /** Single characters follow from the pairs; that costs less than to look at each as it comes. */
  #addCharacters(): void {
    const { length } = this.#tokens;
    for (let id = 0; id < length; id++) {
      if (!this.#isPair[id]) continue;
      for (const one of this.#tokens[id] ?? '') {
        const character = this.#idOf(one, false);
        for (let place = 0; place < FIELDS.length; place++)
          if (this.#first[id * FIELDS.length + place] !== NONE) this.#append(character, place, 0);
      }
    }
  }

  /** Everything that was added: for each token and field the passages, as a shard has them of a note, or 0 for none. */
  written(): Written {
    this.#addCharacters();
    const bytes = new Uint8Array(LONGEST * (this.#first.length + this.#passages.length));
    let at = 0;
    const push = (value: number) => {
      let rest = value;
      for (; rest >= 0x80; rest >>>= 7) bytes[at++] = (rest & 0x7f) | 0x80;
      bytes[at++] = rest;
    };
    for (const first of this.#first) {
      if (first === NONE) push(0);
      let before = -1;
      for (let entry = first; entry !== NONE; ) {
        const passage = this.#passages[entry] ?? 0;
        entry = this.#next[entry] ?? NONE;
        push(2 * (passage - before) + Number(entry === NONE));
        before = passage;
      }
    }
    return { tokens: this.#tokens.join('\n'), lists: bytes.slice(0, at) };
  }
}
