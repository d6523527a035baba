import type { TaxonomyName } from '../model.ts';
import type { SiteIndex } from '../page/site-index.ts';
import { nameWriter } from '../page/term-links.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import { absoluteUrl, noteUrl } from '../site/urls.ts';

export const NOTES_JSON_URL = '/notes.json';

/**
 * All listed notes for programs, newest first, one a line: `{"version":1,"notes":[{"path","url","title","lang","date",
 * "draft","bilingual","terms":{"companies":["NVIDIA"]}}]}`. The version changes when a field changes its meaning.
 */
export function notesJson({ listed, taxonomies, settings }: SiteIndex): string {
  const writers = TAXONOMIES.map(({ name }) => ({ name, namesOf: nameWriter(taxonomies.byName[name]) }));
  const lines = listed.map(({ path, title, lang, date, draft, bilingual, terms }, place) => {
    const names: Partial<Record<TaxonomyName, readonly string[]>> = {};
    for (const { name, namesOf } of writers) if (terms[name].length > 0) names[name] = namesOf(terms[name], place);
    const url = absoluteUrl(noteUrl(path), settings);
    return JSON.stringify({ path, url, title, lang, date, draft, bilingual, terms: names });
  });
  return `{"version":1,"notes":[\n${lines.join(',\n')}\n]}\n`;
}
