/** Edits that still leave a word recognisable: one in three letters, two in a short word. */
const slips = (word: string): number => Math.max(2, Math.floor(word.length / 3));

/** The one among `words` that `written` was probably meant to be: `patPrefix` → `pathPrefix`; `null` when none is near. */
export function closest(written: string, words: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const edits = editDistance(written.toLowerCase(), word.toLowerCase());
    // A word of three letters is near to anything.
    const near = edits <= slips(word) && edits < word.length / 2;
    if (near && edits < least) [best, least] = [word, edits];
  }
  return best;
}

/** Letters to insert, delete or change (Levenshtein 1966). */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = from[i - 1] === to[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
