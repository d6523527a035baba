import { addressOf, type Selection, selectionOf } from '../search/query-facets.ts';
import { VIEWS, type View } from './search-messages.ts';

/** Everything that a reader has asked for: what the address says, and all that it says. */
export interface SearchState {
  readonly query: string;
  readonly view: View;
  /** Of the lines those that render it so, `''` for those that say none of the names; `null` for all. */
  readonly rendering: string | null;
  /** Other names that are not wanted. */
  readonly dropped: readonly string[];
  /** Whether what only other names find is wanted; `null` where the reader has not said. */
  readonly also: boolean | null;
  readonly selection: Selection;
}

const ALSO: ReadonlyMap<string | null, boolean> = new Map([
  ['1', true],
  ['0', false],
]);

/** `?q=芯片&view=lines&rendering=chip&also=1&drop=chip&companies=nvidia` → the state; whatever it does not know is left out. */
export function stateOf(search: string, facets: readonly string[]): SearchState {
  const parameters = new URLSearchParams(search);
  return {
    query: parameters.get('q')?.trim() ?? '',
    view: VIEWS.find((view) => view === parameters.get('view')) ?? 'notes',
    rendering: parameters.get('rendering'),
    dropped: parameters.getAll('drop'),
    also: ALSO.get(parameters.get('also')) ?? null,
    selection: selectionOf(search, facets),
  };
}

/** The state → its address, the same for the same state; empty for none. */
export function searchOf({ query, view, rendering, dropped, also, selection }: SearchState): string {
  const own = [
    query && `q=${encodeURIComponent(query)}`,
    view === 'notes' ? '' : `view=${view}`,
    rendering === null || view !== 'lines' ? '' : `rendering=${encodeURIComponent(rendering)}`,
    also === null ? '' : `also=${Number(also)}`,
    ...[...dropped].sort().map((name) => `drop=${encodeURIComponent(name)}`),
    addressOf(selection).slice(1),
  ].filter(Boolean);
  return own.length > 0 ? `?${own.join('&')}` : '';
}
