import type { NotePath } from '../model.ts';
import type { SiteIndex } from '../page/site-index.ts';
import { FEWEST } from '../page/term-months.ts';
import { type TermQuote, termQuote } from '../page/term-quote.ts';
import type { TermPage } from '../page/view.ts';
import { mentionUnder, QUOTED } from '../search/note-mentions.ts';
import { foldText } from '../search/query-fold.ts';
import { namesIn } from '../search/renderings.ts';
import type { Term } from '../taxonomy/term.ts';
import type { FoundNote } from './found-note.ts';
import type { NoteReader } from './note-products.ts';
import { type PlannedPage, planPage } from './page-kinds.ts';
import type { NotePlace } from './product.ts';
import { searchNote } from './search-note.ts';

/** Quotations on a page, and the notes that are looked at for them, from the newest. */
const QUOTES = 4;
const NOTES = 200;

/** Where a quotation is found, and how its page shows the note. */
export interface QuotePlace extends NotePlace {
  /** A mention of its note, by number; `null` where the note may call the term by one of its other names. */
  readonly mention: number | null;
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

/**
 * Where the most is said of a term: units with most other names first, then the newest; one of a note. If there are too few, then
 * in the newest notes that are about the term and do not name it as they are tagged: which of its names they use is seen when the page is made.
 */
export function quotePlaces(
  term: Term,
  { taxonomies, cardOf }: SiteIndex,
  found: ReadonlyMap<NotePath, FoundNote>,
): QuotePlace[] {
  if (!mayQuote(term)) return [];
  const { taxonomy, key, notes } = term;
  const { resolve } = taxonomies.byName[taxonomy];
  const names = foldedNames([term.label, ...term.aliases]);
  const best = notes.slice(0, NOTES).flatMap((path): (Omit<QuotePlace, 'card'> & { worth: number })[] => {
    const note = found.get(path);
    if (!note) return [];
    const own = note.search.mentions
      .map(([name, term, worth], mention) => ({ name, term, worth, mention }))
      .filter(({ name, term }) => name === taxonomy && resolve(term).key === key);
    const [first] = own.toSorted((a, b) => b.worth - a.worth);
    if (first) return [{ path, key: note.key, mention: first.mention, worth: first.worth }];
    const written = foldedNames(note.entry.terms[taxonomy].filter((name) => resolve(name).key === key));
    return names.every((name) => written.includes(name)) ? [] : [{ path, key: note.key, mention: null, worth: -1 }];
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
    const mention =
      place.mention === null
        ? mentionUnder(searchNote(await read.note(place)), { taxonomy: view.taxonomy, names })
        : (await read.postings(place)).mentions[place.mention];
    if (mention) said.push(termQuote(mention, place.card, forms));
  }
  const page: TermPage = { ...view, said };
  return planPage('term', page);
}

/** All that some terms are called, as texts are compared with it. */
function foldedNames(terms: readonly string[]): string[] {
  return terms.flatMap(namesIn).map(foldText);
}
