import { isFiltered, unfiltered } from '../search/query-facets.ts';
import type { Words } from './browse-words.ts';
import { element } from './elements.ts';
import { type SearchState, searchOf } from './search-address.ts';

/** Any quotation mark that a phrase may stand in. */
const QUOTES = /["“”„«»「」『』]/g;
/** Other signs of a query that is more than words. */
const SIGNS = /\||(?:^|\s)(?:-|OR\s|\p{L}+:)/u;

/** What a reader may ask for instead of something that nothing holds, each a link. */
export function insteadOf(state: SearchState, words: Words): HTMLElement[] {
  const { query, selection } = state;
  const link = (text: string | undefined, next: Partial<SearchState>) =>
    element('li', {}, element('a', { href: searchOf({ ...state, ...next }) }, text ?? ''));
  const isQuoted = query.search(QUOTES) >= 0;
  const bare = query.replace(QUOTES, ' ').replace(/\s+/g, ' ').trim();
  const some = query.split(/\s+/);
  return [
    ...(isFiltered(selection) ? [link(words.insteadAll, { selection: unfiltered(selection) })] : []),
    ...(isQuoted && bare !== '' ? [link(words.insteadBare, { query: bare })] : []),
    ...(some.length > 1 && !isQuoted && !SIGNS.test(query)
      ? [link(words.insteadAny, { query: some.join(' OR ') })]
      : []),
  ];
}
