import type { FoundNotes } from '../search/query-first.ts';
import { counted, type Words } from './browse-words.ts';
import { part } from './elements.ts';
import { type CardOptions, searchCard } from './search-cards.ts';

/** Names of the texts for a number of notes: none, so many, about so many. */
type Texts = readonly [none: string, exact: string, about: string];
const FOUND: Texts = ['nothing', 'found', 'about'];
const BESIDES: Texts = ['besidesNone', 'besides', 'besidesAbout'];

/** How many notes were found as asked for, in words. */
export function foundSummary(notes: FoundNotes, words: Words): string {
  return summary(notes, FOUND, words);
}

/** How many more other names find. */
export function besidesSummary(notes: FoundNotes, words: Words): string {
  return summary(notes, BESIDES, words);
}

function summary({ notes, count, exact, looked }: FoundNotes, [none, some, about]: Texts, words: Words): string {
  if (looked !== null) return counted(words[notes.length === 0 ? 'lookedNone' : 'looked'], looked);
  return count === 0 ? (words[none] ?? '') : counted(words[exact ? some : about], count);
}

/** Shows notes, none for `null`; with `goesOn` those that are there stay. */
export type NoteList = (found: FoundNotes | null, goesOn?: boolean) => void;

/** How near to the window the end of a list comes before more is fetched. */
const NEAR = '600px';

/**
 * A list of notes with its button for more, which then leads to the first new one. The first notes come alone, for every one
 * costs bytes; who reads on to their end gets the next ones once without asking.
 */
export function noteList(
  place: HTMLElement,
  { card, more }: { readonly card: CardOptions; readonly more: () => void },
): NoteList {
  const [list, button] = [part(place, 'ol'), part(place, '.more')];
  /** What more was asked for: notes are added then, and where the reader is nothing moves. */
  let adding: 'clicked' | 'reached' | null = null;
  let isFresh = true;
  button.addEventListener('click', () => {
    adding = 'clicked';
    more();
  });
  const end = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting || !isFresh || adding) return;
      [adding, isFresh] = ['reached', false];
      more();
    },
    { rootMargin: NEAR },
  );
  return (found, goesOn = false) => {
    const notes = found?.notes ?? [];
    const before = adding || goesOn ? Math.min(list.children.length, notes.length) : 0;
    const cards = notes.slice(before).map((note) => searchCard(note, card));
    if (before > 0) list.append(...cards);
    else list.replaceChildren(...cards);
    if (adding === 'clicked') cards[0]?.querySelector('a')?.focus();
    isFresh = adding === null;
    adding = null;
    button.hidden = found === null || found.exact;
    end.unobserve(button);
    if (isFresh && !button.hidden) end.observe(button);
  };
}
