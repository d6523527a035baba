import type { Segment, TranslationUnit } from '../../model.ts';
import { type Align, alone, type NoteShape, type Passage, stretchesOf } from './shape.ts';

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
    const stretches = stretchesOf(sequence);
    return stretches.flatMap((passages) => pairStretch(passages, align, stretches.length > 1));
  },
};

/** A paragraph or a details between borders that has no counterpart is one unit: so the author has set it apart. */
function pairStretch(passages: readonly Passage[], align: Align, bordered: boolean): TranslationUnit[] {
  const runs = runsOf(passages);
  const [first = []] = runs;
  if (bordered && runs.length === 1 && isOneBlock(first) && isOneSided(first)) {
    return [isOnEnglishSide(first) ? unit(first, []) : unit([], first)];
  }
  const originalFirst = !isOutside(first) && isOutside(runs.at(-1)) && runs.length % 2 === 0;
  return pairRuns(runs, align, originalFirst ? 1 : 0);
}

/** Passages → runs that are wholly outside or wholly inside; consecutive details are one run. */
function runsOf(passages: readonly Passage[]): Passage[][] {
  const runs: Passage[][] = [];
  for (const passage of passages) {
    const run = runs.at(-1);
    if (run && isOutside(run) === isOutside([passage])) run.push(passage);
    else runs.push([passage]);
  }
  return runs;
}

function isOneBlock(run: readonly Passage[]): boolean {
  return isOutside(run) ? isOneParagraph(run) : run.every(({ details }) => details === run[0]?.details);
}

function isOneSided(run: readonly Passage[]): boolean {
  return !isOutside(run) || run.every(({ side }) => side === run[0]?.side);
}

function isOnEnglishSide(run: readonly Passage[]): boolean {
  return !isOutside(run) || run[0]?.side === 'en';
}

function isOutside(run: readonly Passage[] | undefined): boolean {
  return run?.[0]?.details === null;
}

/** Pairs each run outside with the run inside that follows it (`shift` 0) or precedes it (`shift` 1). */
function pairRuns(runs: readonly Passage[][], align: Align, shift: 0 | 1): TranslationUnit[] {
  const units: TranslationUnit[] = [];
  for (let k = 0; k < runs.length; k++) {
    const [first, second] = [runs[k] as Passage[], runs[k + 1]];
    const leads = isOutside(first) === (shift === 0);
    if (leads && second && isOutside(second) !== isOutside(first)) {
      const [outside, inside] = shift === 0 ? [first, second] : [second, first];
      append(units, pairGroup(outside, inside, align));
      k++;
    } else {
      append(
        units,
        first.map((passage) => (passage.details === null ? alone(passage) : unit([passage], []))),
      );
    }
  }
  return units;
}

/** Not `push(...more)`: a call takes no more than some hundred thousand arguments. */
function append(units: TranslationUnit[], more: readonly TranslationUnit[]): void {
  for (const unit of more) units.push(unit);
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
