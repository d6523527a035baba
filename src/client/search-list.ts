import { counted, type Words } from './browse-words.ts';
import { part } from './elements.ts';
import { type CardOptions, searchCard } from './search-cards.ts';
import type { FoundNotes } from './search-messages.ts';

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

function summary({ count, exact, looked }: FoundNotes, [none, some, about]: Texts, words: Words): string {
  if (looked !== null) return counted(words.looked, looked);
  return count === 0 ? (words[none] ?? '') : counted(words[exact ? some : about], count);
}

/** Shows notes, none for `null`. */
export type NoteList = (found: FoundNotes | null) => void;

/** A list of notes with its button for more, which then leads to the first new one. */
export function noteList(
  place: HTMLElement,
  { card, more }: { readonly card: CardOptions; readonly more: () => void },
): NoteList {
  const [list, button] = [part(place, 'ol'), part(place, '.more')];
  let focusAt = -1;
  button.addEventListener('click', () => {
    focusAt = list.children.length;
    more();
  });
  return (found) => {
    button.hidden = found === null || found.exact;
    list.replaceChildren(...(found?.notes ?? []).map((note) => searchCard(note, card)));
    if (focusAt >= 0) list.children[focusAt]?.querySelector('a')?.focus();
    focusAt = -1;
  };
}
