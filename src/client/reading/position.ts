/** Where the reader's eye is: this share of the window's height from its top. */
const EYE = 0.3;

/** The last passage that begins above the reader's eye; the first where none does. */
export function unitInView(units: readonly HTMLElement[]): HTMLElement | null {
  const eye = innerHeight * EYE;
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (top(units, middle) <= eye) low = middle + 1;
    else high = middle;
  }
  return units[Math.max(0, low - 1)] ?? null;
}

/** A passage that is not shown stands where the one before it does. */
function top(units: readonly HTMLElement[], at: number): number {
  for (let k = at; k >= 0; k--) {
    const unit = units[k];
    if (unit?.getClientRects().length) return unit.getBoundingClientRect().top;
  }
  return Number.NEGATIVE_INFINITY;
}

/** Tells `moved` of the passage in view and the share of the passages before it (0 to 1), at most once a frame. */
export function watchPosition(units: readonly HTMLElement[], moved: (unit: HTMLElement, share: number) => void): void {
  let waiting = false;
  const look = () => {
    waiting = false;
    const unit = unitInView(units);
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
