import type { TaxonomyName } from '../model.ts';
import { fold } from '../text/fold.ts';
import { shortHash } from '../text/hash.ts';
import type { FacetNote } from './facets.ts';
import { foldedUnits } from './folded-units.ts';
import { type Mention, noteMentions } from './note-mentions.ts';
import { lengthOf, passagesOf } from './passages.ts';
import { foldText } from './query-fold.ts';
import { FIRST_TEXT, type Field, NAMES, type NoteRow, type TextPassage, type TextUnit } from './query-format.ts';
import { type NoteRendering, noteRenderings } from './renderings.ts';
import type { SearchNote } from './search-note.ts';
import { textNames } from './text-files.ts';
import { TokenLists } from './token-lists.ts';

/** What one note adds to the index: plain data, some 30 kB, so that a build can keep it until the note changes. */
export interface NotePostings {
  /** Hash of everything that it is made of. */
  readonly hash: string;
  readonly date: string | null;
  readonly row: NoteRow;
  readonly shape: FacetNote['shape'];
  /** Characters of its texts. */
  readonly length: number;
  /** Number of its passages. */
  readonly passages: number;
  /** One a line. */
  readonly tokens: string;
  /** For each token and each of `FIELDS` its passages, as a shard has them of a note; 0 for none. */
  readonly lists: Uint8Array;
  readonly renderings: readonly NoteRendering[];
  readonly mentions: readonly Mention[];
}

/** A note → its part of the index. Depends on the note alone. */
export function notePostings(note: SearchNote): NotePostings {
  const passages = passagesOf(note);
  const foldOnce = rememberedFold();
  const units = foldedUnits(note, foldOnce);
  const terms = Object.values(note.terms).flat();
  const found = new TokenLists();
  found.add(foldOnce(note.title), 'names', NAMES.title);
  for (const term of terms) found.add(foldOnce(term), 'names', NAMES.terms);
  for (const [taxonomy, written] of Object.entries(note.terms)) {
    for (const term of written) found.addToken(termToken(taxonomy as TaxonomyName, term), 'names', 0);
  }
  passages.forEach((passage, k) => {
    gather(passage, k + FIRST_TEXT, { found, foldOnce });
  });
  const { sections: _, ...rest } = note;
  const { path, title, lang, date, draft } = rest;
  const row = { path, title, lang, draft, terms: [...new Set(terms)], parts: textNames(passages) };
  const facts = factsOf(passages.flatMap(({ units }) => units));
  return {
    // The names of its parts stand for the texts, which are long and have been hashed for them.
    hash: shortHash(JSON.stringify([rest, row.parts])),
    date,
    row,
    ...facts,
    passages: passages.length + FIRST_TEXT,
    ...found.written(),
    renderings: noteRenderings(note, units),
    mentions: noteMentions(note, units),
  };
}

function factsOf(units: readonly TextUnit[]): Pick<NotePostings, 'shape' | 'length'> {
  const paired = units.some(([, en, zh]) => en.length > 0 && zh.length > 0);
  const english = units.filter(([, en]) => en.length > 0).length;
  const shape = paired ? 'both' : english * 2 > units.length ? 'en' : 'zh';
  return { shape, length: units.reduce((sum, unit) => sum + lengthOf(unit), 0) };
}

/** The token of a term: `companies:nvidia`. */
export function termToken(taxonomy: TaxonomyName, term: string): string {
  return `${taxonomy}:${fold(term)}`;
}

/** What the texts of a note are gathered into, and how they are folded. */
interface Gathering {
  readonly found: TokenLists;
  readonly foldOnce: (text: string) => string;
}

function gather({ heading, units }: TextPassage, passage: number, { found, foldOnce }: Gathering): void {
  if (heading) found.add(foldOnce(heading[0]), 'names', passage);
  for (const [, en, zh] of units) {
    for (const [text, lang] of en) found.add(foldOnce(text), fieldOf(lang, 'en'), passage);
    for (const [text, lang] of zh) found.add(foldOnce(text), fieldOf(lang, 'zh'), passage);
  }
}

/** The texts of a note are folded for several purposes; each is folded once. */
function rememberedFold(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const folded = known.get(text) ?? foldText(text);
    known.set(text, folded);
    return folded;
  };
}

/** The field of a text: its language, or the side it stands on where that is a third one. */
function fieldOf(lang: string, side: 'en' | 'zh'): Field {
  return lang.startsWith('zh') ? 'zh' : lang === 'en' ? 'en' : side;
}
