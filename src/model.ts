/**
 * The words of the project, as plain serialisable data. Imports nothing; everything else may import it.
 * Offsets are UTF-16 units, lines and columns count from 1, times are seconds.
 */

/** The two halves of a bitext: `en` holds the original, `zh` the translation, whatever language a stretch turns out to be in. */
export type Side = 'en' | 'zh';

/** BCP 47 tag of a stretch of text: `en`, `zh-Hans`, `zh-Hant`; a third language keeps its own (`nb`, `ja`, …). */
export type Lang = string;

/** A list, a list item or a quotation that text stands in. Two segments share a frame when its `id` is the same. */
export interface Frame {
  readonly id: number;
  readonly kind: 'bullets' | 'numbers' | 'item' | 'quote';
  /** Of a `numbers` frame, the number of its first item; of an `item` in one, its own number. */
  readonly number?: number;
  /** Of a `quote` that is a callout, as Obsidian and GitHub write them (`> [!note] Title`), its kind in lower case. */
  readonly callout?: string;
}

/** A stretch of one language (TMX `<seg>`). */
export interface Segment {
  /** Markdown source without the speaker label; wrapped lines joined by a space, by nothing between two Han characters. */
  readonly text: string;
  readonly lang: Lang;
  /** Line of the note's file on which the segment (its label, if it has one) begins. */
  readonly line: number;
  /** The speaker label as it was written, such as `**Host**:` or `>>`. */
  readonly label?: string;
  /** Where the note gives a time: seconds from the beginning of the recording. */
  readonly start?: number;
  /** Offsets in `text` at which a new line of the source begins (captions: a cue); ascending, absent when none. */
  readonly wraps?: readonly number[];
  /** The lists and quotations around the segment, from the outside in. */
  readonly frames: readonly Frame[];
}

/** All text of a note, side by side. */
export interface NoteTexts extends Readonly<Record<Side, readonly string[]>> {
  /** Sections in both languages that begin with the original, without as many that begin with the translation. */
  readonly originalFirst: number;
}

/** A half-open range of indexes. */
export type Span = readonly [from: number, to: number];

/** A stretch of a segment: the segment's index in its side of the unit, and offsets in its text. */
export interface Place {
  readonly segment: number;
  readonly span: Span;
}

/** Sentences of a unit that translate each other. */
export interface SentenceLink {
  readonly en: readonly Place[];
  readonly zh: readonly Place[];
}

/** Segments that belong together: a bead of an alignment (Gale & Church 1993) as text (TMX `<tu>`). Either side may be empty, never both. */
export interface TranslationUnit {
  readonly kind: 'unit';
  readonly en: readonly Segment[];
  readonly zh: readonly Segment[];
  /** Set when the aligner paired the two sides; absent where the author's own markup paired them. */
  readonly confidence?: number;
  /** Which sentences translate which, in order; absent or empty where there is no more to say than that the two sides do. */
  readonly links?: readonly SentenceLink[];
}

/** Whatever a body holds beside prose (code, table, image, rule): kept in its place, never paired. */
export interface Block {
  readonly kind: 'block';
  readonly type: 'code' | 'table' | 'image' | 'rule' | 'html';
  /** Markdown source, its container's indentation removed. */
  readonly markdown: string;
  readonly lang: Lang;
  readonly line: number;
  readonly frames: readonly Frame[];
}

export interface Heading {
  /** Markdown source of the heading's text. */
  readonly text: string;
  readonly level: number;
  readonly lang: Lang;
  readonly line: number;
}

/** A heading with what stands below it. The section before the first heading has `heading: null`. */
export interface Section {
  readonly heading: Heading | null;
  /** Line of the heading, or of the first text where there is none. */
  readonly line: number;
  /** Name of the shape that read the section: `explicit`, `captions`, … */
  readonly shape: string;
  readonly items: readonly (TranslationUnit | Block)[];
}

/** A note's whole body (parallel text). */
export interface Bitext {
  readonly sections: readonly Section[];
  /** Link reference definitions (`[label]: address`), by normalised label. */
  readonly references: Readonly<Record<string, { readonly href: string; readonly title: string }>>;
}

export type TaxonomyName =
  | 'tags'
  | 'companies'
  | 'projects'
  | 'people'
  | 'products'
  | 'media'
  | 'areas'
  | 'categories'
  | 'series'
  | 'speakers';

/** A note's terms as its author wrote them: trimmed, each once, in order. Keys and aliases are the taxonomy's business. */
export type NoteTerms = Readonly<Record<TaxonomyName, readonly string[]>>;

/** File name of a layout in `_includes`, and where the note's file asks for it: whether there is one, only the site knows. */
export interface WrittenLayout {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** The validated front matter. */
export interface NoteMeta {
  readonly title: string;
  readonly summary: string | null;
  readonly insight: string | null;
  /** `YYYY-MM-DD` in the site's zone. */
  readonly date: string | null;
  /** An `http(s)` address. */
  readonly source: string | null;
  readonly status: string | null;
  readonly author: string | null;
  readonly translator: string | null;
  readonly draft: boolean;
  readonly exclude: boolean;
  readonly layout: WrittenLayout | null;
  /** Paths that redirect to the note: `permalink`, and every alias that begins with `/`. */
  readonly redirects: readonly string[];
  /** Aliases that are titles, as in Obsidian. */
  readonly otherTitles: readonly string[];
  /** Seconds. */
  readonly duration: number | null;
  readonly chapters: readonly { readonly title: string; readonly start: number }[];
  readonly terms: NoteTerms;
  /** Fields that the schema does not know, as YAML gave them. */
  readonly other: Readonly<Record<string, unknown>>;
}

/** Path of a note below the notes folder, with `/` between folders, such as `notes/a.md`. */
export type NotePath = string & { readonly __brand?: 'NotePath' };

/** A file's text, normalised, with where it came from. */
export interface NoteSource {
  readonly path: NotePath;
  /** Without BOM, `\n` line ends, no NUL. */
  readonly text: string;
  /** Hex SHA-256 of the file's bytes. */
  readonly hash: string;
}

/** Everything that is known of one note. Depends on its file alone. */
export interface Note {
  readonly path: NotePath;
  readonly hash: string;
  readonly meta: NoteMeta;
  readonly bitext: Bitext;
  /** Relative addresses that the body links to or embeds, as written. */
  readonly links: readonly { readonly address: string; readonly line: number }[];
}

/** All notes, sorted newest first, undated last, then by path. */
export interface Corpus {
  readonly notes: readonly Note[];
  /** Paths below the notes folder of the other files that lie there: what a note may link to or embed. */
  readonly files: readonly string[];
}
