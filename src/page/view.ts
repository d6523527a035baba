/**
 * What templates receive: small, plain, finished. A template chooses where a thing stands, never what it is.
 * `Html` is markup that is already safe; every other string is text, which Nunjucks escapes.
 * `url` is always site-relative with a leading slash, without the path prefix (the `url` filter adds it), ready for an
 * `href`: what must be encoded is, Han stays readable (see `site/urls.ts`).
 */
import type { Block, Lang, Side, TaxonomyName } from '../model.ts';
import type { TermHistory } from './term-months.ts';
import type { TermQuote } from './term-quote.ts';

export type Html = string;

export interface Link {
  readonly label: string;
  readonly url: string;
  readonly lang?: Lang;
}

/** A term as a note or a list names it. */
export interface TermLink {
  readonly taxonomy: TaxonomyName;
  readonly label: string;
  /** `null`: the term has no page (no listed note uses it) and is shown as text. */
  readonly url: string | null;
  /** Notes of the term, where the place shows a count. */
  readonly count?: number;
}

export interface TermGroup {
  readonly taxonomy: TaxonomyName;
  readonly terms: readonly TermLink[];
}

/** A note in a list. */
export interface NoteCard {
  readonly title: string;
  readonly lang: Lang;
  readonly url: string;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly summary: string | null;
  readonly draft: boolean;
  /** At most six, of the leading taxonomies, companies first. */
  readonly terms: readonly TermLink[];
}

/**
 * Ways from one page of a list of notes to its neighbours. A numbered page holds nothing that a new note could change,
 * so it does not know how many there are.
 */
export interface Pager {
  /** Number of the page, counted from the oldest; `null` on the entrance, which holds the newest. */
  readonly current: number | null;
  /** On the entrance, how many numbered pages there are; `null` on those. */
  readonly total: number | null;
  readonly newer: string | null;
  readonly older: string | null;
}

/** Ways through the pages of an index. */
export interface IndexPager {
  /** From 1, of `total`. */
  readonly current: number;
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
}

export interface SegmentView {
  readonly lang: Lang;
  readonly html: Html;
  /** The label as HTML, or `null`. */
  readonly label: Html | null;
  /** Number of who says it, from 1, as `NotePage.speakers` lists them. */
  readonly speaker: number | null;
  /** The label only says again who has the word. */
  readonly again: boolean;
  /** `12:34`, or `null`. */
  readonly start: string | null;
  /** Containers that open before and close after the segment's paragraph: `<ul><li>`, `</li></ul>`. */
  readonly before: Html;
  readonly after: Html;
}

export interface UnitView {
  readonly kind: 'unit';
  /** A letter and a hash of the text: survives edits elsewhere in the note. */
  readonly id: string;
  readonly paired: boolean;
  /** Numbers of those who speak in it, from 1, as `NotePage.speakers` lists them. */
  readonly speakers: readonly number[];
  /** When it is said in the recording, where the page has a `video`. */
  readonly moment: MomentView | null;
  /** Which of its sentences translate which, as `sentence-links.ts` writes it; empty where the unit is all there is to say. */
  readonly links: string;
  /** Words of the original that recognition put for a name, as far as that is proven. */
  readonly misheard: readonly { readonly heard: string; readonly name: string }[];
  readonly en: readonly SegmentView[];
  readonly zh: readonly SegmentView[];
  /** The sides that hold text, in the order in which the author wrote them. */
  readonly halves: readonly { readonly side: Side; readonly segments: readonly SegmentView[] }[];
  /** Containers around the whole unit that open before and close after it. */
  readonly before: Html;
  readonly after: Html;
}

export interface BlockView {
  readonly kind: 'block';
  readonly type: Block['type'];
  readonly html: Html;
  readonly lang: Lang;
  readonly before: Html;
  readonly after: Html;
}

export interface SectionView {
  readonly id: string;
  readonly heading: { readonly html: Html; readonly text: string; readonly level: number; readonly lang: Lang } | null;
  readonly items: readonly (UnitView | BlockView)[];
  /** The same, cut into parts of a few windows' height. */
  readonly parts: readonly (readonly (UnitView | BlockView)[])[];
}

/** Somebody who speaks in a note. */
export interface SpeakerView {
  /** The spellings of the name, the original's first. */
  readonly names: readonly string[];
  /** Of what is said by anybody who is named, in per cent. */
  readonly share: number;
}

/** A moment of a recording. */
export interface MomentView {
  /** Whole seconds from the beginning. */
  readonly seconds: number;
  /** As the note says it; otherwise estimated. */
  readonly exact: boolean;
}

/** A gloss that the author wrote behind a term: `**循环融资**（Circular funding: …）`. */
export interface GlossView {
  readonly zh: string;
  readonly en: string;
  /** `null` where the author names the term in both languages and says no more. */
  readonly explanation: string | null;
  /** The unit in which it stands first. */
  readonly unit: string;
  /** Where the glossary of all notes has it. */
  readonly url: string;
}

/** An older note on the same things. */
export interface RelatedNote {
  readonly card: Link & { readonly date: string | null };
  /** How many terms it shares, by taxonomy, the most first. */
  readonly shared: readonly { readonly taxonomy: TaxonomyName; readonly count: number }[];
}

