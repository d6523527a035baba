/** From this width on the outline stands beside the text (`styles/note.css`). */
const BESIDE = '(min-width: 80rem)';

/** Opens the outline where it has a column of its own; on narrow screens it stays a line that opens on request. */
export function openOutline(): void {
  const outline = document.querySelector<HTMLDetailsElement>('.outline details');
  if (!outline) return;
  const wide = matchMedia(BESIDE);
  outline.open = wide.matches;
  wide.addEventListener('change', () => {
    outline.open = wide.matches;
  });
}
