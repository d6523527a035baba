import type { Evidence, Words } from '../../src/align/evidence.ts';

/** How well a word's counterpart is known. */
export interface Strength {
  readonly ratio: number;
  readonly sure: boolean;
}

/** Two texts, a string an atom, whose words translate each other where they are spelt alike. */
export function evidenceOf(
  en: readonly string[],
  zh: readonly string[],
  { ratio, sure }: Strength = { ratio: 10, sure: true },
): Evidence {
  const words = [...new Set([...en, ...zh].flatMap((atom) => atom.split(' ')))];
  const numbered = (atom: string) => Int32Array.from(atom.split(' '), (word) => words.indexOf(word));
  const side = (atoms: readonly string[]): Words => ({
    atoms: atoms.map(numbered),
    weight: new Float32Array(words.length).fill(1),
    links: {
      first: Int32Array.from([...words, ''], (_, word) => word),
      word: Int32Array.from(words, (_, word) => word),
      ratio: new Float64Array(words.length).fill(ratio),
      back: new Float64Array(words.length).fill(ratio),
      sure: new Uint8Array(words.length).fill(sure ? 1 : 0),
    },
  });
  const english = { atoms: en.map(numbered), known: new Uint8Array(words.length).fill(1) };
  return { en: side(en), zh: side(zh), english };
}
