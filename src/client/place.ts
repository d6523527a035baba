/** Where the reader was on a page that is filled by a script: a browser knows it, but goes there before there is anything. */

/** What a page keeps in an entry of the history, whatever it is. */
export function kept(): Readonly<Record<string, unknown>> {
  return (history.state ?? {}) as Readonly<Record<string, unknown>>;
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
  const { y } = kept();
  if (typeof y === 'number') scrollTo(0, y);
}
