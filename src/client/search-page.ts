import { card } from './search-cards.ts';
import type { Question, Reply } from './search-messages.ts';

/** A pause in typing. */
const PAUSE_MS = 90;
/** Notes that are shown at first, and that each further step adds. */
const STEP = 10;

const results = document.querySelector<HTMLElement>('#results');
const input = document.querySelector<HTMLInputElement>('#q');
if (results && input) startSearch(results, input);

/** Answers what is typed, at once what the address asks for (`/search/?q=…`). */
function startSearch(results: HTMLElement, input: HTMLInputElement): void {
  const words = results.dataset;
  const { base = '/', worker: source = '' } = words;
  const [status, hints, list, more] = ['[role="status"]', '.hints', 'ol', '.more'].map(
    (selector) => results.querySelector(selector) as HTMLElement,
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  const worker = new Worker(source, { type: 'module' });
  let asked: Question = { id: 0, base, query: '', typing: false, notes: STEP };

  function ask(change: Partial<Question>): void {
    asked = { ...asked, ...change, id: asked.id + 1 };
    results.ariaBusy = 'true';
    if (asked.query === '') show({ id: asked.id, kind: 'found', hints: [], notes: [], count: 0, exact: true });
    else worker.postMessage(asked);
  }

  function show(reply: Reply): void {
    if (reply.id !== asked.id) return;
    results.ariaBusy = 'false';
    if (reply.kind === 'failed') {
      status.textContent = (reply.reason === 'other' ? words.failed : words[reply.reason]) ?? '';
      list.replaceChildren();
      more.hidden = true;
      return;
    }
    const { notes, count, exact } = reply;
    const options = { base, words: { draft: words.draft ?? '', more: words.inNote ?? '' } };
    list.replaceChildren(...notes.map((note) => card(note, options)));
    status.textContent = asked.query === '' ? '' : summary(count, exact);
    hints.textContent = reply.hints.map((hint) => words[camel(`hint-${hint}`)] ?? '').join(' ');
    more.hidden = exact;
  }

  function summary(count: number, exact: boolean): string {
    if (count === 0) return words.nothing ?? '';
    return (exact ? words.found : words.about)?.replace('{count}', `${count}`) ?? '';
  }

  /** `push` where the reader asks for an answer, not where one comes while typing. */
  function remember(how: 'push' | 'replace'): void {
    const address = asked.query === '' ? location.pathname : `?q=${encodeURIComponent(asked.query)}`;
    if (how === 'push' && location.search !== address) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  function fromAddress(): void {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    ask({ query: input.value.trim(), typing: false, notes: STEP });
  }

  let timer = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => show(data));
  worker.addEventListener('error', () => show({ id: asked.id, kind: 'failed', reason: 'other' }));
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      ask({ query: input.value.trim(), typing: true, notes: STEP });
      remember('replace');
    }, PAUSE_MS);
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    ask({ query: input.value.trim(), typing: false, notes: STEP });
    remember('push');
  });
  more.addEventListener('click', () => {
    const last = list.children.length;
    worker.addEventListener('message', () => list.children[last]?.querySelector('a')?.focus(), { once: true });
    ask({ notes: asked.notes + STEP });
  });
  addEventListener('popstate', fromAddress);
  fromAddress();
}

/** `hint-open-quote` → `hintOpenQuote`: the name of its text among the data of the element. */
function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
