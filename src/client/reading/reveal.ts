import { chosen } from '../preferences.ts';
import { isControl, unitAround } from './units.ts';

/** Class of a passage that shows both languages although the page shows one. */
const OPEN = 'open';

/** What is done with the hidden halves of passages while one language is shown. */
export interface Reveal {
  /** Opens or closes a passage's other language. */
  readonly toggle: (unit: HTMLElement | null) => void;
  /** Opens all, or closes all. */
  readonly toggleAll: () => void;
}

/** Lets a tap or a click on a passage open it. `onChange` is told of every passage that opened or closed alone. */
export function startReveal(bitext: HTMLElement, onChange: (unit: HTMLElement) => void): Reveal {
  const button = document.querySelector<HTMLElement>('[data-do="all"]');

  function toggle(unit: HTMLElement | null): void {
    if (!unit?.classList.contains('pair') || !showsOneLanguage()) return;
    unit.classList.toggle(OPEN);
    onChange(unit);
  }

  bitext.addEventListener('click', ({ target }) => {
    if (!isControl(target)) toggle(unitAround(target));
  });
  return {
    toggle,
    toggleAll() {
      if (!showsOneLanguage()) return;
      const open = bitext.classList.toggle('all-open');
      button?.setAttribute('aria-pressed', String(open));
    },
  };
}

/** Whether the other language of a passage can be seen. */
export function isOpen(unit: HTMLElement): boolean {
  return !showsOneLanguage() || unit.classList.contains(OPEN) || unit.closest('.all-open') !== null;
}

function showsOneLanguage(): boolean {
  const way = chosen('way');
  return way === 'zh' || way === 'en';
}
