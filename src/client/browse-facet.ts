import type { Facet, FacetTerm, Selection } from '../search/query-facets.ts';
import type { Selected } from '../search/query-selection.ts';
import { type TermView, type TermWords, termView } from './browse-term.ts';
import { element } from './elements.ts';

/** Terms of a facet that are shown before anybody looks for one. */
const SHOWN = 8;
/** Facets of more terms have a box to look for one. */
const FEW = 12;

/** Words of the interface for facets. */
export interface FacetWords extends TermWords {
  /** Name of a facet. */
  readonly of: (name: string) => string;
  /** Invites to look among so many terms. */
  readonly look: (count: number) => string;
  /** How many terms fit what is typed. */
  readonly fitting: (count: number) => string;
  readonly remove: string;
  readonly clear: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
}

/** What a facet needs of the page. */
interface FacetContext {
  readonly words: FacetWords;
  readonly click: (facet: string, slug: string) => void;
  /** Terms of one note only, fetched when somebody looks for one. */
  readonly rare: (facet: string) => Promise<readonly FacetTerm[]>;
}

/** A facet on the page. */
export interface FacetView {
  readonly name: string;
  readonly element: HTMLElement;
  /** Shows which of the terms that are there are chosen, before anything is counted. */
  readonly press: (selection: Selection) => void;
  /** Shows the terms of the most notes that are left, with their counts. */
  readonly count: (selected: Selected, selection: Selection) => void;
}

/** Makes a facet: its name, a box to look for terms, buttons for the terms. */
export function facetView({ name, terms, rare }: Facet, { words, click, rare: load }: FacetContext): FacetView {
  const id = `facet-${name}`;
  const list = element('ul', { class: 'terms' });
  const invitation = words.look(terms.length + rare);
  const look = element('input', {
    type: 'search',
    'aria-label': `${words.of(name)}: ${invitation}`,
    placeholder: invitation,
  });
  const fitting = element('p', { 'aria-live': 'polite' });
  const views = new Map<string, TermView>();
  let known: readonly FacetTerm[] = terms;
  let shown: { selected: Selected; selection: Selection } | undefined;

  function refresh(): void {
    if (!shown) return;
    const { selected, selection } = shown;
    const states = selection.chosen.get(name);
    const found = pick(known, { query: look.value, states, count: (term) => selected.count(name, term) });
    put(
      list,
      found.map((counted) => viewOf(counted, states)),
    );
    const fits = found.filter(({ term: [, slug] }) => !states?.has(slug)).length;
    fitting.textContent = look.value === '' ? '' : words.fitting(fits);
    fitting.className = fits > 0 ? 'unseen' : 'none';
    made.hidden = found.length === 0 && box.length === 0;
  }

  function viewOf({ term, count }: CountedTerm, states: ReadonlyMap<string, boolean> | undefined): HTMLElement {
    const [, slug] = term;
    const view = views.get(slug) ?? termView(term, { facet: name, words, click });
    views.set(slug, view);
    view.press(states?.get(slug));
    view.count(count);
    return view.element;
  }

  look.addEventListener('input', async () => {
    refresh();
    if (rare === 0 || known.length > terms.length) return;
    known = [...terms, ...(await load(name))];
    refresh();
  });
  // Enter takes the first term that fits, as a click would.
  look.addEventListener('keydown', (event) => {
    const first = list.querySelector<HTMLElement>('[aria-pressed="false"]');
    if (event.key !== 'Enter' || look.value === '' || !first?.dataset.slug) return;
    event.preventDefault();
    click(name, first.dataset.slug);
  });
  const box = terms.length + rare > FEW ? [look, fitting] : [];
  const made = element(
    'section',
    { class: 'facet', 'aria-labelledby': id },
    element('h2', { id }, words.of(name)),
    ...box,
    list,
  );
  return {
    name,
    element: made,
    press: ({ chosen }) => {
      for (const [slug, view] of views) view.press(chosen.get(name)?.get(slug));
    },
    count: (selected, selection) => {
      shown = { selected, selection };
      refresh();
    },
  };
}

/** Makes `items` what is in the list. Those that stay where they are are not touched; one that moves keeps the focus. */
function put(list: HTMLElement, items: readonly HTMLElement[]): void {
  const { activeElement } = document;
  items.forEach((item, place) => {
    if (list.children[place] !== item) list.insertBefore(item, list.children[place] ?? null);
  });
  while (list.children.length > items.length) list.lastElementChild?.remove();
  if (document.activeElement !== activeElement && list.contains(activeElement)) (activeElement as HTMLElement).focus();
}

interface PickOptions {
  readonly query: string;
  readonly states: ReadonlyMap<string, boolean> | undefined;
  readonly count: (term: FacetTerm) => number;
}

interface CountedTerm {
  readonly term: FacetTerm;
  readonly count: number;
}

/** The terms to show: those that are chosen, then those that fit what is typed, most notes first. Terms come with most notes of all first. */
function pick(terms: readonly FacetTerm[], { query, states, count }: PickOptions): CountedTerm[] {
  const wanted = query.normalize('NFKC').trim().toLowerCase();
  const fits = ([label, , names]: FacetTerm) => label.toLowerCase().includes(wanted) || names.includes(wanted);
  const best: CountedTerm[] = [];
  for (const term of terms) {
    // Of a term with fewer notes no more can be left: ten thousand terms need not be counted at every click.
    if (best.length === SHOWN && term[3].length <= (best.at(-1)?.count ?? 0)) break;
    if (!states?.has(term[1]) && fits(term)) enter(best, { term, count: count(term) });
  }
  const chosen = terms.filter(([, slug]) => states?.has(slug)).map((term) => ({ term, count: count(term) }));
  return [...chosen.sort((a, b) => b.count - a.count), ...best];
}

/** Puts a term in its place among the best, behind those with as many notes. */
function enter(best: CountedTerm[], counted: CountedTerm): void {
  if (counted.count === 0) return;
  const place = best.findIndex(({ count }) => count < counted.count);
  best.splice(place < 0 ? best.length : place, 0, counted);
  if (best.length > SHOWN) best.pop();
}
