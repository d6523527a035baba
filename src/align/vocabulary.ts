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

  constructor(texts: readonly (readonly string[])[]) {
    this.atoms = texts.map((words) => Int32Array.from(words, (word) => this.#count(word)));
    this.words = [...this.#numbers.keys()];
  }

  number(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  count(number: number): number {
    return this.#counts[number] ?? 0;
  }

  /** How likely a word is anywhere in the text: its share, drawn towards a guess where there is little text. */
  chance(number: number): number {
    return (this.count(number) + GUESS * RARE) / (this.#total + GUESS);
  }

  #count(word: string): number {
    const number = this.#numbers.get(word) ?? this.#numbers.size;
    this.#numbers.set(word, number);
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    this.#total++;
    return number;
  }
}