export interface SeriesView {
  readonly term: TermLink;
  readonly position: number;
  readonly total: number;
  readonly previous: Link | null;
  readonly next: Link | null;
}

/** Everything on a note's page. */
export interface NotePage {
  readonly path: string;
  readonly url: string;
  readonly title: string;
  readonly lang: Lang;
  readonly summary: string | null;
  readonly insight: string | null;
  readonly date: string | null;
  readonly draft: boolean;
  /** `false` for `exclude: true`: the page carries `noindex` and no list leads to it. */
  readonly listed: boolean;
  readonly layout: string;
  readonly source: Link | null;
  readonly author: string | null;
  readonly translator: string | null;
  readonly status: string | null;
  /** Languages that the body holds, in order of their share. */
  readonly langs: readonly Lang[];
  readonly bilingual: boolean;
  /** English words and Han characters of the body. */
  readonly words: { readonly en: number; readonly zh: number };
  /** Minutes that it takes to read them, at least one where there is anything to read. */
  readonly minutes: { readonly en: number; readonly zh: number };
  /** Who speaks, who says most first; empty unless there are at least two. */
  readonly speakers: readonly SpeakerView[];
  /** The recording, if it lies where a page can play it. */
  readonly video: { readonly id: string } | null;
  /** What the author explains in passing, in the order of the text, each term once. */
  readonly glosses: readonly GlossView[];
  readonly terms: readonly TermGroup[];
  /** Front-matter fields that the schema does not know. */
  readonly other: readonly { readonly name: string; readonly value: string }[];
  readonly series: readonly SeriesView[];
  /** Older notes on the same things, the closest first, at most six. */
  readonly related: readonly RelatedNote[];
  readonly outline: readonly {
    readonly id: string;
    readonly text: string;
    readonly level: number;
    readonly lang: Lang;
  }[];
  readonly sections: readonly SectionView[];
  /** Files below the notes folder that the note embeds or links to, published beside it. */
  readonly files: readonly string[];
}

/** One page of a term: `/companies/<slug>/`, `/companies/<slug>/page/N/`. */
export interface TermPage {
  readonly url: string;
  readonly taxonomy: TaxonomyName;
  readonly label: string;
  /** Other spellings in use, and those of `aliases.yaml`; on the entrance only. */
  readonly aliases: readonly string[];
  /** Notes of the term; `null` on numbered pages. */
  readonly count: number | null;
  readonly notes: readonly NoteCard[];
  /** Number of the first note where notes are read in order (series: `<ol start>`), else `null`. */
  readonly start: number | null;
  /** Address of its Atom feed, where it has one; on the entrance only. */
  readonly feed: string | null;
  /** Terms that occur with it most, by taxonomy, each with the number of shared notes; on the entrance only. */
  readonly together: readonly TermGroup[];
  /** When it is written about; on the entrance of a term with enough notes only. */
  readonly history: TermHistory | null;
  /** What is said of it, of companies and people; on the entrance only. */
  readonly said: readonly TermQuote[];
  readonly pager: Pager;
}

/** One page of a taxonomy's index. */
export interface TaxonomyPage {
  readonly url: string;
  readonly taxonomy: TaxonomyName;
  /** Number of terms in the taxonomy; on the entrance only, else `null`: a new term need not change every page. */
  readonly count: number | null;
  /** `entrance`: leading terms (all of them by letter, where they are few); `count`: by count; `letter`: by letter. */
  readonly view: 'entrance' | 'count' | 'letter';
  /** Terms with their counts, in groups: one per letter where they are sorted by letter, else one with an empty heading. */
  readonly groups: readonly { readonly heading: string; readonly terms: readonly TermLink[] }[];
  /** Ways into the rest of a large index; empty where the entrance holds all terms. */
  readonly letters: readonly Link[];
  /** Address of the list by count, which holds every term of two notes or more. */
  readonly byCount: string | null;
  /** `A` to `Z`, or `#` for everything else; on pages of one letter only. */
  readonly letter: string | null;
  readonly pager: IndexPager | null;
}

/** One page of the list of all notes: `/notes/`, `/notes/page/N/`. */
export interface NoteListPage {
  readonly url: string;
  /** All listed notes; `null` on numbered pages. */
  readonly count: number | null;
  readonly notes: readonly NoteCard[];
  readonly pager: Pager;
}

export interface HomePage {
  readonly url: '/';
  readonly counts: { readonly notes: number; readonly bilingual: number; readonly terms: number };
  readonly newest: readonly NoteCard[];
  /** Leading terms of the leading taxonomies. */
  readonly leading: readonly TermGroup[];
}

/** A static page that leads from an old address to a new one. */
export interface RedirectPage {
  readonly url: string;
  readonly to: string;
}

/** Every page but those of notes. */
export interface IndexPages {
  readonly home: HomePage;
  readonly noteLists: readonly NoteListPage[];
  readonly terms: readonly TermPage[];
  readonly taxonomies: readonly TaxonomyPage[];
  readonly redirects: readonly RedirectPage[];
}
