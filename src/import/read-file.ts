import { readFile, stat } from 'node:fs/promises';
import type { Reporter } from '../diagnostics.ts';
import { decodeText } from '../text/decode.ts';

/** With which bytes files begin that are no text, in hexadecimal: archives, pictures, recordings, documents. */
const BINARY = [
  '504b0304',
  '89504e47',
  'ffd8ff',
  '47494638',
  '25504446',
  '1a45dfa3',
  '1f8b',
  '494433',
  '52494646',
  '377abc',
];
/** `ftyp`, which stands behind the length of the first part of an MP4 file. */
const MP4 = '66747970';
/** Control characters that no text has. */
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;
/** A stray one or two may have come from a terminal. */
const MOST_CONTROLS = 8;

/**
 * A file of another program → its text, in whatever encoding. `null` where it is none; that is reported.
 * @throws the file system's own error if the file cannot be read
 */
export async function readTextFile(file: string, report: Reporter): Promise<string | null> {
  if ((await stat(file)).isDirectory()) return fail('This is a folder, not a file.', report);
  const bytes = await readFile(file);
  if (bytes.every((byte) => byte <= 0x20)) return fail('The file is empty.', report);
  if (isBinary(bytes.subarray(0, 16).toString('hex'))) return fail('The file is no text.', report);
  const problems: Parameters<Reporter>[0][] = [];
  const text = decodeText(bytes, (problem) => problems.push(problem));
  const controls = text.slice(0, 20_000).match(CONTROL)?.length ?? 0;
  if (controls > MOST_CONTROLS) return fail('The file is no text.', report);
  for (const problem of problems) report(problem);
  return text;
}

function isBinary(beginning: string): boolean {
  return beginning.startsWith(MP4, 8) || BINARY.some((signature) => beginning.startsWith(signature));
}

function fail(message: string, report: Reporter): null {
  const hint = 'Subtitles are SRT, VTT or json3, transcripts plain text, memories TMX, tables CSV or TSV.';
  report({ code: 'import/file', severity: 'error', message, hint, line: 1 });
  return null;
}
