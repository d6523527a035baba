/** Opens the explanation of a term beside it; without JavaScript it stands behind the term, where its author wrote it. */
export function startGlosses(bitext: HTMLElement): void {
  let last: HTMLElement | null = null;
  bitext.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('dfn a') : null;
    const gloss = link && document.getElementById(link.hash.slice(1));
    if (!gloss || !('showPopover' in gloss)) return;
    event.preventDefault();
    // The style sheet places it by this name.
    last?.style.removeProperty('anchor-name');
    link.style.setProperty('anchor-name', '--term');
    last = link;
    gloss.showPopover();
  });
}
