import type { Words } from './browse-words.ts';
import { part } from './elements.ts';
import type { SearchState } from './search-address.ts';
import { alsoChips, namesOf } from './search-also.ts';
import { besidesSummary, type NoteList } from './search-list.ts';
import type { Reply } from './search-messages.ts';

/** What else the query is called, and what only that finds. */
export interface SearchOthers {
  readonly show: (reply: Extract<Reply, { kind: 'also' }>, state: SearchState) => void;
  readonly clear: () => void;
}

interface OthersOptions {
  readonly words: Words;
  /** Shows what they find. */
  readonly list: NoteList;
  /** Another name is wanted no longer, or again. */
  readonly toggle: (name: string) => void;
  /** What they find is wanted, or no longer. */
  readonly look: (also: boolean) => void;
}

/** The names stand above what was found; what they find below it, folded away until the reader opens it. */
export function searchOthers(page: HTMLElement, { words, list, toggle, look }: OthersOptions): SearchOthers {
  const [also, others] = [part(page, '.also'), part<HTMLDetailsElement>(page, '.others')];
  const button = part<HTMLButtonElement>(also, '.besides');
  const [summary, heading] = [part(others, 'summary'), part(others, 'h2')];
  summary.addEventListener('click', (event) => {
    // The address opens and closes it.
    event.preventDefault();
    look(!others.open);
  });
  button.addEventListener('click', () => {
    if (!others.open) look(true);
    others.scrollIntoView();
    summary.focus();
  });
  return {
    show: ({ expansions, found }, { dropped, view }) => {
      const focused = document.activeElement?.getAttribute('data-name');
      part(also, '.chips').replaceChildren(...alsoChips(expansions, { dropped, words, toggle }));
      also.hidden = expansions.length === 0;
      if (focused) also.querySelector<HTMLElement>(`[data-name="${CSS.escape(focused)}"]`)?.focus();
      const canLook = view === 'notes' && namesOf(expansions).some((name) => !dropped.includes(name));
      [others.hidden, button.hidden] = [!canLook, !canLook];
      // Until they are found what was there stays, lest the page jump.
      if (found === 'looking' && others.open) return;
      others.open = found !== null;
      const known = found === 'looking' ? null : found;
      heading.textContent = known ? besidesSummary(known, words) : (words.elsewhere ?? '');
      button.textContent = heading.textContent;
      // It leads to nothing then, and only says so.
      button.disabled = known?.exact === true && known.count === 0;
      list(known);
    },
    clear: () => {
      [also.hidden, others.hidden] = [true, true];
      list(null);
    },
  };
}
