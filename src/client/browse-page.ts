import { addressOf, type Selection, SORTS, selectionOf } from '../search/query-facets.ts';
import { browseCard } from './browse-card.ts';
import { type BrowseData, openBrowseData } from './browse-data.ts';
import { facetPanel } from './browse-panel.ts';
import { counted, facetWords, type Words, wordsOf } from './browse-words.ts';
import { part } from './elements.ts';
import { keep, keepPlace, keptNumber, returnToPlace } from './place.ts';

/** Notes that are shown at first, and that each further step adds. */
const STEP = 16;

const page = document.querySelector<HTMLElement>('#browse');
if (page) void startBrowsing(page);

async function startBrowsing(page: HTMLElement): Promise<void> {
  const words = wordsOf(page.dataset.words);
  part(page, '[role="status"]').textContent = words.loading ?? '';
  try {
    await browse(page, words, await openBrowseData(page.dataset.base ?? '/'));
    page.classList.add('ready');
    returnToPlace();
  } catch {
    part(page, '[role="status"]').textContent = words.failed ?? '';
  }
}

/** Shows the notes that the address selects, and lets it be changed. The address is the only state. */
async function browse(page: HTMLElement, words: Words, data: BrowseData): Promise<void> {
  const names = data.file.facets.map(({ name }) => name);
  const list = part(page, '.cards');
  const more = part(page, '.more');
  const sort = part<HTMLSelectElement>(page, '[name="sort"]');
  sort.addEventListener('change', () =>
    change({ ...selection, sort: SORTS.find((name) => name === sort.value) ?? SORTS[0] }),
  );
  const panel = facetPanel(data, {
    facets: part(page, '.facets'),
    chips: part(page, '.chips'),
    words: facetWords(words, page.dataset.names),
    change,
  });
  // Beside the notes there is room for the filters; above them they would hide what they leave.
  part<HTMLDetailsElement>(page, '.filters').open = matchMedia('(min-width: 56rem)').matches;
  let selection = selectionOf(location.search, names);
  // Who comes back finds as many notes as there were.
  let shown = keptNumber('shown', STEP);
  let turn = 0;

  function change(next: Selection): void {
    selection = next;
    shown = STEP;
    history.pushState(null, '', addressOf(selection) || location.pathname);
    void refreshOrSay();
  }

  /** A file that is fetched later may not be there, either. */
  async function refreshOrSay(): Promise<void> {
    await refresh().catch(() => {
      part(page, '[role="status"]').textContent = words.failed ?? '';
      page.ariaBusy = 'false';
    });
  }

  async function refresh(): Promise<void> {
    const mine = ++turn;
    page.ariaBusy = 'true';
    sort.value = selection.sort;
    const { notes } = await panel.show(selection);
    if (mine !== turn) return;
    const rows = await data.rows(notes.slice(0, shown));
    if (mine !== turn) return;
    part(page, '[role="status"]').textContent = counted(words[notes.length === 0 ? 'nothing' : 'found'], notes.length);
    const dateOf = (k: number) => data.file.dates[notes[k] ?? 0] ?? '';
    list.replaceChildren(
      ...rows.map((row, k) => browseCard(row, dateOf(k), { base: page.dataset.base ?? '/', words })),
    );
    more.hidden = notes.length <= shown;
    page.ariaBusy = 'false';
  }

  more.addEventListener('click', () => {
    const last = list.children.length;
    shown += STEP;
    keep({ shown });
    void refreshOrSay().then(() => list.children[last]?.querySelector('a')?.focus());
  });
  addEventListener('popstate', () => {
    selection = selectionOf(location.search, names);
    shown = keptNumber('shown', STEP);
    void refreshOrSay();
  });
  await refresh();
  keepPlace();
}
