import type { Selection } from '../search/query-facets.ts';
import type { FacetWords } from './browse-facet.ts';
import { element } from './elements.ts';

type Days = Pick<Selection, 'from' | 'to'>;

/** The facet of days: from one, to another. */
export interface DateView {
  readonly element: HTMLElement;
  readonly show: (days: Days) => void;
}

/** Makes the two fields, which tell of a change. */
export function dateView(words: FacetWords, change: (days: Partial<Days>) => void): DateView {
  const from = element('input', { type: 'date', name: 'from' });
  const to = element('input', { type: 'date', name: 'to' });
  from.addEventListener('change', () => change({ from: from.value }));
  to.addEventListener('change', () => change({ to: to.value }));
  return {
    element: element(
      'section',
      { class: 'facet', 'aria-labelledby': 'facet-date' },
      element('h2', { id: 'facet-date' }, words.date),
      element(
        'p',
        { class: 'days' },
        element('label', {}, words.from, ' ', from),
        element('label', {}, words.to, ' ', to),
      ),
    ),
    show: (days) => {
      [from.value, to.value] = [days.from, days.to];
    },
  };
}
