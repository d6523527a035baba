import type { Concordance } from '../search/query-lines.ts';
import { counted, type Words } from './browse-words.ts';
import { part } from './elements.ts';
import type { SearchState } from './search-address.ts';
import type { CardOptions } from './search-cards.ts';
import { type Chosen, lineList, renderingList } from './search-lines.ts';
import { foundSummary, noteList } from './search-list.ts';
import type { Reply } from './search-messages.ts';
import { searchOthers } from './search-others.ts';

/** What the answer tells the page. */
interface AnswerOptions {
  readonly card: CardOptions;
  /** More notes are wanted, of those found as asked for or of the others. */
  readonly more: (which: 'notes' | 'others') => void;
  /** Another name is wanted no longer, or again. */
  readonly toggle: (name: string) => void;
  /** What only other names find is wanted, or no longer. */
  readonly look: (also: boolean) => void;
}

/** The part of the page that shows what the worker answers. */
export interface SearchAnswer {
  /** A question has been asked: whatever answers an earlier one is out of date. */
  readonly ask: (state: SearchState, id: number) => void;
  readonly show: (reply: Reply) => void;
  /** Nothing is asked for. */
  readonly clear: () => void;
}

/** Takes hold of the page's parts. */
export function searchAnswer(page: HTMLElement, { card, more, toggle, look }: AnswerOptions): SearchAnswer {
  const { words } = card;
  const [status, hints] = [part(page, '[role="status"]'), part(page, '.hints')];
  const own = noteList(part(page, '.found'), { card, more: () => more('notes') });
  const others = searchOthers(page, {
    words,
    toggle,
    look,
    list: noteList(part(page, '.others'), { card, more: () => more('others') }),
  });
  const lines = linesOf(part(page, '.concordance'), card);
  let asked: { state: SearchState; id: number } | undefined;

  function fail(reason: string): void {
    status.textContent = (reason === 'other' ? words.failed : words[reason]) ?? '';
    clearLists();
  }

  function clearLists(): void {
    own(null);
    others.clear();
    lines.show(null);
  }

  return {
    ask: (state, id) => {
      asked = { state, id };
      page.ariaBusy = 'true';
      for (const button of page.querySelectorAll<HTMLElement>('[data-view]'))
        button.ariaPressed = String(button.dataset.view === state.view);
    },
    show: (reply) => {
      if (reply.id !== asked?.id) return;
      page.ariaBusy = 'false';
      part(page, '.answer').hidden = false;
      if (reply.kind === 'failed') return fail(reply.reason);
      if (reply.kind === 'also') return others.show(reply, asked.state);
      hints.textContent = reply.hints.map((hint) => words[`hint-${hint}`] ?? '').join(' ');
      own(reply.kind === 'found' ? reply : null, reply.kind === 'found' && reply.goesOn);
      lines.show(reply.kind === 'lines' ? reply.lines : null);
      status.textContent = reply.kind === 'found' ? foundSummary(reply, words) : lineSummary(reply.lines, words);
    },
    clear: () => {
      page.ariaBusy = 'false';
      [status.textContent, hints.textContent] = ['', ''];
      part(page, '.answer').hidden = true;
      clearLists();
    },
  };
}

function lineSummary({ lines, more, looked }: Concordance, words: Words): string {
  const bound = looked === null ? '' : counted(words.linesLooked, looked);
  const found =
    lines.length === 0 ? (words.nothing ?? '') : counted(words[more ? 'linesFirst' : 'lines'], lines.length);
  return [found, bound].filter(Boolean).join(' · ');
}

/** The concordance, and how what was asked for is rendered in it. */
function linesOf(place: HTMLElement, card: CardOptions) {
  let shown: Concordance | null = null;
  let chosen: Chosen = null;
  const draw = () => {
    place.hidden = shown === null;
    if (!shown) return;
    const choose = (rendering: Chosen) => {
      chosen = rendering;
      draw();
    };
    const focused = [...place.querySelectorAll('.renderings button')].indexOf(document.activeElement as Element);
    part(place, '.renderings').replaceChildren(...renderingList(shown, chosen, { words: card.words, choose }));
    part(place, '.rendered').hidden = shown.renderings.length === 0;
    part(place, '.lines').replaceChildren(...lineList(shown, chosen, card));
    place.querySelectorAll<HTMLElement>('.renderings button')[focused]?.focus();
  };
  return {
    show: (concordance: Concordance | null): void => {
      [shown, chosen] = [concordance, null];
      draw();
    },
  };
}
