import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { NotePage } from '../../page/view.ts';
import { type BookFacts, CONTAINER, MIMETYPE, navigationText, packageText, STYLE } from './book.ts';
import { type Chapter, chapterOf, chapterText } from './chapter.ts';

/** The earliest time that a zip archive knows: the same notes make the same bytes. */
const TIME = new Date(1980, 0, 1);
/** When nothing has a date. */
const NEVER = '1970-01-01';

/** Notes → a bilingual book (EPUB 3.3), a chapter a note, in pieces as they are made; no more than one note is held at a time. */
export async function* epub(
  facts: BookFacts,
  pages: AsyncIterable<NotePage> | Iterable<NotePage>,
): AsyncGenerator<Uint8Array> {
  const archive = openArchive();
  const chapters: Chapter[] = [];
  let changed = NEVER;
  // First and as it is, so that a reader knows the file by its beginning.
  yield* archive.store('mimetype', MIMETYPE);
  yield* archive.add('META-INF/container.xml', CONTAINER);
  yield* archive.add('EPUB/style.css', STYLE);
  for await (const page of pages) {
    const chapter = chapterOf(page, chapters.length + 1);
    chapters.push(chapter);
    if (page.date !== null && page.date > changed) changed = page.date;
    yield* archive.add(`EPUB/${chapter.file}`, chapterText(page));
  }
  yield* archive.add('EPUB/nav.xhtml', navigationText(facts, chapters));
  yield* archive.add('EPUB/package.opf', packageText(facts, chapters, changed));
  yield* archive.end();
}

/** A zip archive of which every step answers with the bytes that it adds. */
function openArchive() {
  let pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const taken = (): Uint8Array[] => {
    const made = pieces;
    pieces = [];
    return made;
  };
  const write = (file: ZipDeflate | ZipPassThrough, text: string): Uint8Array[] => {
    file.mtime = TIME;
    zip.add(file);
    file.push(strToU8(text), true);
    return taken();
  };
  return {
    store: (name: string, text: string) => write(new ZipPassThrough(name), text),
    add: (name: string, text: string) => write(new ZipDeflate(name), text),
    end: () => {
      zip.end();
      return taken();
    },
  };
}
