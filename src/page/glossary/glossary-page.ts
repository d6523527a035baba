import type { NotePath } from '../../model.ts';
import { fold } from '../../text/fold.ts';
import type { NoteGloss } from '../note-glosses.ts';
import type { Link } from '../view.ts';
import type { GlossarySheet } from './glossary-sheets.ts';
import type { GlossaryEntry, GlossaryPage } from './glossary-view.ts';
import type { PlannedEntry } from './plan-entry.ts';

/** What a page's notes say, by path. */
export type GlossesOf = ReadonlyMap<NotePath, readonly NoteGloss[]>;

/** A sheet, and what its notes say → the page. */
export function glossaryPage(sheet: GlossarySheet, glossesOf: GlossesOf): GlossaryPage {
  return { ...sheet, entries: sheet.entries.map((entry) => glossaryEntry(entry, glossesOf)) };
}

/** Explanations that differ stand side by side; those that say the same stand once, with all of their notes. */
function glossaryEntry({ uses, ...entry }: PlannedEntry, glossesOf: GlossesOf): GlossaryEntry {
  const meanings = new Map<string, { text: string; notes: Link[] }>();
  const named: Link[] = [];
  for (const { path, zh, en, link } of uses) {
    const gloss = glossesOf.get(path)?.find((one) => one.zh === zh && one.en === en);
    const place = gloss ? { ...link, url: `${link.url}#${gloss.unit}` } : link;
    const text = gloss?.explanation ?? null;
    if (text === null) {
      named.push(place);
      continue;
    }
    const said = meanings.get(wordsOf(text));
    if (said) said.notes.push(place);
    else meanings.set(wordsOf(text), { text, notes: [place] });
  }
  return { ...entry, meanings: [...meanings.values()], named };
}

/** An explanation without its punctuation. */
function wordsOf(text: string): string {
  return fold(text).replaceAll('-', '');
}
