/** Lets the outline close behind whoever follows one of its links. */
export function startSheets(): void {
  document.querySelector('.outline')?.addEventListener('click', ({ target, currentTarget }) => {
    const sheet = currentTarget as HTMLElement;
    if (target instanceof Element && target.closest('a') && sheet.matches(':popover-open')) sheet.hidePopover();
  });
}

/** Opens a sheet, or closes it; one that has a place in the page gets the focus instead. */
export function openSheet(id: string): void {
  const sheet = document.getElementById(id);
  if (!sheet) return;
  if (!sheet.matches(':popover-open') && sheet.getClientRects().length > 0) sheet.querySelector('a')?.focus();
  else sheet.togglePopover();
}
