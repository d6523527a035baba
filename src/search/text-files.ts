import { gzipSync } from 'node:zlib';
import { shortHash } from '../text/hash.ts';
import type { IndexFile } from './index-file.ts';
import { lengthOf, passagesOf } from './passages.ts';
import { type NoteRow, type TextPassage, textUrl } from './query-format.ts';
import type { SearchNote } from './search-note.ts';

/** Characters of a part: some 16 kB compressed. */
const PART = 20_000;

/** A note → the files of its texts, each named by what it holds. */
export function textFiles(note: SearchNote): IndexFile[] {
  return partsOf(passagesOf(note)).map((part) => {
    const text = JSON.stringify(part);
    return { url: textUrl(shortHash(text)), bytes: gzipSync(text) };
  });
}

/** The names of those files, each with its first passage. */
export function textNames(passages: readonly TextPassage[]): NoteRow['parts'] {
  let next = 1;
  return partsOf(passages).map((part) => {
    const first = next;
    next += part.length;
    return [first, shortHash(JSON.stringify(part))] as const;
  });
}

function partsOf(passages: readonly TextPassage[]): TextPassage[][] {
  const parts: TextPassage[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const passage of passages) {
    const length = passage.units.reduce((sum, unit) => sum + lengthOf(unit), 0);
    if (size + length > PART) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(passage);
    size += length;
  }
  return parts;
}
