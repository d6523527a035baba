import { isFiltered, type Selection } from '../search/query-facets.ts';
import { openBrowseData } from './browse-data.ts';
import { type FacetPanel, facetPanel } from './browse-panel.ts';
import { facetWords, wordsOf } from './browse-words.ts';
import { part } from './elements.ts';

/** The facets of `/browse/` beside what a search finds, fetched when they are opened or the address has one. */
export interface SearchFilters {
  /** Numbers of the notes that a selection leaves of all; `null` where it leaves all of them. */
  readonly allowed: (selection: Selection) => Promise<readonly number[] | null>;
  /** Shows what a click would leave of the notes that were found. */
  readonly show: (selection: Selection, numbers: readonly number[]) => Promise<void>;
}

/** Makes the filters of the search page. */
export function searchFilters(
  page: HTMLElement,
  { base, change }: { readonly base: string; readonly change: (selection: Selection) => void },
): SearchFilters {
  const details = part<HTMLDetailsElement>(page, '.filters');
  let opened: Promise<FacetPanel> | undefined;
  let last: { selection: Selection; numbers: readonly number[] } | undefined;

  const open = () => {
    opened ??= openBrowseData(base).then((data) => {
      const facets = part(page, '.facets');
      const chips = part(page, '.chosen');
      return facetPanel(data, {
        facets,
        chips,
        words: facetWords(wordsOf(page.dataset.facetWords), page.dataset.names),
        change,
      });
    });
    return opened;
  };

  async function refresh(): Promise<void> {
    if (!last || (!details.open && !isFiltered(last.selection))) return;
    const { selection, numbers } = last;
    const panel = await open();
    await panel.show(selection, new Set(numbers));
  }

  details.addEventListener('toggle', () => void refresh());
  return {
    allowed: async (selection) => {
      if (!isFiltered(selection)) return null;
      const panel = await open();
      return (await panel.show(selection)).selected.notes;
    },
    show: async (selection, numbers) => {
      last = { selection, numbers };
      await refresh();
    },
  };
}
