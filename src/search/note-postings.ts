import type { TaxonomyName } from '../model.ts';
import { fold } from '../text/fold.ts';
import { shortHash } from '../text/hash.ts';
import type { FacetNote } from './facets.ts';
import { foldedUnits } from './folded-units.ts';
import { type Mention, noteMentions } from './note-mentions.ts';
import { lengthOf, passagesOf } from './passages.ts';
import { pushNumber } from './query-bytes.ts';
import { foldText } from './query-fold.ts';
import {
  FIELDS,
  FIRST_TEXT,
  type Field,
  NAMES,
  type NoteRow,
  type TextPassage,
  type TextUnit,
} from './query-format.ts';
import { stemOf } from './query-stem.ts';
import { atomsOf, isPair, pairsOf } from './query-words.ts';
import { type NoteRendering, noteRenderings } from './renderings.ts';
import type { SearchNote } from './search-note.ts';
import { textNames } from './text-files.ts';

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
  /** For each token and each of `FIELDS`: how many passages, then their distances, as in a shard. */
  readonly lists: Uint8Array;
  readonly renderings: readonly NoteRendering[];
  readonly mentions: readonly Mention[];
}

/** A note → its part of the index. Depends on the note alone. */
export function notePostings(note: SearchNote): NotePostings {
  const passages = passagesOf(note);
  const units = foldedUnits(note);
  const terms = Object.values(note.terms).flat();
  const found = new Gatherer();
  found.add(note.title, 'names', NAMES.title);
  for (const term of terms) found.add(term, 'names', NAMES.terms);
  for (const [taxonomy, written] of Object.entries(note.terms)) {
    for (const term of written) found.addToken(termToken(taxonomy as TaxonomyName, term), 'names', 0);
  }
  passages.forEach((passage, k) => {
    gather(passage, k + FIRST_TEXT, found);
  });
  const { path, title, lang, date, draft } = note;
  const row = { path, title, lang, draft, terms: [...new Set(terms)], parts: textNames(passages) };
  const facts = factsOf(passages.flatMap(({ units }) => units));
  return {
    hash: shortHash(JSON.stringify(note)),
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

function gather({ heading, units }: TextPassage, passage: number, found: Gatherer): void {
  if (heading) found.add(heading[0], 'names', passage);
  for (const [, en, zh] of units) {
    for (const [text, lang] of en) found.add(text, fieldOf(lang, 'en'), passage);
    for (const [text, lang] of zh) found.add(text, fieldOf(lang, 'zh'), passage);
  }
}

/** The field of a text: its language, or the side it stands on where that is a third one. */
function fieldOf(lang: string, side: 'en' | 'zh'): Field {
  return lang.startsWith('zh') ? 'zh' : lang === 'en' ? 'en' : side;
}

/** Tokens with the passages that they occur in, which come in ascending order. */
class Gatherer {
  readonly #lists = new Map<string, Lists>();

  add(text: string, field: Field, passage: number): void {
    for (const { kind, text: atom } of atomsOf(foldText(text))) {
      if (kind === 'word') this.addToken(stemOf(atom), field, passage);
      else this.#addRun(atom, field, passage);
    }
  }

  #addRun(run: string, field: Field, passage: number): void {
    if (run.length === 1) this.addToken(run, field, 0);
    for (const pair of pairsOf(run)) this.addToken(pair, field, passage);
  }

  addToken(token: string, field: Field, passage: number): void {
    let lists = this.#lists.get(token);
    if (!lists) {
      lists = { en: [], zh: [], names: [] };
      this.#lists.set(token, lists);
    }
    const list = lists[field];
    if (list[list.length - 1] !== passage) list.push(passage);
  }

  /** Single characters follow from the pairs; that costs less than to look at each as it comes. */
  #addCharacters(): void {
    for (const [token, lists] of [...this.#lists]) {
      if (!isPair(token)) continue;
      for (const field of FIELDS) if (lists[field].length > 0) for (const one of token) this.addToken(one, field, 0);
    }
  }

  written(): Pick<NotePostings, 'tokens' | 'lists'> {
    this.#addCharacters();
    const bytes: number[] = [];
    for (const lists of this.#lists.values()) {
      for (const field of FIELDS) {
        let before = -1;
        pushNumber(bytes, lists[field].length);
        for (const passage of lists[field]) {
          pushNumber(bytes, passage - before);
          before = passage;
        }
      }
    }
    return { tokens: [...this.#lists.keys()].join('\n'), lists: Uint8Array.from(bytes) };
  }
}

type Lists = Record<Field, number[]>;
