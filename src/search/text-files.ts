import { gzipSync } from 'node:zlib';
import { shortHash } from '../text/hash.ts';
import type { IndexFile } from './index-file.ts';
import { passagesOf } from './passages.ts';
import { FIRST_TEXT, type NoteRow, type TextPassage, type TextUnit, textUrl } from './query-format.ts';
import type { SearchNote } from './search-note.ts';

/** Bytes of the texts of a part at most, or nearly: some 11 kB compressed. */
const PART = 25_000;

/** A note → the files of its texts, each named by what it holds. */
export function textFiles(note: Pick<SearchNote, 'sections'>): IndexFile[] {
  return partsOf(passagesOf(note)).map((part) => {
    const text = JSON.stringify(part);
    return { url: textUrl(shortHash(text)), bytes: gzipSync(text) };
  });
}

/** The names of those files, each with its first passage. */
export function textNames(passages: readonly TextPassage[]): NoteRow['parts'] {
  let next: number = FIRST_TEXT;
  return partsOf(passages).map((part) => {
    const first = next;
    next += part.length;
    return [first, shortHash(JSON.stringify(part))] as const;
  });
}

/** Parts of much the same size: a hit in the longest of them costs what the longest weighs. */
function partsOf(passages: readonly TextPassage[]): TextPassage[][] {
  const sizes = passages.map(({ units }) => units.reduce((sum, unit) => sum + bytesOf(unit), 0));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const count = Math.max(1, Math.ceil(whole / PART));
  const parts: TextPassage[][] = [];
  let [before, last] = [0, -1];
  passages.forEach((passage, k) => {
    // Where a passage has its middle decides on its part.
    const part = Math.min(count - 1, Math.floor(((before + (sizes[k] ?? 0) / 2) / Math.max(1, whole)) * count));
    before += sizes[k] ?? 0;
    if (part !== last) parts.push([]);
    last = part;
    parts.at(-1)?.push(passage);
  });
  return parts;
}

/** Han take three bytes, and compressed they weigh more than letters, too. */
function bytesOf([, en, zh]: TextUnit): number {
  return [...en, ...zh].reduce((sum, [text]) => sum + Buffer.byteLength(text), 0);
}
