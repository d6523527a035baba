import { TAXONOMIES } from '../site/taxonomies.ts';
import { HOME_URL } from '../site/urls.ts';
import type { SiteIndex } from './site-index.ts';
import { countedLink } from './term-links.ts';
import type { HomePage } from './view.ts';

const NOTES = 12;
const TERMS = 12;

/** The first page: the newest notes, and the leading terms of the leading taxonomies. */
export function homePage({ listed, taxonomies, cardOf }: SiteIndex): HomePage {
  const all = Object.values(taxonomies.byName);
  const leading = TAXONOMIES.filter(({ lead }) => lead).map(({ name }) => {
    const terms = taxonomies.byName[name].terms.slice(0, TERMS);
    return { taxonomy: name, terms: terms.map((term) => countedLink(term)) };
  });
  return {
    url: HOME_URL,
    counts: {
      notes: listed.length,
      bilingual: listed.filter(({ bilingual }) => bilingual).length,
      terms: all.reduce((sum, { terms }) => sum + terms.length, 0),
    },
    newest: listed.slice(0, NOTES).map(({ path }) => cardOf(path)),
    leading: leading.filter(({ terms }) => terms.length > 0),
  };
}
