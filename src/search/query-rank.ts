import { type Candidates, candidatesOf, notesOf } from './query-candidates.ts';
import { NAMES } from './query-format.ts';
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
  /** Whether no passage is known to have all that is asked for: then more than one must be read. */
  readonly isApart: boolean;
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

/** What a title says more of a note than its text, and its terms and headings, each besides the others. */
const IN_TITLE = 5;
const IN_TERMS = 2;
const IN_HEADING = 1.5;
/** For everything that is asked for in the title, among the terms or in one heading: `world models` is hardly about models of the world alone. */
const TOGETHER = 4;
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
  const weights = Array.from(tallies[0]?.groups ?? [], (_, group) => {
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
        notes.push({ block, note, number: before + note, score, ...doubtsOf(scores, note, query) });
    }
    before += block.notes;
  }
  notes.sort((a, b) => Number(a.isDoubtful) - Number(b.isDoubtful) || b.score - a.score || b.number - a.number);
  return { notes, matches: new Map(all.map((matches) => [matches.block, matches])) };
}

function doubtsOf(
  { groups, near, doubtful }: Tally,
  note: number,
  query: Query,
): Pick<RankedNote, 'isDoubtful' | 'isApart'> {
  const isWhole = groups.length === query.groups.length && (groups.length < 2 || (near[note] ?? 0) > 0);
  return { isDoubtful: doubtful[note] === 1, isApart: !isWhole };
}

async function matchesIn(block: IndexBlock, query: Query, index: SearchIndex): Promise<BlockMatches> {
  const look = (clause: Clause) => candidatesOf(clause, block, { index, lang: query.lang });
  const [groups, not] = await Promise.all([
    Promise.all(query.groups.map((group) => Promise.all(group.map(look)))),
    Promise.all(query.not.map(look)),
  ]);
  return { block, groups, not };
}

/** For each note of a block: passages that have a group, by group, with what names add; passages that have all groups. Groups that were not looked up are none. */
interface Tally {
  readonly groups: readonly Float32Array[];
  readonly near: Uint16Array;
  /** 1 for notes that have all groups together in a name. */
  readonly together: Uint8Array;
  /** 1 for notes that have a term which is not wanted. */
  readonly refused: Uint8Array;
  /** 1 for notes that may hold a text which is not wanted: the lists are not sure enough to refuse them. */
  readonly doubtful: Uint8Array;
}

function tally({ block, groups, not }: BlockMatches, query: Query): Tally {
  const [refused, doubtful] = [new Uint8Array(block.notes), new Uint8Array(block.notes)];
  for (const [k, { passages, isUnknown }] of not.entries()) {
    const told = query.not[k]?.kind === 'term' ? refused : doubtful;
    if (isUnknown) told.fill(1);
    for (const note of notesOf(passages, block.starts)) told[note] = 1;
  }
  const known = groups.filter((clauses) => !clauses.some(({ isUnknown }) => isUnknown));
  const scores = known.map((clauses) => groupScores(clauses, block));
  return { groups: scores, near: nearness(known, block), together: togetherIn(known, block), refused, doubtful };
}

function groupScores(clauses: readonly Candidates[], { starts, notes }: IndexBlock): Float32Array {
  const scores = new Float32Array(notes);
  for (const { passages, named } of clauses) {
    const counts = new Uint16Array(notes);
    const bonus = nameBonus(named, { starts, notes });
    eachNote(passages, starts, (note) => {
      counts[note] = (counts[note] ?? 0) + 1;
    });
    for (const [note, count] of counts.entries()) {
      if (count > 0) scores[note] = Math.max(scores[note] ?? 0, 1 + Math.log2(count) / 2 + (bonus[note] ?? 0));
    }
  }
  return scores;
}

/** For each note what its names add: title, terms and headings, each once. */
function nameBonus(named: Uint32Array, { starts, notes }: Pick<IndexBlock, 'starts' | 'notes'>): Float32Array {
  const bonus = new Float32Array(notes);
  const headed = new Uint8Array(notes);
  eachNote(named, starts, (note, passage) => {
    const place = passage - (starts[note] ?? 0);
    const isHeading = place > NAMES.terms;
    if (isHeading && headed[note]) return;
    if (isHeading) headed[note] = 1;
    bonus[note] = (bonus[note] ?? 0) + (place === NAMES.title ? IN_TITLE : isHeading ? IN_HEADING : IN_TERMS);
  });
  return bonus;
}

/** For each note: whether all groups stand in its title, among its terms or in one heading. */
function togetherIn(groups: BlockMatches['groups'], { starts, notes }: IndexBlock): Uint8Array {
  const together = new Uint8Array(notes);
  if (groups.length < 2) return together;
  const named = intersection(groups.map((clauses) => union(clauses.map(({ named }) => named))));
  for (const note of notesOf(named, starts)) together[note] = 1;
  return together;
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
function scoreOf({ groups, near, together }: Tally, weights: readonly number[], note: number): number | null {
  let [score, most] = [0, 0];
  for (const [k, scores] of groups.entries()) {
    const here = scores[note] ?? 0;
    if (here === 0) return null;
    const weight = weights[k] ?? 1;
    score += here * weight;
    most += weight;
  }
  const nearby = near[note] ? NEAR + Math.log2(near[note] ?? 1) / 8 : 1;
  return score * nearby + (together[note] ? TOGETHER * most : 0);
}

function countOf(scores: Float32Array | undefined): number {
  return scores?.reduce((sum, score) => sum + Number(score > 0), 0) ?? 0;
}

/** An undated note is neither before nor after a day. */
function isWithin(date: string, { before, after }: Query): boolean {
  if (before === null && after === null) return true;
  return date !== '' && (before === null || date < before) && (after === null || date >= after);
}
