import type { Selection } from '../search/query-facets.ts';
import { wordsOf } from './browse-words.ts';
import { part } from './elements.ts';
import { keep, keepPlace, keptNumber, returnToPlace } from './place.ts';
import { type SearchState, searchOf, stateOf } from './search-address.ts';
import { searchAnswer } from './search-answer.ts';
import { searchFilters } from './search-filters.ts';
import { type Question, type Reply, VIEWS } from './search-messages.ts';

/** A pause in typing. */
const PAUSE_MS = 90;
/** Notes that are shown at first, some ten hits, and that each further step adds; of those that only other names find fewer. */
const FIRST = 4;
const STEP = 10;
const OTHERS = 5;

const results = document.querySelector<HTMLElement>('#results');
const input = document.querySelector<HTMLInputElement>('#q');
if (results && input) startSearch(results, input);

/** Answers what is typed, at once what the address asks for. The address is the only state. */
function startSearch(results: HTMLElement, input: HTMLInputElement): void {
  const words = wordsOf(results.dataset.words);
  const { base = '/', worker: source = '' } = results.dataset;
  const worker = new Worker(source, { type: 'module' });
  // Facets as addresses know them: every taxonomy, and what else notes have.
  const facets = [...Object.keys(JSON.parse(results.dataset.names ?? '{}')), 'shape', 'draft'];
  let state = stateOf(location.search, facets);
  let asked = { id: 0, notes: FIRST, others: OTHERS };
  let timer = 0;
  let isFirst = true;

  const answer = searchAnswer(results, {
    card: { base, words },
    more: (which) => {
      void ask({ [which]: asked[which] + (which === 'notes' ? STEP : OTHERS) });
      const { notes, others } = asked;
      keep({ notes, others });
    },
    toggle: (name) => {
      const dropped = state.dropped.includes(name)
        ? state.dropped.filter((other) => other !== name)
        : [...state.dropped, name];
      change({ dropped });
    },
    look: (also) => change({ also }),
    choose: (rendering) => change({ rendering }),
  });
  const filters = searchFilters(results, { base, change: (selection: Selection) => change({ selection }) });

  /** Asks anew; without a change of how much is wanted from the first results on. */
  async function ask(wanted: Partial<typeof asked> = { notes: FIRST, others: OTHERS }, typing = false): Promise<void> {
    asked = { ...asked, ...wanted, id: asked.id + 1 };
    const { query, view, dropped, also, selection } = state;
    const { id, notes, others } = asked;
    answer.ask(state, id);
    if (query === '') return answer.clear();
    try {
      const within = await filters.allowed(selection);
      const question: Question = { id, base, query, typing, view, notes, others, dropped, also, within };
      if (id === asked.id) worker.postMessage(question);
    } catch {
      answer.show({ id, kind: 'failed', reason: 'other' });
    }
  }

  /** `push` where the reader chooses something, not where an answer comes while typing. */
  function change(next: Partial<SearchState>, { typing = false } = {}): void {
    state = { ...state, ...next };
    const address = searchOf(state) || location.pathname;
    if (typing) history.replaceState(null, '', address);
    else if (address !== location.search) history.pushState(null, '', address);
    void ask(undefined, typing);
  }

  function fromAddress(): void {
    state = stateOf(location.search, facets);
    input.value = state.query;
    // Who comes back finds as many notes as there were.
    void ask({ notes: keptNumber('notes', FIRST), others: keptNumber('others', OTHERS) });
  }

  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    answer.show(data);
    if (isFirst && data.id === asked.id && data.kind !== 'failed') {
      isFirst = false;
      returnToPlace();
    }
    if (data.id === asked.id && 'numbers' in data) filters.show(state.selection, data.numbers).catch(() => undefined);
  });
  worker.addEventListener('error', () => answer.show({ id: asked.id, kind: 'failed', reason: 'other' }));
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(
      () => change({ query: input.value.trim(), rendering: null, dropped: [], also: null }, { typing: true }),
      PAUSE_MS,
    );
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    change({ query: input.value.trim() });
  });
  for (const view of VIEWS)
    part(results, `[data-view="${view}"]`).addEventListener('click', () => change({ view, rendering: null }));
  addEventListener('popstate', fromAddress);
  keepPlace();
  fromAddress();
}
