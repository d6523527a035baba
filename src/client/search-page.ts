import { type ListedNote, matchNotes } from './match-notes.ts';

/** Results that are shown; the rest is counted. */
const SHOWN = 60;
/** A pause in typing. */
const PAUSE_MS = 120;

const results = document.querySelector<HTMLElement>('#results');
const input = document.querySelector<HTMLInputElement>('#q');
if (results && input) startSearch(results, input);

/** Answers what is typed, at once what the address asks for (`/search/?q=…`). */
function startSearch(results: HTMLElement, input: HTMLInputElement): void {
  const { notes: source = '', found = '', nothing = '', failed = '' } = results.dataset;
  const status = results.querySelector('[role="status"]');
  const list = results.querySelector('ol');
  let notes: Promise<ListedNote[]> | undefined;
  let timer = 0;

  async function search(): Promise<void> {
    const query = input.value.trim();
    notes ??= loadNotes(source);
    const matches = matchNotes(await notes, query);
    // What was typed meanwhile has its own answer coming.
    if (query !== input.value.trim()) return;
    list?.replaceChildren(...matches.slice(0, SHOWN).map(card));
    if (status)
      status.textContent = query && (matches.length > 0 ? found.replace('{count}', `${matches.length}`) : nothing);
    history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  }
  const answer = () =>
    search().catch(() => {
      notes = undefined;
      if (status) status.textContent = failed;
    });

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(answer, PAUSE_MS);
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer();
  });
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  if (input.value) void answer();
}

/** @throws {Error} where the file cannot be had. */
async function loadNotes(source: string): Promise<ListedNote[]> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source}: ${response.status}`);
  const { notes } = (await response.json()) as { notes: ListedNote[] };
  return notes;
}

/** A note in the list of results, as `_includes/partials/cards.njk` shows one. */
function card({ url, title, lang, date, terms }: ListedNote): HTMLLIElement {
  const link = element('a', title);
  // The site may be looked at elsewhere than at its own address.
  link.href = new URL(url).pathname;
  const heading = element('h2', link);
  heading.lang = lang;
  const names = ['companies', 'projects', 'tags'].flatMap((taxonomy) => terms[taxonomy] ?? []).slice(0, 6);
  const day = element('p', date ?? '');
  day.className = 'when';
  const item = element('li', day, element('div', heading, element('p', names.join(' · '))));
  item.className = 'card';
  return item;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, ...content: (Node | string)[]) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
