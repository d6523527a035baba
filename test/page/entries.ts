import type { NoteEntry } from '../../src/page/note-entry.ts';
import { type SiteIndex, siteIndex } from '../../src/page/site-index.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/site/settings.ts';
import type { AliasBook } from '../../src/taxonomy/aliases.ts';
import { terms } from '../taxonomy/notes.ts';

/** A note without terms, written on the first day of 2025. */
export function entry(path: string, more: Partial<NoteEntry> = {}): NoteEntry {
  const plain = {
    listed: true,
    terms: terms({}),
    lang: 'en',
    summary: null,
    author: null,
    draft: false,
    bilingual: false,
  };
  return { path, date: '2025-01-01', title: path.replace('.md', ''), redirects: [], ...plain, ...more };
}

/** Day `n` after the first of 2025, as a note's date. */
export function day(n: number): string {
  return new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10);
}

/** Notes `0.md`, `1.md`, … of one day after another, which all belong to NVIDIA. */
export function daily(count: number): NoteEntry[] {
  return Array.from({ length: count }, (_, n) =>
    entry(`${n}.md`, { date: day(n), terms: terms({ companies: ['NVIDIA'] }) }),
  );
}

export interface World {
  readonly settings?: Partial<Settings>;
  readonly aliases?: AliasBook;
}

/** The index of some notes; lists are cut by ten. */
export function indexOf(entries: readonly NoteEntry[], { settings, aliases = {} }: World = {}): SiteIndex {
  return siteIndex(entries, { ...DEFAULT_SETTINGS, url: 'https://example.org', pageSize: 10, ...settings }, aliases);
}
