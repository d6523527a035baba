import { choose, chosen } from './preferences.ts';

/** Changes light for dark and back; a choice that is the system's own is no choice. */
export function switchTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const now = chosen('theme');
  const other = (now === 'system' ? system : now) === 'dark' ? 'light' : 'dark';
  choose('theme', other === system ? 'system' : other);
}
