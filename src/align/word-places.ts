import type { Words } from './evidence.ts';

/** The atoms in which each word of one side stands. */
export class WordPlaces {
  /** Atoms, ascending for each word, and how many times it stands there. */
  readonly #atom: Int32Array;
  readonly #times: Int32Array;
  /** Where the places of each word begin, and where they end. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;

  constructor({ atoms, weight }: Words) {
    this.#first = new Int32Array(weight.length + 1);
    for (const atom of atoms) for (const word of atom) increase(this.#first, word + 1);
    for (let word = 0; word < weight.length; word++) increase(this.#first, word + 1, this.#first[word]);
    this.#last = this.#first.slice();
    this.#atom = new Int32Array(this.#first.at(-1) as number);
    this.#times = new Int32Array(this.#atom.length);
    for (const [index, atom] of atoms.entries()) for (const word of atom) this.#put(word, index);
  }

  #put(word: number, atom: number): void {
    const end = this.#last[word] as number;
    const again = end > (this.#first[word] as number) && this.#atom[end - 1] === atom;
    const place = again ? end - 1 : end;
    this.#atom[place] = atom;
    increase(this.#times, place);
    this.#last[word] = place + 1;
  }

  /** Adds `gain` to the scores of the atoms in which a word stands, once for each time; `scores` are those of the atoms from `from` on. */
  add(word: number, from: number, gain: number, scores: Float32Array): void {
    const end = this.#last[word] as number;
    for (let place = this.#placeFrom(word, from); place < end; place++) {
      const k = (this.#atom[place] as number) - from;
      if (k >= scores.length) return;
      scores[k] = (scores[k] as number) + gain * (this.#times[place] as number);
    }
  }

  /** The first place of a word at or behind an atom. */
  #placeFrom(word: number, atom: number): number {
    let from = this.#first[word] as number;
    let to = this.#last[word] as number;
    if (from === to || (this.#atom[from] as number) >= atom) return from;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#atom[middle] as number) < atom) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

function increase(numbers: Int32Array, index: number, by = 1): void {
  numbers[index] = (numbers[index] as number) + by;
}
