import type { Note, NotePath } from '../../model.ts';
import { readFrontMatter } from '../../note/front-matter.ts';
import { pairNote } from '../../pipeline.ts';
import type { FileLine, Fix } from './fix.ts';
import { fieldNames, quotedLists } from './front-matter.ts';
import { linesOf, textOfLines } from './lines.ts';
import { spacing } from './spacing.ts';
import { unclosedDetails } from './unclosed-details.ts';

/** What can be mended, in this order. */
const FIXES: readonly Fix[] = [fieldNames, quotedLists, unclosedDetails, spacing];

/** A note's file as it would be. */
export interface FixedNote {
  readonly text: string;
  /** Names of what was mended; empty where there was nothing to do. */
  readonly done: readonly string[];
}

/**
 * Mends what can be mended safely in the text of a note's file, which keeps its line ends, its byte order mark, its comments and
 * everything else. What would change a word that readers see, or where it stands, is left alone. Idempotent.
 */
export function fixNote(path: NotePath, text: string, zone: string): FixedNote {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  let lines: readonly FileLine[] = linesOf(text.slice(mark.length));
  const done: string[] = [];
  for (const { name, apply } of FIXES) {
    const before = textOfLines(lines);
    const fixed = apply(lines, frontMatterLines(before));
    const after = textOfLines(fixed);
    if (after === before || visible(read(path, after, zone)) !== visible(read(path, before, zone))) continue;
    lines = fixed;
    done.push(name);
  }
  return { text: mark + textOfLines(lines), done };
}

function read(path: NotePath, text: string, zone: string): Note {
  return pairNote({ path, hash: '', text: normalised(text) }, { zone }).note;
}

function frontMatterLines(text: string): number {
  return readFrontMatter(normalised(text), () => {}).bodyLine - 1;
}

function normalised(text: string): string {
  return text.replaceAll('\0', '').replace(/\r\n?/g, '\n');
}

/** Everything that a reader sees, in order. */
function visible({ bitext }: Note): string {
  return JSON.stringify(
    bitext.sections.map(({ heading, items }) => [
      heading?.text,
      items.map((item) =>
        item.kind === 'block'
          ? item.markdown
          : [item.en, item.zh].map((side) => side.map(({ label = '', text }) => [label, text])),
      ),
    ]),
  );
}
