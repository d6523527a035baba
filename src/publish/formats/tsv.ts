import type { SegmentJson } from './note-json.ts';
import { shown, type TextFormat, unitsOf } from './text-format.ts';

/** A table for spreadsheets (`text/tab-separated-values`): a passage a row, without marks; tabs and line ends become spaces. */
export const tsv: TextFormat = {
  name: 'tsv',
  type: 'text/tab-separated-values',
  open: 'note\tunit\theading\ten\tzh\n',
  note: (note) =>
    unitsOf(note)
      .map(({ id, heading, en, zh }) => [note.path, id, heading ?? '', cell(en), cell(zh)].map(oneLine).join('\t'))
      .map((row) => `${row}\n`)
      .join(''),
  close: '',
};

function cell(segments: readonly SegmentJson[]): string {
  return segments.map(shown).join(' ');
}

function oneLine(text: string): string {
  return text.replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ');
}
