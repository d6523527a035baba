const NEWLINE = 0x0a;
/** FNV-1a's (Fowler, Noll, Vo). */
const [BASE, PRIME] = [0x811c9dc5, 0x01000193];
const SMALLEST = 1 << 16;

/**
 * Numbers for tokens, in the order in which they come. A block has ten million tokens, half a million of them different: a table with open
 * addresses finds one where it stands in a text, without cutting it out, as a `Map` would have it.
 */
export class TokenNumbers {
  readonly tokens: string[] = [];
  /** By number. */
  #hashes = new Int32Array(SMALLEST / 2);
  /** The number and one at the place that the hash says, or at the next that was free; else 0. */
  #table = new Uint32Array(SMALLEST);

  /** Takes tokens, one a line; a note of signs alone has none. */
  numbersOf(lines: string): Uint32Array {
    const numbers: number[] = [];
    for (let from = 0, to = 0; from < lines.length; from = ++to) {
      let hash = BASE;
      for (let unit = lines.charCodeAt(to); unit !== NEWLINE && to < lines.length; unit = lines.charCodeAt(++to))
        hash = Math.imul(hash ^ unit, PRIME);
      numbers.push(this.#numberOf(lines, from, to, hash | 0));
    }
    return Uint32Array.from(numbers);
  }

  /** Of the token between two places of a text. */
  #numberOf(lines: string, from: number, to: number, hash: number): number {
    const mask = this.#table.length - 1;
    let place = spread(hash) & mask;
    for (; ; place = (place + 1) & mask) {
      const number = (this.#table[place] ?? 0) - 1;
      if (number < 0) return this.#add(lines.slice(from, to), hash, place);
      if (this.#hashes[number] !== hash) continue;
      const token = this.tokens[number] ?? '';
      if (token.length === to - from && lines.startsWith(token, from)) return number;
    }
  }

  #add(token: string, hash: number, place: number): number {
    const number = this.tokens.push(token) - 1;
    this.#hashes[number] = hash;
    this.#table[place] = number + 1;
    if (number + 1 === this.#hashes.length) this.#grow();
    return number;
  }

  #grow(): void {
    const hashes = new Int32Array(2 * this.#hashes.length);
    hashes.set(this.#hashes);
    const table = new Uint32Array(2 * this.#table.length);
    const mask = table.length - 1;
    for (const number of this.tokens.keys()) {
      let place = spread(hashes[number] ?? 0) & mask;
      while (table[place] !== 0) place = (place + 1) & mask;
      table[place] = number + 1;
    }
    [this.#hashes, this.#table] = [hashes, table];
  }
}

/** The upper bits of a hash say as much as the lower ones. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
