import { unitInView } from './position.ts';

/** The passages of a note, one of which is in hand: the tab stop of them all, with what can be done with it beside it. */
export interface Units {
  readonly all: readonly HTMLElement[];
  /** The passage in hand. */
  readonly current: () => HTMLElement | null;
  /** Takes a passage in hand, and gives it the focus. */
  readonly take: (unit: HTMLElement) => void;
  /** Takes the next (`1`) or previous (`-1`) one that can be seen; without one in hand, the first in view. */
  readonly step: (by: 1 | -1) => void;
}

/** Finds the passages; `onTake` is told of each one that is taken in hand. */
export function unitsOf(bitext: HTMLElement, onTake: (unit: HTMLElement) => void): Units {
  const all = [...bitext.querySelectorAll<HTMLElement>('.unit')];
  let stop = all[0];
  if (stop) stop.tabIndex = 0;
  let inHand: HTMLElement | null = null;

  function hold(unit: HTMLElement): void {
    if (unit === inHand) return;
    if (stop) stop.tabIndex = -1;
    unit.tabIndex = 0;
    stop = unit;
    inHand = unit;
    onTake(unit);
  }

  function take(unit: HTMLElement): void {
    hold(unit);
    unit.focus();
  }

  function step(by: 1 | -1): void {
    const from = inHand && isShown(inHand) ? all.indexOf(inHand) : -1;
    const ahead = by > 0 ? all.slice(from + 1) : all.slice(0, from).reverse();
    const next = from < 0 ? unitInView(bitext) : ahead.find(isShown);
    if (next) take(next);
  }

  bitext.addEventListener('focusin', ({ target }) => {
    const unit = unitAround(target);
    if (unit) hold(unit);
  });
  bitext.addEventListener('click', ({ target }) => {
    const unit = unitAround(target);
    if (unit && !isControl(target)) take(unit);
  });
  return { all, current: () => inHand, take, step };
}

/** The passage that something in it belongs to. */
export function unitAround(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.unit') : null;
}

/** Whether a click goes to something in a passage that has a use of its own, or has selected text. */
export function isControl(target: EventTarget | null): boolean {
  return (target instanceof Element && target.closest('a, button, [popover]') !== null) || !getSelection()?.isCollapsed;
}

function isShown(unit: HTMLElement): boolean {
  return !unit.hidden;
}
