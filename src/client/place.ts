/** Where the reader was on a page that is filled by a script: a browser knows it, but goes there before there is anything. */

/** What a page keeps in an entry of the history, whatever it is. */
function kept(): Readonly<Record<string, unknown>> {
  return (history.state ?? {}) as Readonly<Record<string, unknown>>;
}

/** A number that the page keeps there, or what it is where the page has kept none. */
export function keptNumber(name: string, otherwise: number): number {
  const value = kept()[name];
  return typeof value === 'number' ? value : otherwise;
}

/** Keeps something more in the entry. */
export function keep(more: Readonly<Record<string, unknown>>): void {
  history.replaceState({ ...kept(), ...more }, '');
}

/** From now on the entry knows how far down the reader was who leaves. */
export function keepPlace(): void {
  addEventListener('pagehide', () => keep({ y: scrollY }));
}

/** Goes there, once there is something. */
export function returnToPlace(): void {
  scrollTo(0, keptNumber('y', scrollY));
}
