import { startDownloads } from './downloads.ts';
import { searchForAddress } from './not-found.ts';
import { startReading } from './reading/start.ts';
import { registerWorker } from './register-worker.ts';
import { focusSearchOnSlash } from './search-key.ts';
import { switchTheme } from './theme.ts';

const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
if (button) {
  button.hidden = false;
  button.addEventListener('click', switchTheme);
}
startReading();
startDownloads();
searchForAddress();
focusSearchOnSlash();
registerWorker();
