import type { Reporter } from '../diagnostics.ts';
import { decodeStrictly, guessEncoding, readBareUtf16 } from './encodings.ts';
import { reportFlaws, reportLost } from './flaws.ts';

/**
 * Bytes of a file → its text, with `\n` line ends and without BOM and NUL.
 * UTF-8 and everything with a byte order mark is sure. UTF-16 without one, GB18030, Big5 and Windows-1252 are told by the
 * text that they give, with a warning, and with an error where that leaves doubts. Anything else is read as UTF-8 with
 * replacement characters and an error: never wrong in silence.
 */
export function decodeText(bytes: Uint8Array, report: Reporter): string {
  const text = tidy(marked(bytes, report) ?? unmarked(bytes, report), report);
  reportFlaws(text, report);
  return text;
}

/** Byte order marks, the longer ones first: that of UTF-16 begins that of UTF-32. */
const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0x84, 0x31, 0x95, 0x33], 'gb18030'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The text of a file that begins with a byte order mark; `null` if it does not. */
function marked(bytes: Uint8Array, report: Reporter): string | null {
  const encoding = MARKS.find(([mark]) => mark.every((byte, k) => bytes[k] === byte))?.[1];
  if (encoding === undefined) return null;
  const strict = encoding.startsWith('utf-32') ? utf32(bytes, encoding) : decodeStrictly(encoding, bytes);
  const text = strict ?? new TextDecoder(encoding).decode(bytes);
  if (strict === null || (encoding.startsWith('utf-32') && text.includes('\ufffd'))) {
    reportDamage(encoding.toUpperCase(), text, report);
  }
  return text;
}

function unmarked(bytes: Uint8Array, report: Reporter): string {
  const bare = bytes.includes(0) ? readBareUtf16(bytes) : null;
  if (bare !== null) {
    reportGuess('UTF-16 without a byte order mark', true, report);
    return bare;
  }
  const utf8 = decodeStrictly('utf-8', bytes);
  if (utf8 !== null) {
    reportLost(utf8, report);
    return utf8;
  }
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const guess = isMostlyUtf8(lenient) ? null : guessEncoding(bytes);
  if (guess === null) reportDamage('UTF-8', lenient, report);
  else reportGuess(guess.name, guess.sure, report);
  return guess?.text ?? lenient;
}

/** No `TextDecoder` reads it. A number that is no character becomes `�`. */
function utf32(bytes: Uint8Array, encoding: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const little = encoding === 'utf-32le';
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, little);
    parts.push(String.fromCodePoint(code <= 0x10ffff ? code : 0xfffd));
  }
  return parts.join('').toWellFormed();
}

/** Whether what can be read as UTF-8 outweighs what cannot: then some bytes were lost, and the encoding is right. */
function isMostlyUtf8(text: string): boolean {
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const read = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  return read > lost * 4;
}

function reportGuess(name: string, sure: boolean, report: Reporter): void {
  report({
    code: 'text/encoding',
    severity: sure ? 'warning' : 'error',
    message: `The file is not UTF-8; it was read as ${name}${sure ? '' : ', which may be wrong'}.`,
    hint: 'Save it as UTF-8 and check that the text is right.',
    line: 1,
  });
}

function reportDamage(encoding: string, text: string, report: Reporter): void {
  report({
    code: 'text/encoding',
    severity: 'error',
    message: `The file is not valid ${encoding}; unreadable bytes are shown as �.`,
    hint: 'Save it as UTF-8, and mend what is shown as �.',
    line: lineAt(text, text.indexOf('\ufffd')),
  });
}

function tidy(text: string, report: Reporter): string {
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    report({
      code: 'text/nul',
      severity: 'warning',
      message: 'The file holds NUL characters; they were left out.',
      hint: 'Remove them; they often come from a broken export.',
      line: lineAt(text, nul),
    });
  }
  return text
    .replaceAll('\0', '')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, Math.max(0, offset)).split(/\r\n?|\n/).length;
}
