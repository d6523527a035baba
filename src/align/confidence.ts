import type { Group } from './groups.ts';
import type { BeadSize, Step } from './lattice.ts';

/** Odds of a right pair for each unit of evidence. Measured on pairs that are known, and on texts that have nothing to do with each other. */
const STEEPNESS = 2;
/** Odds for each unit of coverage. */
const COVERED = 2;
/** Width that is added to every text, so that a single word is never certain. */
const DOUBT = 20;
/** Evidence against a pair for each atom in it without a counterpart. */
const ALONE = -4;
/** What the pairs before and after say, where they are sure of themselves or fail: a translation comes in stretches. */
const COMPANY = 0.5;

/** Width that is thought translated in every text, so that a short one is not judged by its own few pairs. */
const TRUST = 40;

/** Below this a unit's two sides may not belong together, and an author should look. */
export const DOUBTFUL = 0.5;

/** A group that is less sure than this is taken apart: its sides stand alone. */
const UNLIKELY = 0.15;

/** Times that groups are asked at most. */
const ROUNDS = 3;

/** Groups → groups, those that hardly are pairs taken apart; then their neighbours, which have lost company, are asked again. */
export function withoutUnlikely(groups: readonly Group[], judge: Judge, rounds = ROUNDS): Group[] {
  const confidence = confidences(groups, judge);
  const kept = groups.flatMap((group, k) => {
    const { en, zh } = group;
    if (!isPair(group) || (confidence[k] as number) >= UNLIKELY) return [group];
    return [
      { en, zh: [zh[0], zh[0]] as const, steps: [] },
      { en: [en[1], en[1]] as const, zh, steps: [] },
    ];
  });
  return kept.length === groups.length || rounds === 1 ? kept : withoutUnlikely(kept, judge, rounds - 1);
}

/** What a group is judged by. */
export interface Judge {
  /** Log likelihood ratio of a bead. */
  readonly evidence: (row: number, column: number, size: BeadSize) => number;
  /** How much of a group's English is translated in its Chinese; 0 where that says nothing. */
  readonly coverage: (group: Group) => number;
  /** Of both sides together. */
  readonly width: (group: Group) => number;
}

/** How sure each group is, 0 to 1 in steps of a hundredth; 0 where a side is empty. */
export function confidences(groups: readonly Group[], judge: Judge): number[] {
  const odds = logOdds(groups, judge);
  const prior = translated(groups, odds, judge);
  return odds.map((own) => (own === null ? 0 : Math.round(100 * probability(own + prior)) / 100));
}

/** Log odds of each group being a pair, in a text whose two sides translate each other; `null` where a side is empty. */
function logOdds(groups: readonly Group[], judge: Judge): (number | null)[] {
  const evidence = groups.map((group) => (isPair(group) ? evidenceOf(group, judge) : -1));
  return groups.map((group, k) => {
    if (!isPair(group)) return null;
    const company = [evidence[k - 1], evidence[k + 1]].filter((other) => other !== undefined).map(limited);
    const mean = company.reduce((sum, other) => sum + other, 0) / Math.max(1, company.length);
    return STEEPNESS * ((evidence[k] as number) + COMPANY * mean) + COVERED * judge.coverage(group);
  });
}

/**
 * Log odds of any part of the side that is translated more fully having a translation, 0 if that is even: the few pairs of texts that
 * have little to do with each other need more evidence than those of a translation.
 */
function translated(groups: readonly Group[], odds: readonly (number | null)[], judge: Judge): number {
  let [paired, both] = [0, 0];
  const alone = { en: 0, zh: 0 };
  for (const [k, group] of groups.entries()) {
    const width = judge.width(group);
    const own = odds[k] ?? null;
    if (own !== null) {
      both += width / 2;
      paired += (probability(own) * width) / 2;
    } else alone[group.en[0] < group.en[1] ? 'en' : 'zh'] += width;
  }
  const share = (paired + TRUST) / (both + Math.min(alone.en, alone.zh) + TRUST);
  return Math.min(0, Math.log(share / (1 - share)));
}

function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function isPair({ en, zh }: Group): boolean {
  return en[0] < en[1] && zh[0] < zh[1];
}

/** Log likelihood ratio of a group's beads, by the square root of its width, which its chance part grows with. */
function evidenceOf(group: Group, { evidence, width }: Judge): number {
  const sum = group.steps.reduce(
    (total, step) => total + (step.kind === 'bead' ? evidence(...corner(step)) : ALONE),
    0,
  );
  return sum / Math.sqrt(width(group) + DOUBT);
}

function corner({ en, zh }: Step): [row: number, column: number, size: BeadSize] {
  return [en[0], zh[0], [en[1] - en[0], zh[1] - zh[0]]];
}

function limited(evidence: number): number {
  return Math.max(-1, Math.min(1, evidence));
}
