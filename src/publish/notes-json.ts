import type { SiteIndex } from '../page/site-index.ts';
import { writtenGroups } from '../page/term-links.ts';
import { absoluteUrl, noteUrl } from '../site/urls.ts';

export const NOTES_JSON_URL = '/notes.json';

/**
 * All listed notes for programs, newest first, one a line: `{"version":1,"notes":[{"path","url","title","lang","date",
 * "draft","bilingual","terms":{"companies":["NVIDIA"]}}]}`. The version changes when a field changes its meaning.
 */
export function notesJson({ listed, taxonomies, settings }: SiteIndex): string {
  const lines = listed.map(({ path, title, lang, date, draft, bilingual, terms }) => {
    const groups = writtenGroups(terms, taxonomies).map((group) => [
      group.taxonomy,
      group.terms.map(({ label }) => label),
    ]);
    const url = absoluteUrl(noteUrl(path), settings);
    return JSON.stringify({ path, url, title, lang, date, draft, bilingual, terms: Object.fromEntries(groups) });
  });
  return `{"version":1,"notes":[\n${lines.join(',\n')}\n]}\n`;
}
