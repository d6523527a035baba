import { type Candidates, candidatesOf, notesOf } from './query-candidates.ts';
import type { IndexBlock, SearchIndex } from './query-index.ts';
import type { Clause, Query } from './query-parse.ts';
import { intersection, union } from './query-shard.ts';

/** A note that the posting lists find, before its text has been looked at. */
export interface RankedNote {
  readonly block: IndexBlock;
  /** Number within the block. */
  readonly note: number;
  /** Number among all notes, from the oldest. */
  readonly number: number;
  readonly score: number;
  /** Whether it may hold a text that is not wanted. */
  readonly isDoubtful: boolean;
}

/** What the lists say of every condition in one block. */
export interface BlockMatches {
  readonly block: IndexBlock;
  readonly groups: readonly (readonly Candidates[])[];
  readonly not: readonly Candidates[];
}

/** The answer of the posting lists: candidates, the best first, and where to look in each. */
export interface Ranking {
  readonly notes: readonly RankedNote[];
  readonly matches: ReadonlyMap<IndexBlock, BlockMatches>;
}

/** A title or a term says more of a note than its text, a heading something in between. */
const IN_NAME = 4;
const IN_HEADING = 2;
/** For passages in which everything asked for comes together. */
const NEAR = 1.5;

/**
 * Asks the posting lists. A note is a candidate if it may hold one of each group; a group weighs more the fewer notes have
 * it, and counts by how many passages of a note have it (their logarithm) and by where. Newer notes win ties. Notes that
 * may hold a text that is not wanted come last: all of their passages with it must be read, nearly always to refuse them.
 * @throws {IndexError}
 */
export async function rank(query: Query, index: SearchIndex): Promise<Ranking> {
  const all = await Promise.all(index.blocks.map((block) => matchesIn(block, query, index)));
  const tallies = all.map((matches) => tally(matches, query));
  const total = index.blocks.reduce((sum, { notes }) => sum + notes, 0);
  const weights = query.groups.map((_, group) => {
    const having = tallies.reduce((sum, { groups }) => sum + countOf(groups[group]), 0);
    return Math.log(1 + total / Math.max(1, having));
  });
  const notes: RankedNote[] = [];
  let before = 0;
  for (const [k, { block }] of all.entries()) {
    const scores = tallies[k] as Tally;
    for (let note = 0; note < block.notes; note++) {
      const score = scores.refused[note] ? null : scoreOf(scores, weights, note);
      if (score !== null && isWithin(block.dates[note] ?? '', query))
        notes.push({ block, note, number: before + note, score, isDoubtful: scores.doubtful[note] === 1 });
    }
    before += block.notes;
  }
  notes.sort((a, b) => Number(a.isDoubtful) - Number(b.isDoubtful) || b.score - a.score || b.number - a.number);
  return { notes, matches: new Map(all.map((matches) => [matches.block, matches])) };
}

async function matchesIn(block: IndexBlock, query: Query, index: SearchIndex): Promise<BlockMatches> {
  const look = (clause: Clause) => candidatesOf(clause, block, { index, lang: query.lang });
  const [groups, not] = await Promise.all([
    Promise.all(query.groups.map((group) => Promise.all(group.map(look)))),
    Promise.all(query.not.map(look)),
  ]);
  return { block, groups, not };
}

/** For each note of a block: passages that have a group, by group, with what names add; passages that have all groups. */
interface Tally {
  readonly groups: readonly Float32Array[];
  readonly near: Uint16Array;
  /** 1 for notes that have a term which is not wanted. */
  readonly refused: Uint8Array;
  /** 1 for notes that may hold a text which is not wanted: the lists are not sure enough to refuse them. */
  readonly doubtful: Uint8Array;
}

function tally({ block, groups, not }: BlockMatches, query: Query): Tally {
  const [refused, doubtful] = [new Uint8Array(block.notes), new Uint8Array(block.notes)];
  for (const [k, { passages }] of not.entries()) {
    const told = query.not[k]?.kind === 'term' ? refused : doubtful;
    for (const note of notesOf(passages, block.starts)) told[note] = 1;
  }
  const scores = groups.map((clauses) => groupScores(clauses, block));
  return { groups: scores, near: nearness(groups, block), refused, doubtful };
}

function groupScores(clauses: readonly Candidates[], { starts, notes }: IndexBlock): Float32Array {
  const scores = new Float32Array(notes);
  for (const { passages, named } of clauses) {
    const counts = new Uint16Array(notes);
    const bonus = new Uint8Array(notes);
    eachNote(passages, starts, (note) => {
      counts[note] = (counts[note] ?? 0) + 1;
    });
    eachNote(named, starts, (note, passage) => {
      bonus[note] = Math.max(bonus[note] ?? 0, passage === starts[note] ? IN_NAME : IN_HEADING);
    });
    for (const [note, count] of counts.entries()) {
      if (count > 0) scores[note] = Math.max(scores[note] ?? 0, 1 + Math.log2(count) / 2 + (bonus[note] ?? 0));
    }
  }
  return scores;
}

/** For each note: how many of its passages have all groups. */
function nearness(groups: BlockMatches['groups'], { starts, notes }: IndexBlock): Uint16Array {
  const near = new Uint16Array(notes);
  if (groups.length < 2) return near;
  const together = intersection(groups.map((clauses) => union(clauses.map(({ passages }) => passages))));
  eachNote(together, starts, (note) => {
    near[note] = (near[note] ?? 0) + 1;
  });
  return near;
}

function eachNote(passages: Uint32Array, starts: Uint32Array, tell: (note: number, passage: number) => void): void {
  let note = 0;
  for (const passage of passages) {
    while ((starts[note + 1] ?? Number.POSITIVE_INFINITY) <= passage) note++;
    tell(note, passage);
  }
}

/** `null` where a group is missing. */
function scoreOf({ groups, near }: Tally, weights: readonly number[], note: number): number | null {
  let score = 0;
  for (const [k, scores] of groups.entries()) {
    const here = scores[note] ?? 0;
    if (here === 0) return null;
    score += here * (weights[k] ?? 1);
  }
  return score * (near[note] ? NEAR + Math.log2(near[note] ?? 1) / 8 : 1);
}

function countOf(scores: Float32Array | undefined): number {
  return scores?.reduce((sum, score) => sum + Number(score > 0), 0) ?? 0;
}

/** An undated note is neither before nor after a day. */
function isWithin(date: string, { before, after }: Query): boolean {
  if (before === null && after === null) return true;
  return date !== '' && (before === null || date < before) && (after === null || date >= after);
}
