import type { Taxonomy, Term } from '../term.ts';

/** Finds the terms of a taxonomy that a text names: Chinese names wherever they stand, others as whole words in their own letter case. */
export interface NameFinder {
  readonly chinese: (text: string) => Set<Term>;
  readonly latin: (text: string) => Set<Term>;
}

const HAN = /\p{Script=Han}/u;
const WORDS = /[\p{L}\p{N}+#&.'’-]*[\p{L}\p{N}+#]/gu;

/** Names are looked up by their first two characters, or by their first word, so that a text is read once for all of them. */
export function nameFinder({ terms }: Taxonomy): NameFinder {
  const byPair = new Map<string, [string, Term][]>();
  const byWord = new Map<string, [string, Term][]>();
  for (const term of terms) {
    for (const name of [term.label, ...term.aliases]) {
      if (HAN.test(name)) add(byPair, name.slice(0, 2), [name, term]);
      else add(byWord, name.match(WORDS)?.[0] ?? name, [name, term]);
    }
  }
  return {
    chinese(text) {
      const found = new Set<Term>();
      for (let at = 0; at + 1 < text.length; at++) {
        for (const [name, term] of byPair.get(text.slice(at, at + 2)) ?? [])
          if (text.startsWith(name, at)) found.add(term);
      }
      return found;
    },
    latin(text) {
      const found = new Set<Term>();
      for (const { 0: word, index } of text.matchAll(WORDS)) {
        for (const [name, term] of byWord.get(word) ?? []) if (endsAsWord(text, name, index)) found.add(term);
      }
      return found;
    },
  };
}

function endsAsWord(text: string, name: string, at: number): boolean {
  return text.startsWith(name, at) && !/[\p{L}\p{N}]/u.test(text.charAt(at + name.length));
}

function add(index: Map<string, [string, Term][]>, key: string, entry: [string, Term]): void {
  const entries = index.get(key);
  if (entries) entries.push(entry);
  else index.set(key, [entry]);
}
