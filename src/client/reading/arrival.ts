import { tell } from './status.ts';
import type { Units } from './units.ts';

/**
 * Brings a reader who follows a link to a passage there: everything that hides it is undone, it opens, gets the focus and is
 * announced. Also when the address changes within the page.
 */
export function startArrival(units: Units, { showAll, open }: Record<'showAll' | 'open', (unit: HTMLElement) => void>) {
  const arrive = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.matches('.unit')) return;
    showAll(target);
    open(target);
    units.take(target);
    target.scrollIntoView({ block: 'start' });
    tell('arrived', target.querySelector('p')?.textContent?.slice(0, 60));
  };
  addEventListener('hashchange', arrive);
  arrive();
}
