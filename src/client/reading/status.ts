/** What the page tells its reader in passing; the words are in the page (`_includes/partials/sheets.njk`). */
export type Message = 'copied' | 'refused' | 'arrived';

/** How long a message is seen. */
const SHOWN_MS = 4000;
let timer = 0;

/** Says a message, and `more` after it, to the eye for a moment and to a screen reader. */
export function tell(message: Message, more = ''): void {
  const status = document.querySelector<HTMLElement>('.told');
  if (!status) return;
  status.textContent = [status.dataset[message], more].filter(Boolean).join('：');
  // Who follows a link sees where it led.
  status.classList.toggle('unseen', message === 'arrived');
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    status.textContent = '';
  }, SHOWN_MS);
}
