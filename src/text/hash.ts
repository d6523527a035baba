/** 32 bits, FNV's prime and two bases that differ in every byte. */
const PRIME = 0x01000193;
const BASES = [0x811c9dc5, 0x2b74f31e] as const;
const LENGTH = 10;

/**
 * A short name for a text: ten letters and digits in lower case, 51 bits, the same in Node and in browsers.
 * For names and ids, where a clash is unlikely and harmless; not against people who look for one.
 *
 * Two FNV-1a hashes (Fowler, Noll, Vo) over UTF-16 units, each finished as in MurmurHash3 (Appleby).
 */
export function shortHash(text: string): string {
  let [low, high]: [number, number] = [...BASES];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, PRIME);
    high = Math.imul(high ^ (unit + at), PRIME);
  }
  const bits = (finish(high) & 0x7ffff) * 2 ** 32 + finish(low ^ high);
  return bits.toString(36).padStart(LENGTH, '0');
}

/** Spreads every bit over all others; unsigned. */
function finish(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
