import type { Background } from './background.ts';

/** Chance of a word that a text has not shown yet, and how many words of text that guess is worth. */
const RARE = 1 / 4000;
const GUESS = 400;

/** The words of one side's atoms, numbered in the order in which they first occur. */
export class Vocabulary {
  readonly atoms: readonly Int32Array[];
  readonly words: readonly string[];
  readonly #numbers = new Map<string, number>();
  readonly #counts: number[] = [];
  #total = 0;
  readonly #background: Background | undefined;
  #chances: Float64Array | undefined;

  /** `background` tells how rare words are, if not the texts themselves. */
  constructor(texts: readonly (readonly string[])[], background?: Background) {
    this.#background = background;
    this.atoms = texts.map((words) => this.#numbered(words));
    this.words = [...this.#numbers.keys()];
  }

  number(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  count(number: number): number {
    return this.#counts[number] as number;
  }

  /** How likely a word is anywhere in the text, or in its background: its share, drawn towards a guess where there is little text. */
  chance(number: number): number {
    this.#chances ??= this.#allChances();
    return this.#chances[number] as number;
  }

  #allChances(): Float64Array {
    const { counts, total = this.#total } = this.#background ?? {};
    return Float64Array.from(this.words, (word, number) => {
      const count = counts ? (counts.get(word) ?? 0) : this.count(number);
      return (count + GUESS * RARE) / (total + GUESS);
    });
  }

  #numbered(words: readonly string[]): Int32Array {
    const numbers = new Int32Array(words.length);
    for (let k = 0; k < words.length; k++) numbers[k] = this.#count(words[k] ?? '');
    this.#total += words.length;
    return numbers;
  }

  #count(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#counts.push(0) - 1;
      this.#numbers.set(word, number);
    }
    this.#counts[number] = (this.#counts[number] as number) + 1;
    return number;
  }
}
