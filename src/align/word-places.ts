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
    this.#atom = new Int32Array(this.#first.at(-1) ?? 0);
    this.#times = new Int32Array(this.#atom.length);
    for (const [index, atom] of atoms.entries()) for (const word of atom) this.#put(word, index);
  }

  #put(word: number, atom: number): void {
    const end = this.#last[word] ?? 0;
    const again = end > (this.#first[word] ?? 0) && this.#atom[end - 1] === atom;
    const place = again ? end - 1 : end;
    this.#atom[place] = atom;
    increase(this.#times, place);
    this.#last[word] = place + 1;
  }

  /** Adds `gain` to the scores of the atoms in which a word stands, once for each time; `scores` are those of the atoms from `from` on. */
  add(word: number, from: number, gain: number, scores: Float32Array): void {
    const end = this.#last[word] ?? 0;
    for (let place = this.#placeFrom(word, from); place < end; place++) {
      const k = (this.#atom[place] ?? 0) - from;
      if (k >= scores.length) return;
      scores[k] = (scores[k] ?? 0) + gain * (this.#times[place] ?? 0);
    }
  }

  /** The first place of a word at or behind an atom. */
  #placeFrom(word: number, atom: number): number {
    let from = this.#first[word] ?? 0;
    let to = this.#last[word] ?? 0;
    if (from === to || (this.#atom[from] ?? 0) >= atom) return from;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#atom[middle] ?? 0) < atom) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

function increase(numbers: Int32Array, index: number, by = 1): void {
  numbers[index] = (numbers[index] ?? 0) + by;
}
