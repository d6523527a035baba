/** A note as `/notes.json` has it, as far as it is searched and shown here. */
export interface ListedNote {
  readonly url: string;
  readonly title: string;
  readonly lang: string;
  readonly date: string | null;
  readonly terms: Readonly<Record<string, readonly string[]>>;
}

/**
 * The notes whose title or terms hold every word of the query, in the order given. Letter case and width do not
 * matter: `ＡＩ 芯片` finds “AI 与芯片”. An empty query finds nothing.
 */
export function matchNotes(notes: readonly ListedNote[], query: string): ListedNote[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return notes.filter(({ title, terms }) => {
    const text = plain([title, ...Object.values(terms).flat()].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
