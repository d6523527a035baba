import { clicked, type Selection, unfiltered } from '../search/query-facets.ts';
import { type Selected, select } from '../search/query-selection.ts';
import type { BrowseData } from './browse-data.ts';
import { dateView } from './browse-dates.ts';
import { type FacetView, type FacetWords, facetView } from './browse-facet.ts';
import { element } from './elements.ts';

/** What a panel of facets is put into, and whom it tells of a click. */
interface PanelOptions {
  readonly facets: HTMLElement;
  readonly chips: HTMLElement;
  readonly words: FacetWords;
  readonly change: (selection: Selection) => void;
}

/** Every facet with its terms, and a chip for each that is chosen. */
export interface FacetPanel {
  /**
   * Applies a selection, and shows what a click would leave; of all notes, or of those `among` which the reader searches.
   * Fetches rare terms where the selection names one.
   */
  readonly show: (selection: Selection, among?: ReadonlySet<number>) => Promise<Selected>;
}

/** Fills the panel. */
export function facetPanel(
  { file, rare, ranks: ranksOf }: BrowseData,
  { facets, chips, words, change }: PanelOptions,
): FacetPanel {
  let selection: Selection | undefined;
  const views: FacetView[] = file.facets
    .filter(({ terms, rare: others }) => terms.length + others > 0)
    .map((facet) =>
      facetView(facet, { words, rare, click: (name, slug) => selection && change(clicked(selection, name, slug)) }),
    );
  const dates = dateView(words, (days) => selection && change({ ...selection, ...days }));
  const [first, ...others] = views.map((view) => view.element);
  facets.replaceChildren(...(first ? [first] : []), dates.element, ...others);

  const fetched = new Map<string, Awaited<ReturnType<BrowseData['rare']>>>();
  const facetOf = new Map(file.facets.map((facet) => [facet.name, facet]));
  const termsOf = (name: string) => [...(facetOf.get(name)?.terms ?? []), ...(fetched.get(name) ?? [])];

  async function fetchRare({ chosen }: Selection): Promise<void> {
    for (const [name, terms] of chosen) {
      const slugs = new Set(termsOf(name).map(([, slug]) => slug));
      if (facetOf.get(name)?.rare && [...terms.keys()].some((slug) => !slugs.has(slug)))
        fetched.set(name, await rare(name));
    }
  }

  function termChip(name: string, slug: string, wanted: boolean): HTMLLIElement {
    const label = termsOf(name).find((term) => term[1] === slug)?.[0] ?? slug;
    const text = `${wanted ? '' : `${words.without} `}${words.label(name, label)}`;
    return chip(text, (chosen) => without(chosen, name, slug));
  }

  function chip(text: string, after: (selection: Selection) => Selection, isAll = false): HTMLLIElement {
    const attributes = { 'aria-label': isAll ? null : `${words.remove} ${text}`, class: isAll ? 'clear' : null };
    const button = element('button', { type: 'button', ...attributes }, text, isAll ? '' : ' ×');
    button.addEventListener('click', () => {
      if (!selection) return;
      change(after(selection));
      // Made anew, the chips lose the focus; the next one takes it, or whatever can behind them.
      (chips.querySelector('button') ?? facets.querySelector('button'))?.focus();
    });
    return element('li', {}, button);
  }

  /** One for each term and each day; of several one more that takes them all away. */
  function chipsOf({ chosen, from, to }: Selection): HTMLLIElement[] {
    const terms = [...chosen].flatMap(([name, states]) =>
      [...states].map(([slug, wanted]) => termChip(name, slug, wanted)),
    );
    const days = [
      ...(from ? [chip(`${words.from} ${from}`, (selection) => ({ ...selection, from: '' }))] : []),
      ...(to ? [chip(`${words.to} ${to}`, (selection) => ({ ...selection, to: '' }))] : []),
    ];
    const all = [...terms, ...days];
    return all.length > 1 ? [...all, chip(words.clear, unfiltered, true)] : all;
  }

  return {
    show: async (next, among) => {
      selection = next;
      await fetchRare(next);
      const ranks = await ranksOf(next.sort);
      const selected = select(file, next, { terms: termsOf, ...(ranks ? { ranks } : {}), ...(among ? { among } : {}) });
      // Another click may have come while files were fetched.
      if (selection !== next) return selected;
      for (const view of views) view.show(selected, next);
      dates.show(next);
      chips.replaceChildren(...chipsOf(next));
      return selected;
    },
  };
}

function without(selection: Selection, facet: string, slug: string): Selection {
  const terms = new Map(selection.chosen.get(facet));
  terms.delete(slug);
  const chosen = new Map(selection.chosen).set(facet, terms);
  if (terms.size === 0) chosen.delete(facet);
  return { ...selection, chosen };
}
