import { addressOf, clicked, type Selection, SORTS, type Sort, selectionOf } from '../search/query-facets.ts';
import type { NoteRow } from '../search/query-format.ts';
import { type Selected, select } from '../search/query-selection.ts';
import { noteUrl } from '../site/urls.ts';
import { type BrowseData, openBrowseData } from './browse-data.ts';
import { type FacetView, facetView } from './browse-facet.ts';
import { element } from './elements.ts';

/** Notes that are shown at first, and that each further step adds. */
const STEP = 24;

const page = document.querySelector<HTMLElement>('#browse');
if (page) void startBrowsing(page);

async function startBrowsing(page: HTMLElement): Promise<void> {
  const words = JSON.parse(page.dataset.words ?? '{}') as Record<string, string>;
  const status = part(page, '[role="status"]');
  try {
    const data = await openBrowseData(page.dataset.base ?? '/');
    await browse(page, words, data);
    page.classList.add('ready');
  } catch {
    status.textContent = words.failed ?? '';
  }
}

/** Shows the notes that the address selects, and lets it be changed. The address is the only state. */
async function browse(page: HTMLElement, words: Record<string, string>, data: BrowseData): Promise<void> {
  const { facets } = data.file;
  const names = facets.map(({ name }) => name);
  const taxonomies = JSON.parse(page.dataset.names ?? '{}') as Record<string, { many: string }>;
  const said = {
    of: (name: string) => taxonomies[name]?.many ?? words[name] ?? name,
    label: (name: string, label: string) => (taxonomies[name] ? label : (words[`${name}-${label}`] ?? label)),
    look: words.look ?? '',
    without: words.without ?? '',
  };
  const [status, list, chips, more] = ['[role="status"]', '.cards', '.chips', '.more'].map((name) =>
    part(page, name),
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  const [from, to, sort] = ['from', 'to', 'sort'].map((name) => part(page, `[name="${name}"]`)) as [
    HTMLInputElement,
    HTMLInputElement,
    HTMLSelectElement,
  ];
  let selection = selectionOf(location.search, names);
  let shown = STEP;
  let turn = 0;

  const views: FacetView[] = facets
    .filter(({ terms, rare }) => terms.length + rare > 0)
    .map((facet) =>
      facetView(facet, { words: said, click: (name, slug) => change(clicked(selection, name, slug)), rare: data.rare }),
    );
  // Beside the notes there is room for the filters; above them they would hide what they leave.
  (part(page, '.filters') as HTMLDetailsElement).open = matchMedia('(min-width: 56rem)').matches;
  part(page, '.facets').append(...views.map((view) => view.element));

  /** Terms of a facet, the rare ones only where the selection names one. */
  const rare = new Map<string, Awaited<ReturnType<BrowseData['rare']>>>();
  const termsOf = (name: string) => [
    ...(facets.find((facet) => facet.name === name)?.terms ?? []),
    ...(rare.get(name) ?? []),
  ];

  async function fetchRare(): Promise<void> {
    for (const [name, chosen] of selection.chosen) {
      const slugs = new Set(termsOf(name).map(([, slug]) => slug));
      const facet = facets.find((one) => one.name === name);
      if (facet?.rare && [...chosen.keys()].some((slug) => !slugs.has(slug))) rare.set(name, await data.rare(name));
    }
  }

  function change(next: Selection): void {
    selection = next;
    shown = STEP;
    history.pushState(null, '', addressOf(selection) || location.pathname);
    void refresh();
  }

  async function refresh(): Promise<void> {
    const mine = ++turn;
    page.ariaBusy = 'true';
    await fetchRare();
    if (mine !== turn) return;
    const selected = select(data.file, selection, termsOf);
    for (const view of views) view.show(selected, selection);
    [from.value, to.value, sort.value] = [selection.from, selection.to, selection.sort];
    showChips();
    const rows = await data.rows(selected.notes.slice(0, shown));
    if (mine !== turn) return;
    showNotes(selected, rows);
  }

  function showNotes({ notes }: Selected, rows: readonly NoteRow[]): void {
    status.textContent = (words[notes.length === 0 ? 'nothing' : 'found'] ?? '').replace('{count}', `${notes.length}`);
    list.replaceChildren(...rows.map((row, k) => card(row, data.file.dates[notes[k] ?? 0] ?? '')));
    more.hidden = notes.length <= shown;
    page.ariaBusy = 'false';
  }

  function showChips(): void {
    const chosen = [...selection.chosen].flatMap(([name, terms]) =>
      [...terms].map(([slug, wanted]) => ({ name, slug, wanted })),
    );
    const buttons = chosen.map(({ name, slug, wanted }) => {
      const label = termsOf(name).find((term) => term[1] === slug)?.[0] ?? slug;
      const text = `${wanted ? '' : `${said.without} `}${said.label(name, label)}`;
      const chip = element('button', { type: 'button', 'aria-label': `${words.remove ?? ''} ${text}` }, text, ' ×');
      chip.addEventListener('click', () => {
        const terms = new Map(selection.chosen.get(name));
        terms.delete(slug);
        const rest = new Map(selection.chosen).set(name, terms);
        if (terms.size === 0) rest.delete(name);
        change({ ...selection, chosen: rest });
        (chips.querySelector('button') ?? status).focus();
      });
      return element('li', {}, chip);
    });
    chips.replaceChildren(...buttons);
  }

  function card({ path, title, lang, draft, terms }: NoteRow, date: string): HTMLLIElement {
    const link = element('a', { href: (page.dataset.base ?? '/') + noteUrl(path).slice(1) }, title);
    const day = element('p', { class: 'when' }, date || (words.undated ?? ''));
    if (draft) day.append(' ', element('span', { class: 'mark' }, words.draftMark ?? ''));
    return element(
      'li',
      { class: 'card' },
      day,
      element('div', {}, element('h3', { lang }, link), element('p', {}, terms.slice(0, 6).join(' · '))),
    );
  }

  for (const input of [from, to])
    input.addEventListener('change', () => change({ ...selection, from: from.value, to: to.value }));
  sort.addEventListener('change', () =>
    change({ ...selection, sort: SORTS.find((name) => name === sort.value) ?? ('newest' as Sort) }),
  );
  more.addEventListener('click', () => {
    const last = list.children.length;
    shown += STEP;
    void refresh().then(() => list.children[last]?.querySelector('a')?.focus());
  });
  addEventListener('popstate', () => {
    selection = selectionOf(location.search, names);
    shown = STEP;
    void refresh();
  });
  await refresh();
}

function part(page: HTMLElement, selector: string): HTMLElement {
  const found = page.querySelector<HTMLElement>(selector);
  if (!found) throw new TypeError(`The page has no ${selector}.`);
  return found;
}
