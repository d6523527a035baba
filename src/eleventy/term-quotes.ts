import type { NotePath } from '../model.ts';
import type { SiteIndex } from '../page/site-index.ts';
import { FEWEST } from '../page/term-months.ts';
import { type TermQuote, termQuote } from '../page/term-quote.ts';
import type { TermPage } from '../page/view.ts';
import { QUOTED } from '../search/note-mentions.ts';
import { namesIn } from '../search/renderings.ts';
import type { Term } from '../taxonomy/term.ts';
import type { FoundNote } from './found-note.ts';
import type { NoteReader } from './note-products.ts';
import { type PlannedPage, planPage } from './page-kinds.ts';
import type { NotePlace } from './product.ts';

/** Quotations on a page, and the notes that are looked at for them, from the newest. */
const QUOTES = 4;
const NOTES = 200;

/** Where a quotation is found: a mention of its note, by number; and how its page shows the note. */
export interface QuotePlace extends NotePlace {
  readonly mention: number;
  readonly card: Parameters<typeof termQuote>[1];
}

/** The entrance of a term with what was said of it, which is read from the notes when the page is made. */
export interface QuotingPage {
  readonly view: TermPage;
  readonly quotes: readonly QuotePlace[];
  /** What the term is called. */
  readonly names: readonly string[];
}

/** Whether the page of a term may quote what notes say of it. */
export function mayQuote({ taxonomy, notes }: Term): boolean {
  return QUOTED.includes(taxonomy) && notes.length >= FEWEST;
}

/** Where the most is said of a term: units with most other names first, then the newest; one of a note. */
export function quotePlaces(
  term: Term,
  { taxonomies, cardOf }: SiteIndex,
  found: ReadonlyMap<NotePath, FoundNote>,
): QuotePlace[] {
  if (!mayQuote(term)) return [];
  const { taxonomy, key, notes } = term;
  const { resolve } = taxonomies.byName[taxonomy];
  const best = notes.slice(0, NOTES).flatMap((path) => {
    const note = found.get(path);
    const own = (note?.search.mentions ?? [])
      .map(([name, term, worth], mention) => ({ name, term, worth, mention }))
      .filter(({ name, term }) => name === taxonomy && resolve(term).key === key);
    const [first] = own.toSorted((a, b) => b.worth - a.worth);
    return note && first ? [{ path, key: note.key, mention: first.mention, worth: first.worth }] : [];
  });
  return best
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, QUOTES)
    .map(({ worth: _, ...place }) => {
      const { url, title, lang, date } = cardOf(place.path);
      return { ...place, card: { url, title, lang, date } };
    });
}

/** Reads what the page quotes. */
export async function plannedQuotes({ view, quotes, names }: QuotingPage, read: NoteReader): Promise<PlannedPage> {
  const forms = [...new Set(names.flatMap(namesIn))];
  const said: TermQuote[] = [];
  for (const place of quotes) {
    const mention = (await read.postings(place)).mentions[place.mention];
    if (mention) said.push(termQuote(mention, place.card, forms));
  }
  const page: TermPage = { ...view, said };
  return planPage('term', page);
}
