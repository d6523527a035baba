import type { NotePath } from '../model.ts';
import type { Settings } from '../site/settings.ts';
import { feedUrl } from '../site/urls.ts';
import type { Term } from '../taxonomy/term.ts';
import { together } from '../taxonomy/together.ts';
import { cutList, type ListPart } from './cut-list.ts';
import type { SiteIndex } from './site-index.ts';
import { countedLink } from './term-links.ts';
import { termHistory } from './term-months.ts';
import type { RedirectPage, TermGroup, TermPage } from './view.ts';

/** A term's pages, none if it is rare: the entrance first, then the numbered pages, which say nothing that a newer note could change. */
export function termPages(term: Term, index: SiteIndex): { pages: TermPage[]; redirects: readonly RedirectPage[] } {
  const { url, hasPage } = term;
  if (!hasPage) return { pages: [], redirects: [] };
  const { entrance, numbered, redirects } = cutList(url, index.oldestFirst(term), index.settings.pageSize);
  const first = { ...listPage(term, entrance, index), aliases: distinctAliases(term), count: term.notes.length };
  const pages = [
    {
      ...first,
      feed: hasFeed(term, index.settings) ? feedUrl(url) : null,
      together: companyOf(term, index),
      history: termHistory(term.notes.map((path) => index.entryOf(path).date)),
    },
    ...numbered.map((part) => listPage(term, part, index)),
  ];
  return { pages, redirects };
}

/** Its other names, those that differ in letter case alone once. */
function distinctAliases({ label, aliases }: Term): string[] {
  const seen = new Set([label.toLowerCase()]);
  return aliases.filter((alias) => !seen.has(alias.toLowerCase()) && seen.add(alias.toLowerCase()));
}

function listPage(
  term: Term,
  { url, items, before, pager }: ListPart<NotePath>,
  { taxonomies, cardOf }: SiteIndex,
): TermPage {
  const { taxonomy, label } = term;
  const inOrder = taxonomies.byName[taxonomy].definition.order === 'reading';
  return {
    url,
    taxonomy,
    label,
    aliases: [],
    count: null,
    notes: (inOrder ? items : items.toReversed()).map(cardOf),
    start: inOrder ? before + 1 : null,
    feed: null,
    together: [],
    history: null,
    said: [],
    pager,
  };
}

/** Whether so much is written on a term that readers may want to follow it. */
export function hasFeed({ notes, hasPage }: Term, { feeds }: Pick<Settings, 'feeds'>): boolean {
  return hasPage && feeds.minimum > 0 && notes.length >= feeds.minimum;
}

function companyOf(term: Term, { taxonomies }: SiteIndex): TermGroup[] {
  return together(term, taxonomies).map(({ taxonomy, terms }) => ({
    taxonomy,
    terms: terms.map(({ term: other, shared }) => countedLink(other, shared)),
  }));
}
