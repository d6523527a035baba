import type { FacetTerm } from '../search/query-facets.ts';
import { element } from './elements.ts';

/** Words of the interface for a term. */
export interface TermWords {
  /** A term as readers see it: those of taxonomies have their own names. */
  readonly label: (facet: string, label: string) => string;
  readonly without: string;
}

/** Whether a term is wanted (`true`), not wanted (`false`) or neither. */
type TermState = boolean | undefined;

/** A term of a facet on the page. It stays there while its count and its state change: a new one would lose the focus. */
export interface TermView {
  readonly element: HTMLLIElement;
  /** Shows whether the term is chosen, at once. */
  readonly press: (state: TermState) => void;
  /** Shows how many notes it would leave. */
  readonly count: (count: number) => void;
}

interface TermContext {
  readonly facet: string;
  readonly words: TermWords;
  readonly click: (facet: string, slug: string) => void;
}

/** Makes the button of a term. */
export function termView([label, slug]: FacetTerm, { facet, words, click }: TermContext): TermView {
  const text = words.label(facet, label);
  const count = element('span', { class: 'count' });
  const button = element('button', { type: 'button', 'data-slug': slug, 'aria-pressed': 'false' }, text, ' ', count);
  let [state, number]: [TermState, number | undefined] = [undefined, undefined];
  button.addEventListener('click', () => click(facet, slug));
  return {
    element: element('li', { class: 'term' }, button),
    press: (next) => {
      if (next === state) return;
      state = next;
      button.setAttribute('aria-pressed', String(state !== undefined));
      button.classList.toggle('without', state === false);
      // Of what is not wanted nothing is left.
      if (state === false) button.replaceChildren(element('span', { class: 'unseen' }, `${words.without} `), text);
      else button.replaceChildren(text, ' ', count);
    },
    count: (next) => {
      if (next !== number) count.textContent = String(next);
      number = next;
    },
  };
}
