import type { Concordance } from '../search/query-lines.ts';
import { counted, type Words } from './browse-words.ts';
import { element, part } from './elements.ts';
import type { SearchState } from './search-address.ts';
import { alsoChips } from './search-also.ts';
import { type CardOptions, searchCard } from './search-cards.ts';
import { type Chosen, lineList, renderingList } from './search-lines.ts';
import type { FoundNotes, Reply } from './search-messages.ts';

/** What the answer tells the page. */
interface AnswerOptions {
  readonly card: CardOptions;
  /** More notes are wanted, of those found as asked for or of the others. */
  readonly more: (which: 'notes' | 'others') => void;
  /** Another name is wanted no longer, or again. */
  readonly toggle: (name: string) => void;
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
export function searchAnswer(page: HTMLElement, { card, more, toggle }: AnswerOptions): SearchAnswer {
  const { words } = card;
  const [status, hints] = [part(page, '[role="status"]'), part(page, '.hints')];
  const own = listOf(page, '.found', () => more('notes'));
  const others = listOf(page, '.others', () => more('others'));
  const lines = linesOf(part(page, '.concordance'), card);
  const also = part(page, '.also');
  let asked: { state: SearchState; id: number } | undefined;

  function fail(reason: string): void {
    status.textContent = (reason === 'other' ? words.failed : words[reason]) ?? '';
    clearLists();
  }

  function clearLists(): void {
    own.show(null, card);
    others.show(null, card);
    lines.show(null);
    also.hidden = true;
  }

  function showAlso({ expansions, found }: Extract<Reply, { kind: 'also' }>): void {
    const focused = document.activeElement?.getAttribute('data-name');
    const chips = alsoChips(expansions, { dropped: asked?.state.dropped ?? [], words, toggle });
    part(also, '.chips').replaceChildren(...chips);
    also.hidden = chips.length === 0;
    if (focused) also.querySelector<HTMLElement>(`[data-name="${CSS.escape(focused)}"]`)?.focus();
    const some = found && found.notes.length > 0 ? found : null;
    others.show(some, card);
    part(also, '.besides').textContent = some ? summary(some, BESIDES, words) : '';
    part(page, '.others-head').replaceChildren(...(some ? [element('h2', {}, summary(some, BESIDES, words))] : []));
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
      if (reply.kind === 'also') return showAlso(reply);
      hints.textContent = reply.hints.map((hint) => words[`hint-${hint}`] ?? '').join(' ');
      own.show(reply.kind === 'found' ? reply : null, card);
      lines.show(reply.kind === 'lines' ? reply.lines : null);
      if (reply.kind === 'lines') others.show(null, card);
      status.textContent = reply.kind === 'found' ? summary(reply, FOUND, words) : lineSummary(reply.lines, words);
    },
    clear: () => {
      page.ariaBusy = 'false';
      [status.textContent, hints.textContent] = ['', ''];
      part(page, '.answer').hidden = true;
      clearLists();
    },
  };
}

/** Texts for a number of notes: none, so many, about so many. */
type Texts = readonly [none: string, exact: string, about: string];
const FOUND: Texts = ['nothing', 'found', 'about'];
const BESIDES: Texts = ['nothing', 'besides', 'besidesAbout'];

function summary({ count, exact }: FoundNotes, [none, some, about]: Texts, words: Words): string {
  return count === 0 ? (words[none] ?? '') : counted(words[exact ? some : about], count);
}

function lineSummary({ lines, more }: Concordance, words: Words): string {
  return lines.length === 0 ? (words.nothing ?? '') : counted(words[more ? 'linesFirst' : 'lines'], lines.length);
}

/** A list of notes with its button for more, which then leads to the first new one. */
function listOf(page: HTMLElement, selector: string, more: () => void) {
  const place = part(page, selector);
  const [list, button] = [part(place, 'ol'), part(place, '.more')];
  let focusAt = -1;
  button.addEventListener('click', () => {
    focusAt = list.children.length;
    more();
  });
  return {
    show: (found: FoundNotes | null, card: CardOptions): void => {
      place.hidden = found === null;
      button.hidden = found === null || found.exact;
      list.replaceChildren(...(found?.notes ?? []).map((note) => searchCard(note, card)));
      if (focusAt >= 0) list.children[focusAt]?.querySelector('a')?.focus();
      focusAt = -1;
    },
  };
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
