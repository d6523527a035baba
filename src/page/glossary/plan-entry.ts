import { glossaryAnchor, glossaryUrl } from '../../site/glossary-url.ts';
import { SEARCH_URL } from '../../site/urls.ts';
import { titleLang } from '../note-entry.ts';
import type { Link } from '../view.ts';
import type { Counterpart, GlossaryEntry } from './glossary-view.ts';
import type { Counted, Headword, Use } from './headwords.ts';

/** Notes that an entry shows, the newest; the search has the others. */
const NOTES = 8;
/** Names of the other language that an entry shows. */
const COUNTERPARTS = 12;

/** An entry before the notes' explanations are read: plain data. */
export interface PlannedEntry extends Omit<GlossaryEntry, 'meanings' | 'named'> {
  /** The notes that it shows: `key` finds their glosses, the names the one that is meant. */
  readonly uses: readonly {
    readonly path: string;
    readonly key: string;
    readonly zh: string;
    readonly en: string;
    readonly link: Link;
  }[];
}

/** A headword → its entry, but for what the notes say that it means. */
export function planEntry({ label, key, originals, renderings, uses }: Headword): PlannedEntry {
  const notes = firstOfEachNote(uses);
  const more = notes.length - NOTES;
  return {
    label,
    lang: titleLang(label),
    anchor: glossaryAnchor(key),
    originals: originals.slice(0, COUNTERPARTS).map(counterpart),
    renderings: renderings.slice(0, COUNTERPARTS).map(counterpart),
    uses: notes.slice(0, NOTES).map(({ note, zh, en }) => ({
      path: note.path,
      key: note.key,
      zh,
      en,
      link: { label: note.title, lang: note.lang, url: note.url },
    })),
    more: more > 0 ? { count: more, url: `${SEARCH_URL}?q=${encodeURIComponent(`"${label}"`)}` } : null,
  };
}

/** About how many bytes of HTML the entry becomes: pages are cut by it. */
export function weightOf({ label, originals, renderings, uses }: PlannedEntry): number {
  const counterparts = [...originals, ...renderings].map((other) => 120 + 3 * other.label.length);
  const notes = uses.map(({ link }) => 450 + 3 * (link.label.length + link.url.length));
  return [...counterparts, ...notes].reduce((sum, size) => sum + size, 160 + 3 * label.length);
}

function firstOfEachNote(uses: readonly Use[]): Use[] {
  const seen = new Set<string>();
  return uses.filter(({ note: { path } }) => !seen.has(path) && seen.add(path));
}

/** A name of the other language, linked. */
export function counterpart({ name, count }: Counted): Counterpart {
  return { label: name, lang: titleLang(name), count, url: glossaryUrl(name) };
}
