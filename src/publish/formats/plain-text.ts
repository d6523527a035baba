import type { NoteJson, SectionJson } from './note-json.ts';
import { shown, type TextFormat } from './text-format.ts';

/** A bilingual text to read and to print: each passage, then its original; an empty line between paragraphs. */
export const plainText: TextFormat = {
  name: 'txt',
  type: 'text/plain',
  open: '',
  note: (note) => `${[...head(note), ...note.sections.flatMap(section)].join('\n\n')}\n`,
  close: '',
};

function head({ title, date, source, summary, url }: NoteJson): string[] {
  const facts = [date, source, url].filter((fact) => fact !== null);
  return [title, facts.join('\n'), ...(summary === null ? [] : [summary])];
}

function section({ heading, items }: SectionJson): string[] {
  const paragraphs = items.flatMap((item) =>
    item.kind === 'unit' ? [...item.zh, ...item.en].map(shown) : [item.markdown],
  );
  return heading ? [`— ${heading.plain ?? heading.text} —`, ...paragraphs] : paragraphs;
}
