/**
 * Registers the service worker that the page names, if it names one. Not where `npm start` serves the page: it adds a script
 * of its own, and a page that is being written should come from nowhere but the last build.
 */
export function registerWorker(): void {
  const { worker } = document.documentElement.dataset;
  const isWriting = document.querySelector('script[src*="/.11ty/"]') !== null;
  if (worker === undefined || isWriting || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    // Without it the site is as it was; a browser may forbid it.
    navigator.serviceWorker.register(worker).catch(() => {});
  });
}
