import { DateTime } from 'luxon';
import type { Plain } from './plain.ts';

/** What was mended, for the author: a sentence and what to do. `null` when nothing needed mending. */
export interface Mended<T> {
  readonly value: T;
  readonly problem: Problem | null;
}

export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** Which item of a list it is about, from 0; absent where it is about the whole value. */
  readonly item?: number;
}

const fine = <T>(value: T): Mended<T> => ({ value, problem: null });
const mended = <T>(value: T, code: string, message: string, hint: string): Mended<T> => ({
  value,
  problem: { code: `front-matter/${code}`, message, hint },
});

/** The problem is that of the first item of a list for which `isWrong` holds. */
function atItem<T>(value: Plain, isWrong: (item: Plain) => boolean, mended: Mended<T>): Mended<T> {
  const item = Array.isArray(value) ? (value as readonly Plain[]).findIndex((item) => isWrong(item)) : -1;
  return mended.problem && item >= 0 ? { ...mended, problem: { ...mended.problem, item } } : mended;
}

/** A remark that a template left inside a quoted value: `"tech # Must select ONE from the provided list"`. */
const REMARK = / # .*$/s;

/** One line of text, or `null` where nothing is written. A list is joined. */
export function repairText(value: Plain): Mended<string | null> {
  if (value === null) return fine(null);
  if (typeof value === 'string') return fine(tidy(value) || null);
  const joined = flatten(value).join(', ');
  if (joined === '') return fine(null);
  return mended(joined, 'text', 'One text is expected here, not a list.', `Write it as "${joined}".`);
}

/** Terms, trimmed, each once. One text is a list of one; `'[]'`, null and an empty text are no terms. */
export function repairTerms(value: Plain, commaSeparated: boolean): Mended<readonly string[]> {
  if (value === null) return fine([]);
  if (typeof value === 'string' && /^\s*\[.*\]\s*$/s.test(value)) {
    const inner = value.trim().slice(1, -1).split(',').map(unquote).filter(Boolean);
    return mended(
      inner,
      'quoted-list',
      'The list stands in quotation marks, so YAML sees a text.',
      'Write [] without quotation marks.',
    );
  }
  const lost = typeof value === 'string' ? listInOneText(value) : null;
  if (lost) {
    const message = 'The dashes of this list have no space behind them, so that YAML sees one text.';
    return mended(lost, 'list', message, `Write [${lost.join(', ')}], or a space behind each dash.`);
  }
  const written = flatten(value);
  const bare = written.map(withoutRemark);
  const split = commaSeparated ? bare.flatMap((item) => item.split(/[,，]/).map((part) => part.trim())) : bare;
  const terms = [...new Set(split.filter(Boolean))];
  if (bare.some((item) => item !== unquote(item))) {
    const message = 'A value has quotation marks within its quotation marks.';
    const unquoted = mended([...new Set(bare.map(unquote))], 'quotes', message, 'Write one pair of them, or none.');
    return atItem(value, (item) => typeof item === 'string' && tidy(item) !== unquote(tidy(item)), unquoted);
  }
  if (written.some((item, k) => tidy(item) !== bare[k])) {
    const message = 'A remark after # stands inside the quotation marks.';
    const bared = mended(terms, 'remark', message, 'Move it behind the closing quotation mark, or delete it.');
    return atItem(value, (item) => typeof item === 'string' && REMARK.test(tidy(item)), bared);
  }
  if (terms.length < split.filter(Boolean).length) {
    const once = mended(terms, 'repeated', 'The same value is listed twice.', 'Delete one of them.');
    const before = new Set<string>();
    const isRepeated = (item: string) => before.has(item) || !before.add(item);
    return atItem(value, (item) => typeof item === 'string' && isRepeated(withoutRemark(item)), once);
  }
  return fine(terms);
}

function withoutRemark(text: string): string {
  return tidy(text).replace(REMARK, '');
}

/** `-ai` above `-chips`: without spaces behind their dashes YAML joins them to one text. */
function listInOneText(value: string): string[] | null {
  if (!/^-[^\s-]\S* -\S/.test(value)) return null;
  return value
    .split(/(?:^|\s)-/)
    .map(tidy)
    .filter(Boolean);
}

