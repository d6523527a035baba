import { type Diagnostic, type Reporter, reporterFor } from '../diagnostics.ts';
import type { Bitext, Note, NoteMeta, NoteSource, Section } from '../model.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { isTooLong, plainBitext } from './limits.ts';
import { readMeta } from './meta.ts';
import { readBitext } from './read-bitext.ts';
import { relativeLinks } from './relative-links.ts';
import type { Align } from './shapes/shape.ts';

export interface NoteContext {
  /** IANA zone in which dates count. */
  readonly zone: string;
  readonly align: Align;
}

/** A note's source → the note, and everything that is wrong with it. Never throws for what a note contains. */
export function parseNote(source: NoteSource, context: NoteContext): { note: Note; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = reporterFor(source.path, diagnostics);
  const front = readFrontMatter(source.text, report);
  const fallbackTitle = () => firstHeading(front.body) ?? fileTitle(source.path);
  const meta = readMeta(front.fields, { zone: context.zone, fallbackTitle, broken: front.broken, report });
  const isPlain = isTooLong(front.body, front.bodyLine, report);
  const body = isPlain ? plainBitext(front.body, front.bodyLine) : readBody(front, meta, context.align, report);
  const bitext = withShown(front, body);
  const links = isPlain ? [] : relativeLinks(front.body, front.bodyLine);
  return { note: { path: source.path, hash: source.hash, meta, bitext, links }, diagnostics: foremost(diagnostics) };
}

/** So many problems of one note are told of; with more of them the note is something else than its author thinks. */
const MOST_PROBLEMS = 200;

function foremost(diagnostics: Diagnostic[]): Diagnostic[] {
  const more = diagnostics.length - MOST_PROBLEMS;
  const [last] = diagnostics.slice(-1);
  if (more <= 1 || !last) return diagnostics;
  const message = `The note has ${more.toLocaleString('en-US')} more problems.`;
  const rest = { ...last, code: 'note/more', message, hint: 'Mend the first ones, and look again.' };
  return [...diagnostics.slice(0, MOST_PROBLEMS), rest];
}

function readBody(front: FrontMatter, { terms }: NoteMeta, align: Align, report: Reporter): Bitext {
  const speakers = [...terms.speakers, ...terms.people];
  return readBitext(front.body, front.bodyLine, { align, speakers, report });
}

/** Front matter between improper fences is shown above the text, as the code it is. */
function withShown({ shown }: FrontMatter, bitext: Bitext): Bitext {
  if (shown === null) return bitext;
  const markdown = `\`\`\`\`yaml\n${shown}\n\`\`\`\``;
  const block = { kind: 'block', type: 'code', markdown, lang: 'en', line: 1, frames: [] } as const;
  const section: Section = { heading: null, line: 1, shape: 'front-matter', items: [block] };
  return { ...bitext, sections: [section, ...bitext.sections] };
}

function firstHeading(body: string): string | null {
  return /^ {0,3}#{1,6}[ \t]+(\S.*)$/m.exec(body)?.[1]?.trim() ?? null;
}

/** `notes/how-to_write.md` → `how to write`. */
function fileTitle(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  return name.replace(/\.md$/i, '').replace(/[-_]+/g, ' ').trim() || name;
}
