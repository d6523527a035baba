import { addressOf, type Selection, selectionOf } from '../search/query-facets.ts';
import { VIEWS, type View } from './search-messages.ts';

/** Everything that a reader has asked for: what the address says, and all that it says. */
export interface SearchState {
  readonly query: string;
  readonly view: View;
  /** Other names that are not wanted. */
  readonly dropped: readonly string[];
  readonly selection: Selection;
}

/** `?q=芯片&view=lines&drop=chip&companies=nvidia` → the state; whatever it does not know is left out. */
export function stateOf(search: string, facets: readonly string[]): SearchState {
  const parameters = new URLSearchParams(search);
  return {
    query: parameters.get('q')?.trim() ?? '',
    view: VIEWS.find((view) => view === parameters.get('view')) ?? 'notes',
    dropped: parameters.getAll('drop'),
    selection: selectionOf(search, facets),
  };
}

/** The state → its address, the same for the same state; empty for none. */
export function searchOf({ query, view, dropped, selection }: SearchState): string {
  const own = [
    query && `q=${encodeURIComponent(query)}`,
    view === 'notes' ? '' : `view=${view}`,
    ...[...dropped].sort().map((name) => `drop=${encodeURIComponent(name)}`),
    addressOf(selection).slice(1),
  ].filter(Boolean);
  return own.length > 0 ? `?${own.join('&')}` : '';
}

/** Whether the filters leave anything out. */
export function isFiltered({ chosen, from, to }: Selection): boolean {
  return chosen.size > 0 || from !== '' || to !== '';
}
