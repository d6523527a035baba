import type { Frame, Segment, Side } from '../../model.ts';
import { scriptOf } from '../../text/language.ts';
import { joint } from '../../text/script.ts';
import { parseClock } from '../repair.ts';
import { type LabelBook, leadingClock } from './labels.ts';
import type { Line } from './scan.ts';

/** A segment in the making: its language's tag comes later, when the whole note is known. */
export interface Draft {
  text: string;
  script: 'latin' | 'wide' | null;
  line: number;
  label?: string;
  start?: number;
  wraps: number[];
  frames: readonly Frame[];
}

export interface SegmentContext {
  readonly labels: LabelBook;
  /** Times from comments, by the line that they stand before. */
  readonly times: ReadonlyMap<number, number>;
  /** Every Chinese line is a segment of its own, as in captions. */
  readonly lineBorders: boolean;
}

/** `<br>`, or the two spaces or backslash with which markdown breaks a line for good. */
const HARD_BREAK = /<br\s*\/?>|(?:(?<! ) {2,}|\\)$/gi;
const BREAK_AT_END = /(?:<br\s*\/?>\s*|(?<! ) {2,}|\\)$/i;
/** The end of a Chinese sentence, with the quotation marks and brackets that close behind it. */
const SENTENCE_END = /[。！？!?…；;：:.][”’」』》）)\]】*_~]*$/;

/**
 * A paragraph's lines → its segments. Wrapped lines are joined; a new segment begins at a speaker label, a time, a hard
 * break, a change of language, and at a Chinese line end that ends a sentence (in captions: at every Chinese line end).
 */
export function segmentsOf(lines: readonly Line[], frames: readonly Frame[], context: SegmentContext): Draft[] {
  const drafts: OpenDraft[] = [];
  for (const { text, line, broken } of lines.flatMap(piecesOf)) {
    const open = drafts.at(-1);
    const next = draftOf({ text, line }, frames, broken ? undefined : context.times.get(line), context.labels);
    if (open && !broken && continues(open, next, context.lineBorders)) append(open, next);
    else drafts.push({ draft: next, pieces: [next.text] });
  }
  for (const { draft, pieces } of drafts) draft.text = pieces.join('');
  return drafts.map(({ draft }) => draft);
}

/** A segment to which lines are being added. Its text is joined once: looked at in between, it would be copied for each line. */
interface OpenDraft {
  readonly draft: Draft;
  readonly pieces: string[];
}

/** The parts of a line between its hard breaks; `broken`: such a break stands before the part. */
function piecesOf(
  { text, line }: Line,
  k: number,
  lines: readonly Line[],
): { text: string; line: number; broken: boolean }[] {
  const before = lines[k - 1]?.text ?? '';
  const after = mayBreak(before) && BREAK_AT_END.test(before);
  if (!mayBreak(text)) return text.trim() === '' ? [] : [{ text: text.trim(), line, broken: after }];
  return text
    .replace(HARD_BREAK, '\n')
    .split('\n')
    .map((part, n) => ({ text: part.trim(), line, broken: n > 0 || after }))
    .filter((part) => part.text !== '');
}

/** Few lines hold a sign with which a hard break begins. */
function mayBreak(text: string): boolean {
  return text.includes('<') || text.endsWith('  ') || text.endsWith('\\') || text.includes('\n');
}

function draftOf({ text, line }: Line, frames: readonly Frame[], time: number | undefined, labels: LabelBook): Draft {
  const split = labels.split(text);
  const clock = leadingClock(text);
  const start = time ?? (clock === null ? null : parseClock(clock));
  const own = split?.text ?? text;
  return {
    text: own,
    script: scriptOf(own === '' ? text : own),
    line,
    ...(split && { label: split.label }),
    ...(start !== null && { start }),
    wraps: [],
    frames,
  };
}

function continues({ draft, pieces }: OpenDraft, next: Draft, lineBorders: boolean): boolean {
  if (next.label !== undefined || next.start !== undefined) return false;
  const last = pieces.at(-1) ?? '';
  if (last === '' || draft.script === null || next.script === null) return true;
  if (draft.script !== next.script) return false;
  return draft.script === 'latin' || !(lineBorders || SENTENCE_END.test(last));
}

function append({ draft, pieces }: OpenDraft, next: Draft): void {
  const last = pieces.at(-1) ?? '';
  const between = joint(last, next.text);
  const length = (draft.wraps.at(-1) ?? 0) + last.length;
  draft.wraps.push(length + between.length);
  // A speaker's name on a line of its own says nothing of what follows.
  if (draft.text === '' && pieces.length === 1) draft.script = next.script ?? draft.script;
  draft.script ??= next.script;
  pieces.push(between, next.text);
}

/** The side on which a script's text stands where nothing else tells. */
export function sideOf(script: Draft['script']): Side {
  return script === 'wide' ? 'zh' : 'en';
}

/** A draft with its language: a finished segment. */
export function finish({ text, line, label, start, wraps, frames }: Draft, lang: string): Segment {
  return {
    text,
    line,
    ...(label !== undefined && { label }),
    ...(start !== undefined && { start }),
    frames,
    lang,
    ...(wraps.length > 0 && { wraps }),
  };
}
