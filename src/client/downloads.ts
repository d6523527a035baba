/**
 * Brings the buttons that save a note to life. What they need is loaded with the first click; where it cannot be had, the
 * link beside them to the note's data remains.
 */
export function startDownloads(): void {
  const bar = document.querySelector<HTMLElement>('[data-downloads]');
  if (!bar) return;
  const { module = '', note = '', failed = '' } = bar.dataset;
  const status = bar.querySelector('[role="status"]');
  bar.addEventListener('click', async ({ target }) => {
    const format = target instanceof HTMLElement ? target.dataset.format : undefined;
    if (format === undefined) return;
    try {
      const { download } = (await import(module)) as typeof import('./download.ts');
      await download(note, format);
      if (status) status.textContent = '';
    } catch {
      if (status) status.textContent = failed;
    }
  });
  bar.hidden = false;
}
