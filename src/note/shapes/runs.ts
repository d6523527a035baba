import type { Segment, Side, TranslationUnit } from '../../model.ts';
import { HAN_PER_WORD } from '../../text/language.ts';
import { countHan, countWords } from '../../text/script.ts';
import { pairParagraphs } from './paragraphs.ts';
import { type Align, alone, type Passage, type Sequence } from './shape.ts';

/**
 * Passages of two languages in turn → units. Whole paragraphs that alternate are aligned over the whole section, since any of them
 * may have lost its counterpart; longer runs are paired each with its neighbour. The author's borders are kept.
 */
export function pairRuns(sequence: Sequence, align: Align): TranslationUnit[] {
  const runs = runsOf(sequence);
  return isParagraphwise(runs) ? pairParagraphs(sequence, align) : pairNeighbours(runs, align);
}

/**
 * Pairs each run in one language with the neighbouring run in the other, the one before or the one after, whichever fits their
 * lengths over the whole section. Borders split runs.
 */
function pairNeighbours(runs: readonly Run[], align: Align): TranslationUnit[] {
  const leader = leadingSide(runs);
  return groupsOf(runs, leader).flatMap(([first, second]) => {
    if (!first || !second) return (first ?? second ?? []).flatMap((passages) => passages.map(alone));
    return splitAtBorders(first, second).flatMap(([a, b]) => {
      const [en, zh] = leader === 'en' ? [a, b] : [b, a];
      if (en.length === 0 || zh.length === 0) return [...en, ...zh].map(alone);
      return align(segments(en), segments(zh), { atoms: 'sentences' });
    });
  });
}

/** A run in one language: its passages, cut where the author drew a border. */
type Run = readonly Passage[][];

function runsOf(sequence: Sequence): Run[] {
  const runs: Passage[][][] = [];
  let border = false;
  for (const item of sequence) {
    if (item === 'border') border = true;
    else {
      const run = runs.at(-1);
      const same = run !== undefined && sideOf(run) === item.side;
      if (!same) runs.push([[item]]);
      else if (border) run.push([item]);
      else run.at(-1)?.push(item);
      border = false;
    }
  }
  return runs;
}

function sideOf(run: Run | undefined): Side {
  return run?.[0]?.[0]?.side ?? 'en';
}

/** Which language comes first in a pair: the order in which neighbours fit each other's length better; in doubt the first. */
function leadingSide(runs: readonly Run[]): Side {
  const first = sideOf(runs[0]);
  const other: Side = first === 'en' ? 'zh' : 'en';
  if (runs.length <= 2) return first;
  return misfit(runs, first) <= misfit(runs, other) * 1.1 ? first : other;
}

/** How badly the groups fit under an order: the mean of |log(length ratio)|, a lone run counting as a factor of e². */
function misfit(runs: readonly Run[], leader: Side): number {
  const groups = groupsOf(runs, leader);
  const costs = groups.map(([a, b]) => (a && b ? Math.min(2, Math.abs(Math.log(weight(a) / weight(b)))) : 2));
  return costs.reduce((sum, cost) => sum + cost, 0) / groups.length;
}

/** Length of a run in Han characters, or in those that its translation would have. */
function weight(run: Run): number {
  const text = run.flat().map(({ segment }) => segment.text);
  return (
    1 + text.reduce((sum, part) => sum + (sideOf(run) === 'zh' ? countHan(part) : countWords(part) * HAN_PER_WORD), 0)
  );
}

function groupsOf(runs: readonly Run[], leader: Side): (readonly [Run | null, Run | null])[] {
  const groups: (readonly [Run | null, Run | null])[] = [];
  for (let k = 0; k < runs.length; k++) {
    const run = runs[k] as Run;
    const next = runs[k + 1];
    if (sideOf(run) !== leader) groups.push([null, run]);
    else if (next) {
      groups.push([run, next]);
      k++;
    } else groups.push([run, null]);
  }
  return groups;
}

/** Where both runs have the same number of borders, part pairs with part; otherwise the whole with the whole. */
function splitAtBorders(a: Run, b: Run): (readonly [readonly Passage[], readonly Passage[]])[] {
  if (a.length !== b.length) return [[a.flat(), b.flat()]];
  return a.map((part, k) => [part, b[k] as Passage[]]);
}

/**
 * Whole paragraphs alternate with whole paragraphs, so none is to be cut: no two Chinese passages share a paragraph, and
 * runs are many and short.
 */
function isParagraphwise(runs: readonly Run[]): boolean {
  if (runs.length <= 2) return false;
  const passages = runs.flatMap((run) => run.flat());
  const chinese = passages.filter(({ side }) => side === 'zh');
  const shared = chinese.filter(({ paragraph }, k) => paragraph === chinese[k - 1]?.paragraph).length;
  return shared * 10 <= chinese.length && passages.length <= runs.length * 1.5;
}

function segments(passages: readonly Passage[]): Segment[] {
  return passages.map(({ segment }) => segment);
}
