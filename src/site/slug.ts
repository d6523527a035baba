import type { TermKey } from '../text/fold.ts';
import { shortHash } from '../text/hash.ts';

/** A term's part of its URL and the name of its folder: letters, digits, Han and single hyphens. */
export type Slug = string & { readonly __brand: 'Slug' };

/** Bytes of UTF-8. Folder names end at 255, encrypting file systems at 143. */
const LONGEST = 128;
const HASH_LENGTH = 6;

/** Everything that a slug does not keep. Marks belong to the letters before them. */
const OTHER = /[^\p{L}\p{M}\p{N}]+/gu;
const EDGES = /^-|-$/g;
/** Folders that stand beside the terms, and names that Windows keeps for devices. */
const RESERVED = /^(?:page|by-letter|con|prn|aux|nul|(?:com|lpt)\d)$/;

/**
 * A key → its slug: `c-plus-plus` and `英伟达-nvidia` stay as they are. Depends on nothing else, so a term's
 * address never moves; two keys never share one but by a clash of hashes: wherever a sign is left out
 * (`yahoo!` → `yahoo-…`), the name is cut or it is reserved, a hash of the key ends the slug.
 */
export function slugOf(key: TermKey): Slug {
  const words = key.replace(OTHER, '-').replace(EDGES, '');
  if (words === key && fits(words) && !RESERVED.test(words)) return words as string as Slug;
  return withHash(words, key);
}

/** A slug that no other key has: for a key whose own slug is taken. */
export function distinctSlug(slug: Slug, key: TermKey): Slug {
  return withHash(slug, key);
}

/** Whether an author may set the text as a slug in `aliases.yaml`. */
export function isSlug(text: string): text is Slug {
  const kept = text.replace(OTHER, '-').replace(EDGES, '');
  return text !== '' && text === kept && text === text.toLowerCase() && fits(text) && !RESERVED.test(text);
}

function withHash(words: string, key: TermKey): Slug {
  const hash = shortHash(key).slice(-HASH_LENGTH);
  const cut = cutToBytes(words, LONGEST - HASH_LENGTH - 1).replace(EDGES, '');
  return `${cut || 'sign'}-${hash}` as Slug;
}

function fits(text: string): boolean {
  return text.length * 3 <= LONGEST || bytes(text) <= LONGEST;
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The longest beginning that fits, whole characters only. */
function cutToBytes(text: string, limit: number): string {
  let [cut, used] = ['', 0];
  for (const character of text) {
    used += bytes(character);
    if (used > limit) break;
    cut += character;
  }
  return cut;
}
