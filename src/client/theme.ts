/** Colours that the reader chose; without a choice the system's hold. */
export type Theme = 'light' | 'dark';

const KEY = 'duizhao:theme';

/** The reader's choice on this device, or `null`. */
export function savedTheme(): Theme | null {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    // Storage may be switched off.
    return null;
  }
}

/** Shows the page in a theme; `null` follows the system. */
export function applyTheme(theme: Theme | null): void {
  if (theme === null) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Changes light for dark and back, and remembers it; a choice that is the system's own is no choice. */
export function switchTheme(): void {
  const system: Theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const other: Theme = (savedTheme() ?? system) === 'dark' ? 'light' : 'dark';
  const choice = other === system ? null : other;
  applyTheme(choice);
  try {
    if (choice === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // The choice then holds for this page.
  }
}
