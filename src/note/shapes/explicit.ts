import type { Segment, TranslationUnit } from '../../model.ts';
import { type Align, alone, type NoteShape, type Passage, type Sequence } from './shape.ts';

/**
 * A Chinese paragraph, then its original in a `<details>`: the author's own markup pairs them. What stands in a details is the
 * original whatever its language, what stands before it the translation. Several paragraphs before one details are
 * aligned within that group.
 */
export const explicit: NoteShape = {
  name: 'explicit',
  markup: true,
  detect: ({ hasOriginals }) => hasOriginals,
  pair(sequence, align) {
    const runs = runsOf(sequence);
    const originalFirst = !isOutside(runs[0]) && isOutside(runs.at(-1)) && runs.length % 2 === 0;
    return originalFirst ? pairRuns(runs, align, 1) : pairRuns(runs, align, 0);
  },
};

/** Passages → runs that are wholly outside or wholly inside; consecutive details are one run, a border ends one. */
function runsOf(sequence: Sequence): Passage[][] {
  const runs: Passage[][] = [];
  let border = false;
  for (const item of sequence) {
    const run = runs.at(-1);
    if (item !== 'border') {
      if (run && !border && isOutside(run) === isOutside([item])) run.push(item);
      else runs.push([item]);
    }
    border = item === 'border';
  }
  return runs;
}

function isOutside(run: readonly Passage[] | undefined): boolean {
  return run?.[0]?.details === null;
}

/** Pairs each run outside with the run inside that follows it (`shift` 0) or precedes it (`shift` 1). */
function pairRuns(runs: readonly Passage[][], align: Align, shift: 0 | 1): TranslationUnit[] {
  const units: TranslationUnit[] = [];
  for (let k = 0; k < runs.length; k++) {
    const [first, second] = [runs[k] ?? [], runs[k + 1]];
    const leads = isOutside(first) === (shift === 0);
    if (leads && second && isOutside(second) !== isOutside(first)) {
      const [outside, inside] = shift === 0 ? [first, second] : [second, first];
      units.push(...pairGroup(outside, inside, align));
      k++;
    } else {
      units.push(...first.map((passage) => (passage.details === null ? alone(passage) : unit([passage], []))));
    }
  }
  return units;
}

function pairGroup(outside: readonly Passage[], inside: readonly Passage[], align: Align): TranslationUnit[] {
  const translatable = outside.every(({ side }) => side === 'zh') && inside.every(({ side }) => side === 'en');
  if (outside.length === 1 || !translatable || isOneParagraph(outside)) return [unit(inside, outside)];
  return [...align(segments(inside), segments(outside), { atoms: 'sentences' })];
}

function isOneParagraph(passages: readonly Passage[]): boolean {
  return passages.every(({ paragraph }) => paragraph === passages[0]?.paragraph);
}

function unit(en: readonly Passage[], zh: readonly Passage[]): TranslationUnit {
  return { kind: 'unit', en: segments(en), zh: segments(zh) };
}

function segments(passages: readonly Passage[]): Segment[] {
  return passages.map(({ segment }) => segment);
}
