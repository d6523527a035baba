import type { Reporter } from '../diagnostics.ts';

/**
 * Bytes of a note → its text, with `\n` line ends and without BOM and NUL.
 * UTF-8 and everything with a byte order mark is sure; bytes that are not UTF-8 but are well-formed GB18030 are read
 * as such with a warning; anything else is read as UTF-8 with replacement characters and an error, never in silence.
 */
export function decodeNote(bytes: Uint8Array, report: Reporter): string {
  return normalise(decode(bytes, report), report);
}

function decode(bytes: Uint8Array, report: Reporter): string {
  const marked = byteOrderMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return utf8;
  const gb = strictly('gb18030', bytes);
  if (gb !== null && /\p{Script=Han}{2}/u.test(gb)) {
    report({
      code: 'text/encoding',
      severity: 'warning',
      message: 'The file is not UTF-8; it was read as GB18030.',
      hint: 'Save it as UTF-8 and check that the Chinese is right.',
      line: 1,
    });
    return gb;
  }
  report({
    code: 'text/encoding',
    severity: 'error',
    message: 'The file is neither UTF-8 nor GB18030; unreadable bytes are shown as �.',
    hint: 'Save it as UTF-8.',
    line: 1,
  });
  return new TextDecoder('utf-8').decode(bytes);
}

function byteOrderMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function normalise(text: string, report: Reporter): string {
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    report({
      code: 'text/nul',
      severity: 'warning',
      message: 'The file holds NUL characters; they were left out.',
      hint: 'Remove them; they often come from a broken export.',
      line: text.slice(0, nul).split(/\r\n?|\n/).length,
    });
  }
  return text
    .replaceAll('\0', '')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
}
