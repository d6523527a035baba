/** Where the reader's eye is: this share of the window's height from its top. */
const EYE = 0.3;

/**
 * The last passage that begins above the reader's eye; the first of its part where none does. Asks parts first: only the one
 * in view is laid out (`content-visibility` in `bitext.css`), and to ask for a place in another would lay it out.
 */
export function unitInView(bitext: HTMLElement): HTMLElement | null {
  const eye = innerHeight * EYE;
  const part = lastAbove(eye, [...bitext.querySelectorAll<HTMLElement>('.part:has(.unit)')]);
  return part && lastAbove(eye, [...part.querySelectorAll<HTMLElement>('.unit:not([hidden])')]);
}

/** The last of the elements, which stand in order, that begins above a line; the first where none does. */
function lastAbove(line: number, elements: readonly HTMLElement[]): HTMLElement | null {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return elements[Math.max(0, low - 1)] ?? null;
}

/** Tells `moved` of the passage in view and the share of the passages before it (0 to 1), at most once a frame. */
export function watchPosition(bitext: HTMLElement, moved: (unit: HTMLElement, share: number) => void): void {
  const units = [...bitext.querySelectorAll<HTMLElement>('.unit')];
  let waiting = false;
  const look = () => {
    waiting = false;
    const unit = unitInView(bitext);
    if (!unit) return;
    const { scrollHeight } = document.documentElement;
    const atEnd = scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2;
    moved(unit, atEnd ? 1 : units.indexOf(unit) / units.length);
  };
  const soon = () => {
    if (!waiting) requestAnimationFrame(look);
    waiting = true;
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon, { passive: true });
  soon();
}
