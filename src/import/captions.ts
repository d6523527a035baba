import { parseText } from 'media-captions';
import type { Reporter } from '../diagnostics.ts';
import type { TimedCue } from './cue.ts';

/** A cue as it stands in the file: its times unread, its lines, blank ones left out. */
interface RawCue {
  readonly line: number;
  readonly timing: string;
  readonly text: readonly string[];
}

const NUMBER = /^\s*\d+\s*$/;
/** A comment or a style sheet of WebVTT, which ends at the next blank line. */
const APART = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

/**
 * SubRip or WebVTT → its cues. Times are read by `media-captions`, which drops without a word what it does not understand;
 * so each cue goes to it under the number of its line, and one that does not come back is reported. A blank line inside a
 * cue and a missing one behind it, which are common, cost no text.
 */
export async function readCaptions(text: string, type: 'srt' | 'vtt', report: Reporter): Promise<TimedCue[]> {
  const raw = rawCues(text.split('\n'), type, report);
  const { cues } = await parseText(tidied(raw, type), { type });
  const read = new Map(cues.map(({ id, startTime, endTime }) => [Number(id), [startTime, endTime] as const]));
  return raw.flatMap((cue) => {
    const [start, end] = read.get(cue.line) ?? [];
    if (start === undefined || end === undefined) {
      report({
        code: 'import/times',
        severity: 'error',
        message: `The times of this cue cannot be read: “${cue.timing.trim()}”.`,
        hint: 'Write them as 00:01:02,500 --> 00:01:04,000, the earlier one first; the file may end in the middle of a cue.',
        line: cue.line,
      });
      return [];
    }
    return [{ start, end, line: cue.line, text: cue.text.map(withoutMarkup).filter(Boolean).join('\n') }];
  });
}

function rawCues(lines: readonly string[], type: 'srt' | 'vtt', report: Reporter): RawCue[] {
  const timings = lines.flatMap((line, k) => (line.includes('-->') ? [k] : []));
  const beginnings = timings.map((k) => (isIdentifier(lines, k - 1) ? k - 1 : k));
  reportStray(lines.slice(0, beginnings[0] ?? lines.length), type, report);
  return timings.map((k, n) => {
    const own = lines.slice(k + 1, beginnings[n + 1] ?? lines.length);
    return { line: k + 1, timing: lines[k] ?? '', text: type === 'vtt' ? withoutApart(own) : own.filter(isText) };
  });
}

/** The line above the times: a number, or in WebVTT any text below a blank line. */
function isIdentifier(lines: readonly string[], k: number): boolean {
  const [line = '', above = ''] = [lines[k], lines[k - 1]];
  return NUMBER.test(line) || (isText(line) && !isText(above) && k > 0 && lines[0]?.startsWith('WEBVTT') === true);
}

function reportStray(lines: readonly string[], type: 'srt' | 'vtt', report: Reporter): void {
  const stray = type === 'srt' ? lines.findIndex(isText) : -1;
  if (stray < 0) return;
  report({
    code: 'import/stray',
    severity: 'error',
    message: 'This text stands before the first cue and has no times.',
    hint: 'A SubRip file begins with 1, then a line of times such as 00:00:01,000 --> 00:00:03,000.',
    line: stray + 1,
  });
}

function withoutApart(lines: readonly string[]): string[] {
  let apart = false;
  return lines.filter((line, k) => {
    if (!isText(lines[k - 1] ?? '')) apart = APART.test(line);
    return isText(line) && !apart;
  });
}

function isText(line: string): boolean {
  return line.trim() !== '';
}

function tidied(cues: readonly RawCue[], type: 'srt' | 'vtt'): string {
  const blocks = cues.map(({ line, timing }) => `${line}\n${timing.trim()}\ntext`);
  return [...(type === 'vtt' ? ['WEBVTT'] : []), ...blocks].join('\n\n');
}

/** A speaker of WebVTT, `<v Host>` or `<v.loud Host>`; group 1 the name. */
const VOICE = /<v(?:\.[^\s>]*)?\s+([^<>]{1,60})>/gi;
/** Tags of WebVTT and SubRip, times of single words among them, and positions such as `{\an8}`. */
const TAG = /<\/?(?:[biucv]|lang|ruby|rt|font|\d[\d:.]*)(?:[\s.][^<>]{0,80})?>|\{\\[^{}]{1,40}\}/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&lt;': '<', '&gt;': '>', '&amp;': '&', '&nbsp;': ' ', '&lrm;': '', '&rlm;': '', '&quot;': '"', '&#39;': "'" },
};

function withoutMarkup(line: string): string {
  return line
    .replace(VOICE, '$1: ')
    .replace(TAG, '')
    .replace(/&(?:lt|gt|amp|nbsp|lrm|rlm|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
