/** 32 bits, FNV's prime and two bases that differ in every byte. */
const PRIME = 0x01000193;
const BASES = [0x811c9dc5, 0x2b74f31e] as const;

/** Every two digits to the base of 36, by their number. `toString(36)` takes longer to write one hash than it takes to hash a paragraph. */
const PAIRS = Array.from({ length: 36 ** 2 }, (_, number) => number.toString(36).padStart(2, '0'));

/**
 * A short name for a text: ten letters and digits in lower case, see {@link hashBits}.
 * For names and ids, where a clash is unlikely and harmless; not against people who look for one.
 */
export function shortHash(text: string): string {
  return written(hashBits(text));
}

/**
 * A text → a number of 51 bits, the same in Node and in browsers.
 *
 * Two FNV-1a hashes (Fowler, Noll, Vo) over UTF-16 units, each finished as in MurmurHash3 (Appleby).
 */
export function hashBits(text: string): number {
  let [low, high]: [number, number] = [...BASES];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, PRIME);
    high = Math.imul(high ^ (unit + at), PRIME);
  }
  return (finish(high) & 0x7ffff) * 2 ** 32 + finish(low ^ high);
}

/** A number of up to ten digits to the base of 36, all of them. */
function written(bits: number): string {
  const upper = Math.floor(bits / 36 ** 4);
  const lower = bits - upper * 36 ** 4;
  return pairAt(upper / 36 ** 4) + pairAt(upper / 36 ** 2) + pairAt(upper) + pairAt(lower / 36 ** 2) + pairAt(lower);
}

/** The last two digits of a number that is no longer than 31 bits. */
function pairAt(number: number): string {
  return PAIRS[(number | 0) % 36 ** 2] ?? '';
}

/** Spreads every bit over all others; unsigned. */
function finish(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
