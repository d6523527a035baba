/** `/` goes to the search box of the page, from anywhere but a field in which it is a letter. */
export function focusSearchOnSlash(): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey) return;
    if (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select')))
      return;
    const box = document.querySelector<HTMLInputElement>('#q, #find');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
