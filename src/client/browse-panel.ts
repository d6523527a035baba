import { clicked, type FacetTerm, type Selection, unfiltered } from '../search/query-facets.ts';
import { type Selected, select } from '../search/query-selection.ts';
import type { BrowseData } from './browse-data.ts';
import { dateView } from './browse-dates.ts';
import { type FacetView, type FacetWords, facetView } from './browse-facet.ts';
import { element } from './elements.ts';
import { painted } from './painted.ts';

/** Milliseconds that facets are counted in one go, before the browser has its turn. */
const IN_ONE_GO = 8;

/** What a panel of facets is put into, and whom it tells of a click. */
interface PanelOptions {
  readonly facets: HTMLElement;
  readonly chips: HTMLElement;
  readonly words: FacetWords;
  readonly change: (selection: Selection) => void;
}

/** What a panel shows of a selection. */
interface Shown {
  readonly selected: Selected;
  /** Once every term says how many notes it would leave; or another selection is shown. */
  readonly counted: Promise<void>;
}

/** Every facet with its terms, and a chip for each that is chosen. */
export interface FacetPanel {
  /**
   * Applies a selection: shows what is chosen at once, and what a click would leave when that is painted; of all notes, or of those `among`
   * which the reader searches. Fetches rare terms where the selection names one.
   */
  readonly show: (selection: Selection, among?: ReadonlySet<number>) => Promise<Shown>;
}

/** Fills the panel. */
export function facetPanel(
  { file, rare, order: orderOf }: BrowseData,
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

  const known = new Map(file.facets.map(({ name, terms }) => [name, bySlug(terms)]));
  const termOf = (name: string, slug: string) => known.get(name)?.get(slug);
  const withRare = new Set(file.facets.filter((facet) => facet.rare > 0).map(({ name }) => name));

  async function fetchRare({ chosen }: Selection): Promise<void> {
    for (const [name, terms] of chosen) {
      if (!withRare.has(name) || [...terms.keys()].every((slug) => termOf(name, slug))) continue;
      for (const term of await rare(name)) known.get(name)?.set(term[1], term);
      withRare.delete(name);
    }
  }

  function termChip(name: string, slug: string, wanted: boolean): HTMLLIElement {
    const label = termOf(name, slug)?.[0] ?? slug;
    const text = `${wanted ? '' : `${words.without} `}${words.label(name, label)}`;
    return chip(text, (chosen) => without(chosen, name, slug));
  }

  function chip(text: string, after: (selection: Selection) => Selection, isAll = false): HTMLLIElement {
    const attributes = { 'aria-label': isAll ? null : `${words.remove} ${text}`, class: isAll ? 'clear' : null };
    const button = element('button', { type: 'button', ...attributes }, text, isAll ? '' : ' ×');
    button.addEventListener('click', () => selection && change(after(selection)));
    return element('li', {}, button);
  }

  /** Made anew, the chips lose the focus: the first one takes it, or whatever can behind them. */
  function putChips(next: readonly HTMLLIElement[]): void {
    const focused = chips.contains(document.activeElement);
    chips.replaceChildren(...next);
    if (!focused) return;
    const ways = [
      chips.querySelector('button'),
      facets.querySelector('button'),
      facets.closest('details')?.querySelector('summary'),
    ];
    for (const way of ways) if (document.activeElement === document.body) way?.focus();
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

  /** Counts facet by facet: all of them in one go are too long to wait for on a slow phone. */
  async function count(selected: Selected, counting: Selection): Promise<void> {
    let began = Number.NEGATIVE_INFINITY;
    for (const view of views) {
      if (performance.now() - began > IN_ONE_GO) {
        await painted();
        began = performance.now();
      }
      if (selection !== counting) return;
      view.count(selected, counting);
    }
  }

  return {
    show: async (next, among) => {
      selection = next;
      for (const view of views) view.press(next);
      dates.show(next);
      await fetchRare(next);
      const order = await orderOf(next.sort);
      const selected = select(file, next, { term: termOf, ...(order ? { order } : {}), ...(among ? { among } : {}) });
      // Another click may have come while files were fetched.
      if (selection !== next) return { selected, counted: Promise.resolve() };
      putChips(chipsOf(next));
      return { selected, counted: count(selected, next) };
    },
  };
}

function bySlug(terms: readonly FacetTerm[]): Map<string, FacetTerm> {
  return new Map(terms.map((term) => [term[1], term]));
}

function without(selection: Selection, facet: string, slug: string): Selection {
  const terms = new Map(selection.chosen.get(facet));
  terms.delete(slug);
  const chosen = new Map(selection.chosen).set(facet, terms);
  if (terms.size === 0) chosen.delete(facet);
  return { ...selection, chosen };
}
