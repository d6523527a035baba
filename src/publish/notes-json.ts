import type { TaxonomyName } from '../model.ts';
import type { SiteIndex } from '../page/site-index.ts';
import { writtenNames } from '../page/term-links.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import { absoluteUrl, noteUrl } from '../site/urls.ts';

export const NOTES_JSON_URL = '/notes.json';

/**
 * All listed notes for programs, newest first, one a line: `{"version":1,"notes":[{"path","url","title","lang","date",
 * "draft","bilingual","terms":{"companies":["NVIDIA"]}}]}`. The version changes when a field changes its meaning.
 */
export function notesJson({ listed, taxonomies, settings }: SiteIndex): string {
  const lines = listed.map(({ path, title, lang, date, draft, bilingual, terms }) => {
    const names: Partial<Record<TaxonomyName, string[]>> = {};
    for (const { name } of TAXONOMIES)
      if (terms[name].length > 0) names[name] = writtenNames(terms[name], taxonomies.byName[name]);
    const url = absoluteUrl(noteUrl(path), settings);
    return JSON.stringify({ path, url, title, lang, date, draft, bilingual, terms: names });
  });
  return `{"version":1,"notes":[\n${lines.join(',\n')}\n]}\n`;
}
