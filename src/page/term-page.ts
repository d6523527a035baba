import type { NotePath } from '../model.ts';
import type { Settings } from '../site/settings.ts';
import { feedUrl } from '../site/urls.ts';
import type { Term } from '../taxonomy/term.ts';
import { together } from '../taxonomy/together.ts';
import { type CutList, cutList, type ListPart } from './cut-list.ts';
import type { SiteIndex } from './site-index.ts';
import { countedLink } from './term-links.ts';
import { termHistory } from './term-months.ts';
import type { RedirectPage, TermGroup, TermPage } from './view.ts';

/** A term's pages, none if it is rare: the entrance first, then the numbered pages, which say nothing that a newer note could change. */
export function termPages(term: Term, index: SiteIndex): { pages: TermPage[]; redirects: readonly RedirectPage[] } {
  if (!term.hasPage) return { pages: [], redirects: [] };
  const { entrance, numbered, redirects } = termParts(term, index);
  return {
    pages: [termEntrance(term, entrance, index), ...numbered.map((part) => termListPage(term, part, index))],
    redirects,
  };
}

/** How the notes of a term are shared out among its pages. */
export function termParts(term: Term, { oldestFirst, settings }: SiteIndex): CutList<NotePath> {
  return cutList(term.url, oldestFirst(term), settings.pageSize);
}

/** Lays out the first page, which says everything of the term. */
export function termEntrance(term: Term, part: ListPart<NotePath>, index: SiteIndex): TermPage {
  return {
    ...termListPage(term, part, index),
    aliases: distinctAliases(term),
    count: term.notes.length,
    feed: hasFeed(term, index.settings) ? feedUrl(term.url) : null,
    together: companyOf(term, index),
    history: termHistory(term.notes.map((path) => index.entryOf(path).date)),
  };
}

/** Its other names, those that differ in letter case alone once. */
function distinctAliases({ label, aliases }: Term): string[] {
  const seen = new Set([label.toLowerCase()]);
  return aliases.filter((alias) => !seen.has(alias.toLowerCase()) && seen.add(alias.toLowerCase()));
}

/** Lays out a page that lists notes and says nothing else. */
export function termListPage(
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
