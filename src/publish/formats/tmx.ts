import { xml } from '../xml.ts';
import type { NoteJson, SegmentJson, UnitJson } from './note-json.ts';
import { type PlacedUnit, type TextFormat, unitsOf, written } from './text-format.ts';

/**
 * Translation Memory eXchange 1.4b (LISA OSCAR, 2005). A `<tu>` is a passage; its paragraphs are joined by an empty line
 * and hold the author's Markdown with the speaker labels, so that nothing is lost on the way back. What has no
 * translation has one `<tuv>`. Properties that begin with `x-` are ours: the note and the heading of the passage, and the
 * times of its paragraphs in seconds, `-` where there is none.
 */
export const tmx: TextFormat = {
  name: 'tmx',
  type: 'application/x-tmx+xml',
  open: `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="duizhao" creationtoolversion="1" segtype="paragraph" o-tmf="duizhao-markdown" adminlang="en" srclang="en" datatype="x-markdown"/>
  <body>
`,
  note: (note) =>
    unitsOf(note)
      .map((unit) => tu(note, unit))
      .join(''),
  close: '  </body>\n</tmx>\n',
};

function tu({ path }: NoteJson, unit: PlacedUnit): string {
  const props = prop('note', path) + (unit.heading === null ? '' : prop('heading', unit.heading));
  const sides = ([unit.en, unit.zh] satisfies UnitJson['en'][]).map(tuv).join('');
  return `    <tu tuid="${xml(`${path}#${unit.id}`)}">\n      ${props}\n${sides}    </tu>\n`;
}

function tuv(segments: readonly SegmentJson[]): string {
  const [first] = segments;
  if (!first) return '';
  const seg = segments.map(written).join('\n\n');
  return `      <tuv xml:lang="${xml(first.lang)}">${times(segments)}<seg>${xml(seg)}</seg></tuv>\n`;
}

function times(segments: readonly SegmentJson[]): string {
  if (segments.every(({ start }) => start === undefined)) return '';
  return prop('times', segments.map(({ start }) => start ?? '-').join(' '));
}

function prop(name: string, value: string): string {
  return `<prop type="x-${name}">${xml(value)}</prop>`;
}
