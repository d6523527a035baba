import { addressOf, type Selection, SORTS, selectionOf } from '../search/query-facets.ts';
import { browseCard } from './browse-card.ts';
import { type BrowseData, openBrowseData } from './browse-data.ts';
import { facetPanel } from './browse-panel.ts';
import { counted, facetWords, type Words, wordsOf } from './browse-words.ts';
import { part } from './elements.ts';
import { keep, keepPlace, keptNumber, returnToPlace } from './place.ts';

/** Notes that are shown at first, and that each further step adds. */
const STEP = 16;
/** Notes that are shown at once after a click, if the reader sees the list; the others wait until these are painted. */
const AT_ONCE = 4;

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
  const status = part(page, '[role="status"]');
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
  let found: readonly number[] = [];
  let turn = 0;

  function change(next: Selection): void {
    selection = next;
    shown = STEP;
    history.pushState(null, '', addressOf(selection) || location.pathname);
    void orSay(refresh(isSeen(list) ? AT_ONCE : 0));
  }

  /** A file that is fetched later may not be there, either. */
  function orSay(work: Promise<void>): Promise<void> {
    return work.catch(() => {
      status.textContent = words.failed ?? '';
      page.ariaBusy = 'false';
    });
  }

  /** Shows the first notes that are found, then what a click would leave, then the other notes. */
  async function refresh(atOnce: number): Promise<void> {
    const mine = ++turn;
    page.ariaBusy = 'true';
    sort.value = selection.sort;
    const { selected, counted: settled } = await panel.show(selection);
    if (mine !== turn) return;
    found = selected.notes;
    const cards = await cardsOf(0, Math.min(atOnce, shown));
    if (mine !== turn) return;
    status.textContent = counted(words[found.length === 0 ? 'nothing' : 'found'], found.length);
    list.replaceChildren(...cards);
    more.hidden = found.length <= shown;
    await settled;
    if (mine === turn) await grow();
  }

  /** Adds the notes that are still to be shown. */
  async function grow(): Promise<void> {
    const mine = ++turn;
    page.ariaBusy = 'true';
    const cards = await cardsOf(list.children.length, shown);
    if (mine !== turn) return;
    list.append(...cards);
    more.hidden = found.length <= shown;
    page.ariaBusy = 'false';
  }

  async function cardsOf(from: number, to: number): Promise<HTMLLIElement[]> {
    const numbers = found.slice(from, to);
    const rows = await data.rows(numbers);
    const options = { base: page.dataset.base ?? '/', words };
    return rows.map((row, k) => browseCard(row, data.file.dates[numbers[k] ?? 0] ?? '', options));
  }

  more.addEventListener('click', () => {
    const last = list.children.length;
    shown += STEP;
    keep({ shown });
    void orSay(grow()).then(() => list.children[last]?.querySelector('a')?.focus());
  });
  addEventListener('popstate', () => {
    selection = selectionOf(location.search, names);
    shown = keptNumber('shown', STEP);
    void orSay(refresh(shown));
  });
  await refresh(shown);
  keepPlace();
}

/** Whether an element begins above the lower edge of the window. */
function isSeen(element: HTMLElement): boolean {
  return element.getBoundingClientRect().top < innerHeight;
}
