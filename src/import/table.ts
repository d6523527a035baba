import { CsvError, parse } from 'csv-parse/sync';
import type { Reporter } from '../diagnostics.ts';
import { countHan, countWords } from '../text/script.ts';
import { asMarkdown } from './markdown-text.ts';
import { addTo, type ImportedSection, type ImportedUnit } from './units.ts';

/** Names of columns, for a table that gives them. */
const ENGLISH = /^(?:en(?:[-_]\w+)?|english|original|source|英文|英语|原文)$/i;
const CHINESE = /^(?:zh(?:[-_][a-z0-9]+)*|cn|chinese|translation|target|中文|汉语|译文)$/i;
const HEADING = /^(?:heading|section|标题|小节)$/i;

/** Which column holds what. */
interface Columns {
  readonly en: number;
  readonly zh: number;
  readonly heading: number | null;
  /** The first row names the columns. */
  readonly named: boolean;
}

/**
 * A table of two columns, separated by tabs or commas (RFC 4180) → its units, a row each. The first row may name the
 * columns, as `note export --format tsv` does; without names the language of the cells tells.
 */
export function readTable(text: string, form: 'tsv' | 'csv', report: Reporter): ImportedSection[] {
  const rows = rowsOf(text, form, report);
  const columns = rows && columnsOf(rows, report);
  if (!rows || !columns) return [];
  const sections: { heading: string | null; units: ImportedUnit[] }[] = [];
  for (const row of columns.named ? rows.slice(1) : rows) {
    const unit = { en: cell(row[columns.en]), zh: cell(row[columns.zh]) };
    if (unit.en.length + unit.zh.length > 0) addTo(sections, headingOf(row, columns), unit);
  }
  return sections;
}

function headingOf(row: readonly string[], { heading }: Columns): string | null {
  const written = heading === null ? '' : (row[heading] ?? '');
  return asMarkdown(written) || null;
}

function rowsOf(text: string, form: 'tsv' | 'csv', report: Reporter): string[][] | null {
  const delimiter = form === 'tsv' ? '\t' : ',';
  // A tab-separated file has no quotes: what looks like one is the text's own.
  const quote = form === 'tsv' ? null : '"';
  try {
    return parse(text, { delimiter, quote, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report({
      code: 'import/table',
      severity: 'error',
      message: `The table cannot be read: ${error.message.replace(/[.:\s]*$/, '')}.`,
      hint: 'Put a cell with a comma, a quote or a line end in quotation marks, and double the quotation marks in it.',
      line: Number(error.lines ?? 1),
    });
    return null;
  }
}

function columnsOf(rows: readonly string[][], report: Reporter): Columns | null {
  const names = (rows[0] ?? []).map((name) => name.trim());
  const [en, zh] = [names.findIndex((name) => ENGLISH.test(name)), names.findIndex((name) => CHINESE.test(name))];
  const heading = names.findIndex((name) => HEADING.test(name));
  if (en >= 0 && zh >= 0) return { en, zh, heading: heading < 0 ? null : heading, named: true };
  if (names.length === 2) {
    const [first, second] = [0, 1].map((k) => chineseShare(rows.map((row) => row[k] ?? '').join('\n'))) as [
      number,
      number,
    ];
    if (first !== second)
      return first > second
        ? { en: 1, zh: 0, heading: null, named: false }
        : { en: 0, zh: 1, heading: null, named: false };
  }
  report({
    code: 'import/columns',
    severity: 'error',
    message: 'It is not clear which columns hold the English and the Chinese.',
    hint: 'Give two columns, or name them en and zh in the first row.',
    line: 1,
  });
  return null;
}

function chineseShare(text: string): number {
  const [han, words] = [countHan(text), countWords(text)];
  return han / Math.max(1, han + words);
}

function cell(text = ''): ImportedUnit['en'] {
  const paragraphs = text.split(/\n\s*\n/).map(asMarkdown);
  return paragraphs.filter(Boolean).map((paragraph) => ({ text: paragraph }));
}
