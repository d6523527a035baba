/** Where a page was not found: offers to search for the words of its address, `/companies/open-ai/` for “open ai”. */
export function searchForAddress(): void {
  const input = document.querySelector<HTMLInputElement>('[data-not-found] input[name="q"]');
  if (!input) return;
  const last = location.pathname.split('/').filter(Boolean).at(-1) ?? '';
  input.value = decoded(last)
    .replace(/\.\w+$/, '')
    .replace(/[-_+]+/g, ' ')
    .trim();
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
