import type { Links } from './evidence.ts';

/** Pairs of words, and how much likelier each makes the other, as parallel lists in the order in which they were found. */
export interface WordPairs {
  readonly en: number[];
  readonly zh: number[];
  readonly forward: number[];
  readonly backward: number[];
  readonly sure: number[];
}

export function noPairs(): WordPairs {
  return { en: [], zh: [], forward: [], backward: [], sure: [] };
}

/** Pairs → the links of both sides; those of one word keep the order of the pairs. */
export function linksOf(
  pairs: WordPairs,
  sizes: { readonly en: number; readonly zh: number },
): Record<'en' | 'zh', Links> {
  const { en, zh, forward, backward, sure } = pairs;
  return {
    en: sorted(en, { word: zh, ratio: forward, back: backward, sure }, sizes.en),
    zh: sorted(zh, { word: en, ratio: backward, back: forward, sure }, sizes.zh),
  };
}

/** Counting sort by the word that explains. */
function sorted(
  own: readonly number[],
  { word, ratio, back, sure }: Record<'word' | 'ratio' | 'back' | 'sure', readonly number[]>,
  size: number,
): Links {
  const first = new Int32Array(size + 1);
  for (const one of own) increase(first, one + 1);
  for (let k = 0; k < size; k++) increase(first, k + 1, first[k]);
  const next = first.slice();
  const links = {
    first,
    word: new Int32Array(own.length),
    ratio: new Float64Array(own.length),
    back: new Float64Array(own.length),
    sure: new Uint8Array(own.length),
  };
  for (let k = 0; k < own.length; k++) {
    const one = own[k] as number;
    const at = next[one] as number;
    next[one] = at + 1;
    links.word[at] = word[k] as number;
    links.ratio[at] = ratio[k] as number;
    links.back[at] = back[k] as number;
    links.sure[at] = sure[k] as number;
  }
  return links;
}

function increase(numbers: Int32Array, index: number, by = 1): void {
  numbers[index] = (numbers[index] as number) + by;
}
