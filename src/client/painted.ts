/** Settles once the browser has painted what was changed until now; at once where nobody looks, for then nothing is painted. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    if (document.hidden) done();
    else requestAnimationFrame(() => setTimeout(done));
  });
}