/** `true`, `yes`, `on`, `1` and their opposites in any letter case, quoted or not. */
export function repairFlag(value: Plain): Mended<boolean | null> {
  if (value === null || value === '') return fine(null);
  const word = String(value).trim().toLowerCase();
  if (word === 'true' || word === 'false') return fine(word === 'true');
  if (['yes', 'on', '1', 'y'].includes(word)) return fine(true);
  if (['no', 'off', '0', 'n'].includes(word)) return fine(false);
  return mended(null, 'flag', `“${word}” is neither true nor false.`, 'Write true or false.');
}

/** Other ways in which dates are written in real notes (Luxon's tokens). */
const DATE_FORMATS = [
  'yyyy/M/d',
  'yyyy-M-d',
  'yyyy.M.d',
  'yyyy年M月d日',
  'yyyyMMdd',
  'MMMM d, yyyy',
  'MMM d, yyyy',
  'd MMMM yyyy',
];

/** A day in the site's zone as `YYYY-MM-DD`; a moment with an offset is converted to that zone. */
export function repairDate(value: Plain, zone: string): Mended<string | null> {
  const text = typeof value === 'string' ? tidy(value) : '';
  if (text === '') return fine(null);
  if (isDay(text)) return fine(text);
  const iso = DateTime.fromISO(text.replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T'), { zone });
  if (iso.isValid && /^\d{4}-\d\d-\d\d/.test(text)) return fine(iso.toISODate());
  for (const format of DATE_FORMATS) {
    const read = DateTime.fromFormat(text, format, { zone, locale: 'en' });
    if (read.isValid) {
      const date = read.toISODate();
      return mended(date, 'date', `“${text}” was read as ${date}.`, `Write date: ${date}.`);
    }
  }
  return mended(null, 'date', `“${text}” is not a date.`, 'Write it as YYYY-MM-DD, such as 2025-10-08.');
}

/** Whether a text is a day that there is, written as it should be: such a day is the same in every zone. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const moment = new Date(`${text}T00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** Seconds from `754.2`, `12:34` or `1:02:03`. */
export function repairSeconds(value: Plain): Mended<number | null> {
  if (value === null || value === '') return fine(null);
  const seconds = typeof value === 'string' ? parseClock(value.trim()) : null;
  if (seconds !== null) return fine(seconds);
  return mended(null, 'time', `“${String(value)}” is not a length of time.`, 'Write seconds, or h:mm:ss.');
}

/** `754.2` → 754.2, `1:02:03` → 3723; `null` for anything else. */
export function parseClock(text: string): number | null {
  if (!/^\d{1,6}(?:\.\d+)?$|^(?:\d{1,3}:)?\d{1,3}:\d\d(?:[.,]\d+)?$/.test(text)) return null;
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part.replace(',', '.')), 0);
}

/** Chapters from `- 12:30 Title`, or from `{ title, start }`. */
export function repairChapters(value: Plain): Mended<readonly { title: string; start: number }[]> {
  const items = Array.isArray(value) ? (value as readonly Plain[]) : [];
  const chapters = items.flatMap((item) => chapterOf(item) ?? []);
  if (chapters.length === items.length && (value === null || value === '' || Array.isArray(value)))
    return fine(chapters);
  const message = 'Not every chapter has a time and a title.';
  const kept = mended(chapters, 'chapters', message, 'Write a list such as - 12:30 Title.');
  return atItem(value, (item) => chapterOf(item) === null, kept);
}

function chapterOf(item: Plain): { title: string; start: number } | null {
  const [, clock, title] =
    typeof item === 'string' ? (/^\s*\[?([\d:.]+)\]?\s+(.+)$/s.exec(item) ?? []) : ['', ...chapterFields(item)];
  const start = parseClock(clock ?? '');
  return start !== null && title ? { title: tidy(title), start } : null;
}

function chapterFields(item: Plain): (string | undefined)[] {
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return [];
  const { start, time, title } = item as Record<string, Plain>;
  return [String(start ?? time ?? ''), typeof title === 'string' ? title : undefined];
}

function flatten(value: Plain): string[] {
  if (value === null) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return (value as readonly Plain[]).flatMap(flatten);
  return Object.entries(value as Record<string, Plain>).map(([key, inner]) => [key, ...flatten(inner)].join(': '));
}

/** White space folded, zero-width characters removed. */
function tidy(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function unquote(text: string): string {
  return text
    .trim()
    .replace(/^(['"])(.*)\1$/s, '$2')
    .trim();
}
