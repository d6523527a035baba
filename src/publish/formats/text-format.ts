import type { NoteJson, SegmentJson, UnitJson } from './note-json.ts';

/** A way to write notes as a text: for a download in the browser, and streamed by `note export`. */
export interface TextFormat {
  /** As `--format` names it; also the ending of its files. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** What stands before the first note. */
  readonly open: string;
  readonly note: (note: NoteJson) => string;
  /** What stands after the last note. */
  readonly close: string;
}

/** A file of one note. */
export function writeNote({ open, note: write, close }: TextFormat, note: NoteJson): string {
  return open + write(note) + close;
}

/** A passage with the heading that it stands under. */
export interface PlacedUnit extends UnitJson {
  readonly heading: string | null;
}

/** The note's passages in order, without what is no prose. */
export function unitsOf({ sections }: NoteJson): PlacedUnit[] {
  return sections.flatMap(({ heading, items }) =>
    items.flatMap((item) =>
      item.kind === 'unit' ? [{ ...item, heading: heading && (heading.plain ?? heading.text) }] : [],
    ),
  );
}

/** A segment as its author wrote it, with its label. */
export function written({ label, text, lang }: SegmentJson): string {
  return withLabel(label, text, lang);
}

/** A segment with its label as a page shows it, without marks. */
export function shown({ label, text, plain, lang }: SegmentJson): string {
  return withLabel(label?.replace(LABEL_MARKS, ''), plain ?? text, lang);
}

/** Stars and underscores around a label: `**Host**:`. */
const LABEL_MARKS = /\*+|__/g;

/** A Chinese label has its space in its colon. */
function withLabel(label: string | undefined, text: string, lang: string): string {
  if (label === undefined) return text;
  return /[：】）」]$/.test(label) && /^(?:zh|ja)/.test(lang) ? label + text : `${label} ${text}`;
}
