import { englishWords } from './english-words.ts';

/** A neighbour belongs to a name if so large a share of the name's places has it. */
const SHARE = 0.8;
/** Han characters, and words, of a name at most. */
const MOST = { characters: 8, words: 4 };
const HAN = /\p{Script=Han}/u;
/** What stands beside names and is never part of one. */
const OUTSIDE = /[的了是在们这那有着之个和与或而及也就都把被对从到]/u;
const WORD = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{M}\p{N}]*/gu;

/** A text → its words as a name is made of them. */
export function englishText(text: string): EnglishText {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    stem: englishWords(word)[0] ?? '',
    from: index,
  }));
  return { text, words };
}

/** Whether characters may be part of a name. */
export function isOfName(characters: string): boolean {
  return HAN.test(characters) && !OUTSIDE.test(characters);
}

/** An English name in the form that its texts write most. */
export interface GrownName {
  readonly text: string;
  /** Whether a text holds it, in any inflection. */
  readonly isIn: (text: EnglishText) => boolean;
}

/** Two Han characters → the name of which they are part nearly everywhere in texts that hold them: 础设 → 基础设施. */
export function grownChinese(gram: string, texts: readonly string[]): string {
  let name = gram;
  for (;;) {
    const places = texts.flatMap((text) => sidesOf(text, name));
    const before = commonest(
      places.map(([side]) => side),
      places.length,
    );
    const behind = commonest(
      places.map(([, side]) => side),
      places.length,
    );
    const grown = isPart(before) ? before + name : isPart(behind) ? name + behind : name;
    if (grown === name || [...grown].length > MOST.characters) return name;
    name = grown;
  }
}

function isPart(character: string | null): character is string {
  return character !== null && isOfName(character);
}

/** The characters beside each place of a name in a text; empty at its ends. */
function sidesOf(text: string, name: string): [before: string, behind: string][] {
  const sides: [string, string][] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    sides.push([
      [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '',
      [...text.slice(at + name.length, at + name.length + 2)][0] ?? '',
    ]);
  return sides;
}

/** An English text and its words. */
export interface EnglishText {
  readonly text: string;
  readonly words: readonly Word[];
}

interface Word {
  readonly text: string;
  /** Its stem; empty for a word that says nothing. */
  readonly stem: string;
  readonly from: number;
}

/** The stem of a word → the name of which it is part nearly everywhere in texts that hold it: `circul` → “circular funding”. */
export function grownEnglish(stem: string, texts: readonly EnglishText[]): GrownName {
  let stems = [stem];
  for (;;) {
    const places = texts.flatMap(({ text, words }) => runsOf(words, stems).map((at) => ({ text, words, at })));
    const beside = (step: number) =>
      commonest(
        places.map(({ text, words, at }) =>
          neighbour(text, words, step < 0 ? [at - 1, at] : [at + stems.length, at + stems.length - 1]),
        ),
        places.length,
      );
    const [before, behind] = [beside(-1), beside(1)];
    const grown = before ? [before, ...stems] : behind ? [...stems, behind] : stems;
    if (grown === stems || grown.length > MOST.words) {
      const forms = places.map(({ text, words, at }) => written(text, words.slice(at, at + stems.length)));
      return { text: mostWritten(forms), isIn: ({ words }) => runsOf(words, stems).length > 0 };
    }
    stems = grown;
  }
}

/** The stem of a word that stands beside another with nothing but a space or a hyphen between them. */
function neighbour(text: string, words: readonly Word[], [number, beside]: readonly [number, number]): string {
  const [word, other] = [words[number], words[beside]];
  if (!word || !other) return '';
  const [first, second] = number < beside ? [word, other] : [other, word];
  return /^[ -]$/.test(text.slice(first.from + first.text.length, second.from)) ? word.stem : '';
}

/** Where words of these stems stand one after the other. */
function runsOf(words: readonly Word[], stems: readonly string[]): number[] {
  return words.flatMap((_, at) => (stems.every((stem, k) => words[at + k]?.stem === stem) ? [at] : []));
}

function written(text: string, words: readonly Word[]): string {
  const last = words.at(-1);
  return last ? text.slice(words[0]?.from ?? 0, last.from + last.text.length) : '';
}

/** What most of so many places have; `null` where none is common enough, or most have nothing. */
function commonest(found: readonly string[], places: number): string | null {
  const [leading] = byCount(found);
  return leading && leading[0] !== '' && leading[1] >= SHARE * places ? leading[0] : null;
}

/** Of forms as common the one in small letters: a capital may be that of a sentence. */
function mostWritten(forms: readonly string[]): string {
  return byCount(forms)[0]?.[0] ?? '';
}

function byCount(found: readonly string[]): [text: string, count: number][] {
  const counts = new Map<string, number>();
  for (const text of found) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a > b ? -1 : 1));
}
