import { placeIn, rememberPlace } from './places.ts';
import { watchPosition } from './position.ts';

/** Before this share of a note there is no place to come back to, behind `END` it is read. */
const BEGUN = 0.03;
const END = 0.97;

/** Shows how far the text is read: as a line, in the outline, and when the reader comes back. */
export function startProgress(bitext: HTMLElement): void {
  const line = document.querySelector<HTMLElement>('.progress');
  const mark = markOutline();
  const page = decodeURI(location.pathname);
  offerPlace(page);
  let latest: { unit: string; share: number } | null = null;
  watchPosition(bitext, (unit, share) => {
    line?.style.setProperty('--read', String(share));
    mark(unit.closest('section'));
    if (scrollY > 0) latest = { unit: unit.id, share };
  });
  // The last chance on a phone: a page in the background may never be told that it closes.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && latest) rememberPlace({ page, ...latest });
  });
}

/** A function that marks in the outline the section in view, and those before it as read. */
function markOutline(): (section: Element | null) => void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.outline a')];
  let shown: Element | null = null;
  return (section) => {
    if (section === shown) return;
    shown = section;
    const at = links.findIndex(({ hash }) => hash === `#${section?.id}`);
    links.forEach((link, k) => {
      link.classList.toggle('read', k < at);
      if (k === at) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  };
}

/** Offers the place at which the reader left off, unless the address asks for another. */
function offerPlace(page: string): void {
  const resume = document.querySelector<HTMLElement>('.resume');
  const place = placeIn(page);
  if (!resume || !place || location.hash || place.share < BEGUN || place.share > END) return;
  if (!document.getElementById(place.unit)) return;
  const link = resume.querySelector('a');
  const share = resume.querySelector('.share');
  if (link) link.hash = place.unit;
  if (share) share.textContent = `${Math.round(100 * place.share)} %`;
  resume.hidden = false;
  resume.addEventListener('click', () => {
    resume.hidden = true;
  });
}
