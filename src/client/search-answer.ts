import type { Concordance } from '../search/query-lines.ts';
import { counted, type Words } from './browse-words.ts';
import { part } from './elements.ts';
import type { SearchState } from './search-address.ts';
import type { CardOptions } from './search-cards.ts';
import { insteadOf } from './search-instead.ts';
import { type Chosen, chosenOf, isChosen, lineList, renderingList } from './search-lines.ts';
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
  /** Lines of one rendering are wanted, or all. */
  readonly choose: (rendering: Chosen) => void;
}

/** How long an answer may take before the page says that it is at work. */
const PATIENCE_MS = 400;

/** The part of the page that shows what the worker answers. */
export interface SearchAnswer {
  /** A question has been asked: whatever answers an earlier one is out of date. */
  readonly ask: (state: SearchState, id: number) => void;
  readonly show: (reply: Reply) => void;
  /** Nothing is asked for. */
  readonly clear: () => void;
}

/** Takes hold of the page's parts. */
export function searchAnswer(page: HTMLElement, { card, more, toggle, look, choose }: AnswerOptions): SearchAnswer {
  const { words } = card;
  const [status, hints] = [part(page, '[role="status"]'), part(page, '.hints')];
  const own = noteList(part(page, '.found'), { card, more: () => more('notes') });
  const others = searchOthers(page, {
    words,
    toggle,
    look,
    list: noteList(part(page, '.others'), { card, more: () => more('others') }),
  });
  const lines = linesOf(part(page, '.concordance'), { card, choose });
  const [instead, syntax] = [part(page, '.instead'), document.querySelector<HTMLDetailsElement>('.syntax')];
  let asked: { state: SearchState; id: number } | undefined;
  let timer = 0;

  function fail(reason: string): void {
    status.textContent = (reason === 'other' ? words.failed : words[reason]) ?? '';
    instead.replaceChildren();
    clearLists();
  }

  function clearLists(): void {
    own(null);
    others.clear();
    lines.show(null);
  }

  return {
    ask: (state, id) => {
      // How to ask is said where nothing is asked yet.
      if (syntax && asked?.state.query !== state.query) syntax.open = state.query === '';
      asked = { state, id };
      page.ariaBusy = 'true';
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        status.textContent = words.searching ?? '';
      }, PATIENCE_MS);
      for (const button of page.querySelectorAll<HTMLElement>('[data-view]'))
        button.ariaPressed = String(button.dataset.view === state.view);
    },
    show: (reply) => {
      if (reply.id !== asked?.id) return;
      clearTimeout(timer);
      page.ariaBusy = 'false';
      part(page, '.answer').hidden = false;
      if (reply.kind === 'failed') return fail(reply.reason);
      if (reply.kind === 'also') return others.show(reply, asked.state);
      hints.textContent = reply.hints.map((hint) => words[`hint-${hint}`] ?? '').join(' ');
      own(reply.kind === 'found' ? reply : null, reply.kind === 'found' && reply.goesOn);
      lines.show(reply.kind === 'lines' ? reply.lines : null, asked.state.rendering);
      status.textContent =
        reply.kind === 'found'
          ? foundSummary(reply, words)
          : lineSummary(reply.lines, { words, chosen: asked.state.rendering });
      instead.replaceChildren(...(isNothing(reply) ? insteadOf(asked.state, words) : []));
    },
    clear: () => {
      clearTimeout(timer);
      instead.replaceChildren();
      page.ariaBusy = 'false';
      [status.textContent, hints.textContent] = ['', ''];
      part(page, '.answer').hidden = true;
      clearLists();
    },
  };
}

/** Whether nothing holds what was asked for: where not all has been looked through, nobody can say. */
function isNothing(reply: Extract<Reply, { kind: 'found' | 'lines' }>): boolean {
  if (reply.kind === 'lines') return reply.lines.lines.length === 0 && reply.lines.looked === null;
  return reply.notes.length === 0 && reply.looked === null;
}

function lineSummary(
  { lines, more, looked, renderings }: Concordance,
  { words, chosen }: { readonly words: Words; readonly chosen: Chosen },
): string {
  const known = chosenOf({ renderings }, chosen);
  const so = known === null ? '' : counted(words.linesSo, lines.filter((line) => isChosen(line, known)).length);
  const bound = looked === null ? '' : counted(words.linesLooked, looked);
  const found =
    lines.length === 0 ? (words.nothing ?? '') : counted(words[more ? 'linesFirst' : 'lines'], lines.length);
  return [found, so, bound].filter(Boolean).join(' · ');
}

/** The concordance, and how what was asked for is rendered in it. */
function linesOf(place: HTMLElement, { card, choose }: Pick<AnswerOptions, 'card' | 'choose'>) {
  const draw = (shown: Concordance, chosen: Chosen) => {
    const focused = [...place.querySelectorAll('.renderings button')].indexOf(document.activeElement as Element);
    part(place, '.renderings').replaceChildren(...renderingList(shown, chosen, { words: card.words, choose }));
    part(place, '.rendered').hidden = shown.renderings.length === 0;
    part(place, '.lines').replaceChildren(...lineList(shown, chosen, card));
    place.querySelectorAll<HTMLElement>('.renderings button')[focused]?.focus();
  };
  return {
    show: (concordance: Concordance | null, chosen: Chosen = null): void => {
      place.hidden = concordance === null;
      if (concordance) draw(concordance, chosenOf(concordance, chosen));
    },
  };
}
