import { taggedNotes } from '../import/known-terms.ts';
import { matchTerm } from '../import/match-term.ts';
import { loadSettings } from '../site/settings.ts';
import { ALIAS_FILE, loadAliases } from '../taxonomy/aliases.ts';
import { buildTaxonomies, type Taxonomies } from '../taxonomy/build-taxonomies.ts';
import { counted } from '../text/counted.ts';
import type { TermField } from './note-flags.ts';

/** What is known of the site before a note is added. */
export interface Known {
  /** IANA zone in which dates count. */
  readonly zone: string;
  readonly taxonomies: Taxonomies;
}

/** Reads the settings, the aliases and the terms of all notes. */
export async function loadKnown(folder: string): Promise<Known> {
  const { settings } = await loadSettings('content/_data/site.yaml');
  const { aliases } = await loadAliases(ALIAS_FILE);
  return { zone: settings.zone, taxonomies: buildTaxonomies(await taggedNotes(folder, settings.zone), aliases) };
}

/**
 * Terms as they were asked for → as they are written: a spelling of a known term becomes the name of that term. Says what it
 * changed, and which new terms resemble known ones.
 */
export function spellTerms(
  fields: readonly TermField[],
  { byName }: Taxonomies,
  say: (line: string) => void,
): TermField[] {
  return fields.map(({ field, taxonomy, terms }) => {
    const matches = terms.map((term) => matchTerm(term, byName[taxonomy.name]));
    for (const { written, label, known, similar } of matches) {
      const notes = known ? ` as in ${counted(known.notes.length, 'note')}` : '';
      if (label !== written) say(`${field}: “${written}” is written ${label}${notes}.`);
      if (similar !== null) say(`${field}: “${written}” is new. Did you mean ${similar}?`);
    }
    return { field, taxonomy, terms: [...new Set(matches.map(({ label }) => label))] };
  });
}
