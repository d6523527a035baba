import type { Lang } from '../../model.ts';
import type { IndexPager, Link } from '../view.ts';

/** A name of the other language, with the number of notes in which it stands for this one. */
export interface Counterpart {
  readonly label: string;
  readonly lang: Lang;
  readonly count: number;
  /** Where the glossary has it. */
  readonly url: string;
}

/** What a glossary says of one name. */
export interface GlossaryEntry {
  readonly label: string;
  readonly lang: Lang;
  readonly anchor: string;
  /** Of a Chinese term, how the originals call it. */
  readonly originals: readonly Counterpart[];
  /** Of an English one, how it is rendered. */
  readonly renderings: readonly Counterpart[];
  /** What the notes say that it means, alike ones once, each with its notes. */
  readonly meanings: readonly { readonly text: string; readonly notes: readonly Link[] }[];
  /** Notes that name it in both languages and say no more. */
  readonly named: readonly Link[];
  /** Number of further notes that have it, and where they are found. */
  readonly more: { readonly count: number; readonly url: string } | null;
}

/** A name in a list of the entrance, with its names in the other language. */
export interface GlossaryLine {
  readonly label: string;
  readonly lang: Lang;
  readonly url: string;
  readonly count: number;
  readonly others: readonly Counterpart[];
}

/** A page of the glossary: `/glossary/`, `/glossary/by-letter/<x>/`, `/glossary/by-letter/<x>/page/N/`. */
export interface GlossaryPage {
  readonly url: string;
  /** `A` to `Z`, or `#` for everything else; `null` on the entrance. */
  readonly letter: string | null;
  readonly letters: readonly Link[];
  readonly pager: IndexPager | null;
  /** Of the whole glossary, on the entrance only. */
  readonly counts: { readonly terms: number; readonly notes: number } | null;
  /** Terms that most notes have, on an entrance that does not hold all entries. */
  readonly leading: readonly GlossaryLine[];
  /** English names that are rendered in several ways, on the entrance. */
  readonly differing: readonly GlossaryLine[];
  /** Ways to the entries of a letter that fills several pages; each has the id of its entry, so that links to the letter find it. */
  readonly index: readonly (Link & { readonly anchor: string })[];
  readonly entries: readonly GlossaryEntry[];
}
