import { chosen } from '../preferences.ts';

/** What a key does. Returns `false` where it has nothing to do, and the browser goes on as usual. */
export type Deed = () => unknown;

/**
 * Listens to keys: `singles` by the character typed, which the reader can switch off (WCAG 2.1.4), and `others` by name,
 * only while a passage itself has the focus.
 */
export function startKeys(singles: Readonly<Record<string, Deed>>, others: Readonly<Record<string, Deed>>): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    const onUnit = event.target instanceof Element && event.target.matches('.unit');
    const single = chosen('keys') === 'on' ? singles[event.key] : undefined;
    const deed = single ?? (onUnit ? others[event.key] : undefined);
    if (deed && deed() !== false) event.preventDefault();
  });
}

/** Fields take characters, radio buttons take arrows; neither is for shortcuts. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
