import { TAXONOMIES } from '../../site/taxonomies.ts';
import type { ItemJson, NoteJson, SectionJson, SegmentJson } from './note-json.ts';
import { type TextFormat, written } from './text-format.ts';

/**
 * A note to be put among other notes again: front matter, then each passage with its original folded away below it, which
 * says by itself what belongs together. Where that could be misread, `<!-- pair -->` keeps neighbours apart.
 */
export const markdown: TextFormat = {
  name: 'md',
  type: 'text/markdown',
  open: '',
  note: (note) => `${[frontMatter(note), ...note.sections.flatMap(section)].join('\n\n')}\n`,
  close: '',
};

function frontMatter(note: NoteJson): string {
  const { title, date, summary, insight, source, author, translator, status, duration, chapters } = note;
  const terms = TAXONOMIES.map(({ name, fields: [field = name] }) => [field, labels(note.terms[name])]);
  const fields = {
    ...{ title, date, summary, insight, source, author, translator, status, duration, chapters },
    ...Object.fromEntries(terms),
    draft: note.draft || null,
    exclude: note.listed ? null : true,
  };
  // JSON is YAML.
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    isEmpty(value) ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  return `---\n${lines.join('\n')}\n---`;
}

function labels(terms: NoteJson['terms'][string] = []): string[] {
  return terms.map(({ label }) => label);
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function section({ heading, items }: SectionJson): string[] {
  const title = heading ? [`${'#'.repeat(heading.level)} ${withoutComments(heading.text)}`] : [];
  return [
    ...title,
    ...items.flatMap((item, k) => (mayJoin(item, items[k + 1]) ? [...passage(item), '<!-- pair -->'] : passage(item))),
  ];
}

function passage(item: ItemJson): string[] {
  if (item.kind === 'block') return [inFrames(item.markdown, item.frames)];
  const [en, zh] = [item.en.map(paragraph), item.zh.map(paragraph)];
  if (en.length === 0 || zh.length === 0) return [...zh, ...en];
  return [...zh, ['<details><summary>Original English</summary>', ...en, '</details>'].join('\n\n')];
}

/** Whether a reader could take two neighbours for one passage and its original. */
function mayJoin(item: ItemJson, next: ItemJson | undefined): boolean {
  const [one, other] = [sidesOf(item), sidesOf(next)];
  return one !== '' && other !== '' && one !== other;
}

function sidesOf(item: ItemJson | undefined): string {
  if (item?.kind !== 'unit') return '';
  return (item.en.length > 0 ? 'en' : '') + (item.zh.length > 0 ? 'zh' : '');
}

function paragraph(segment: SegmentJson): string {
  const { start, frames, label } = segment;
  const text = label === undefined ? literal(segment.text) : written(segment);
  const time = start === undefined || STAMPED.test(text) ? '' : `<!-- t ${start} -->\n`;
  return inFrames(time + withoutComments(text), frames);
}

/** A comment that nobody closed is text; the next one of ours must not end it. In code it is none. */
function withoutComments(text: string): string {
  return text.replace(/(?<!`)(`+)(?!`)[^`]*\1(?!`)|<!--/g, (found) => (found === '<!--' ? '&lt;!--' : found));
}

/** Says its time itself: `[12:34] Good evening.` */
const STAMPED = /^\W{0,4}\[\d+:[\d:.,]+\]/;

/** Captions may begin like a list, a heading or a quotation: `2025. `, `- `, `#`, `>`. */
function literal(text: string): string {
  return text.replace(/^(?=[-+*>#](?:[\s>#]|$))|(?<=^\d{1,9})(?=[.)](?:\s|$))/, '\\');
}

/** `- `, `3. ` and `> ` before the first line, as much room before the others. */
function inFrames(text: string, frames: SegmentJson['frames'] = []): string {
  const marks = frames.map(({ kind, number }) => {
    if (kind === 'quote') return ['> ', '> '];
    if (kind !== 'item') return ['', ''];
    const mark = number === undefined ? '- ' : `${number}. `;
    return [mark, ' '.repeat(mark.length)];
  });
  const before = (line: number) => marks.map((mark) => mark[line === 0 ? 0 : 1]).join('');
  return text
    .split('\n')
    .map((line, k) => (before(k) + line).trimEnd())
    .join('\n');
}
