/** Which of the candidates hold what was asked for, read in an order that opens few files of text for nothing. */
import { rowsUrl } from './query-format.ts';
import type { SearchIndex } from './query-index.ts';
import type { RankedNote, Ranking } from './query-rank.ts';
import { type FoundNote, type VerifyOptions, verify } from './query-verify.ts';

/** Notes whose files are fetched at the same time. */
const AT_ONCE = 5;
/** What a file that lists notes weighs beside one of their texts. */
const ROW = 0.3;
/** Files that are likely read of a note, and of one in which what is asked for stands apart. */
const FILES = { near: 1, apart: 2 } as const;

/** How far the candidates have been looked at; it changes while notes are asked for. */
export interface Progress {
  /** Candidates that have been looked at. */
  looked: number;
  /** Whether nothing is left to look at: then no other note holds it. */
  isWhole: boolean;
}

interface FoundOptions {
  readonly about: VerifyOptions;
  /** Notes that are wanted at most. */
  readonly wanted: number;
  /** Files of text that are opened at most, or few more; what lists the notes counts too. */
  readonly texts: number;
  readonly progress: Progress;
}

/**
 * Candidates, the best first → those that hold it. Goes over them twice: first it leaves a note at the first file that should hold
 * something and does not, then it reads those to their end. Else a note in which the words of a phrase stand apart everywhere would
 * be read whole before the next one is opened. The order does not depend on how many are wanted: more only come behind.
 */
export async function* foundNotes(
  candidates: readonly RankedNote[],
  matches: Ranking['matches'],
  { about, wanted, texts, progress }: FoundOptions,
): AsyncGenerator<FoundNote> {
  const { index, spent } = metered(about.index);
  const left: RankedNote[] = [];
  let missing = wanted;
  for (const isPatient of [false, true]) {
    const look = (note: RankedNote) => verdictOn(note, matches, { ...about, index, isPatient });
    const queue = isPatient ? left : candidates;
    for (let k = 0; k < queue.length; ) {
      const some = affordable(queue.slice(k, k + Math.min(AT_ONCE, missing)), texts - spent());
      if (some.length === 0) return;
      k += some.length;
      if (!isPatient) progress.looked = k;
      const verdicts = await Promise.all(some.map(look));
      left.push(...some.filter((_, j) => verdicts[j] === 'undecided'));
      const found = verdicts.filter((verdict) => typeof verdict !== 'string');
      missing -= found.length;
      yield* found;
    }
  }
  progress.isWhole = true;
}

/** The first of some notes, as many as are likely read for so many files. */
function affordable(notes: readonly RankedNote[], files: number): readonly RankedNote[] {
  let left = files;
  const end = notes.findIndex(({ isApart }) => {
    left -= (isApart ? FILES.apart : FILES.near) + ROW;
    return left < 0;
  });
  return end < 0 ? notes : notes.slice(0, end);
}

/** An index that counts what is read of texts: files that weigh as much as one of them. */
function metered(index: SearchIndex): { readonly index: SearchIndex; readonly spent: () => number } {
  const [texts, rows] = [new Set<string>(), new Set<string>()];
  return {
    index: {
      ...index,
      part: (name) => index.part(texts.add(name) && name),
      row: (block, note) => index.row(rows.add(rowsUrl(block.name, note)) && block, note),
    },
    spent: () => texts.size + ROW * rows.size,
  };
}

function verdictOn(note: RankedNote, matches: Ranking['matches'], options: Parameters<typeof verify>[2]) {
  const inBlock = matches.get(note.block);
  return inBlock ? verify(note, inBlock, options) : ('refused' as const);
}
