import { linkAt, linksOf, rangesOf } from './links.ts';
import { unitAround } from './units.ts';

/** Name under which style sheets know the sentences that belong together: `::highlight(linked)`. */
const NAME = 'linked';

/** The sentence cursor. */
export interface Sentences {
  /** Goes to the next (`1`) or previous (`-1`) sentence of the passage in hand; `false` where there is none. */
  readonly step: (by: 1 | -1) => boolean;
}

/**
 * Lights the sentence that is pointed at or tapped together with its counterpart, by the CSS Custom Highlight API: nothing
 * in the page changes. A browser without it lights the whole passage, which style sheets do.
 */
export function startSentences(bitext: HTMLElement, current: () => HTMLElement | null): Sentences {
  let cursor: { unit: HTMLElement; at: number } | null = null;
  if (!('highlights' in CSS)) return { step: () => false };

  function light(unit: HTMLElement, at: number): void {
    const link = linksOf(unit)[at];
    if (!link || (cursor?.unit === unit && cursor.at === at)) return;
    cursor = { unit, at };
    CSS.highlights.set(NAME, new Highlight(...rangesOf(unit, link)));
  }

  function point({ target, clientX, clientY }: MouseEvent): void {
    const unit = unitAround(target);
    if (unit) light(unit, linkAt(unit, clientX, clientY));
  }
  bitext.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse') point(event);
  });
  bitext.addEventListener('click', point);
  // Going on to another passage leaves the sentence behind.
  bitext.addEventListener('focusin', ({ target }) => {
    if (cursor?.unit === unitAround(target)) return;
    cursor = null;
    CSS.highlights.delete(NAME);
  });
  return {
    step(by) {
      const unit = current();
      const last = unit ? linksOf(unit).length - 1 : -1;
      if (!unit || last < 0) return false;
      const at = cursor?.unit === unit ? cursor.at + by : by > 0 ? 0 : last;
      light(unit, Math.min(last, Math.max(0, at)));
      return true;
    },
  };
}
