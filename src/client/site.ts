import { startDownloads } from './downloads.ts';
import { openOutline } from './outline.ts';
import { switchTheme } from './theme.ts';

const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
if (button) {
  button.hidden = false;
  button.addEventListener('click', switchTheme);
}
openOutline();
startDownloads();
