import { type TextClause, textClause } from './query-clause.ts';
import { isCommon } from './query-common.ts';
import { foldText } from './query-fold.ts';
import { LEARNT, type RenderingShard } from './query-format.ts';
import type { SearchIndex } from './query-index.ts';
import type { Clause, Query } from './query-parse.ts';
import { renderingKey } from './query-words.ts';

/** Another name of what a stretch of a query asks for. */
export interface Rendering {
  readonly text: string;
  /** Units in which notes say the one where the other says the other; 0 where nobody counted. */
  readonly units: number;
  /** Nobody has said so: it was learnt from what the author's paired notes put for it. Absent where somebody has. */
  readonly learnt?: true;
}

/** A stretch of a query that goes by other names too: the groups from `from` to before `to`, as the reader wrote them. */
export interface Expansion {
  readonly from: number;
  readonly to: number;
  readonly source: string;
  /** The commonest first; never empty. */
  readonly renderings: readonly Rendering[];
}

/** Groups of a stretch at most. */
const LONGEST = 4;
/** Words at which a stretch may begin: each costs a file. */
const BEGINNINGS = 3;
/** Other names of a stretch that are offered. */
const OFFERED = 4;

/**
 * What else the words of a query are called, longest stretches first: `circular funding` is looked up before `funding`.
 * @throws {IndexError}
 */
export async function expansionsOf({ groups }: Query, index: SearchIndex): Promise<Expansion[]> {
  const expansions: Expansion[] = [];
  let from = 0;
  for (let left = BEGINNINGS; from < groups.length && left > 0; ) {
    const isTried = canBegin(groups[from]);
    const found = isTried ? await longestFrom(groups, from, index) : null;
    if (found) expansions.push(found);
    if (isTried) left--;
    from = found?.to ?? from + 1;
  }
  return expansions;
}

/** No term begins with a common word. */
function canBegin(group: readonly Clause[] | undefined): boolean {
  const [first] = group?.length === 1 ? group : [];
  return first?.kind === 'text' && !isCommon(foldText(first.source));
}

async function longestFrom(groups: Query['groups'], from: number, index: SearchIndex): Promise<Expansion | null> {
  for (let to = Math.min(groups.length, from + LONGEST); to > from; to--) {
    const source = sourceOf(groups.slice(from, to));
    const key = source === null ? '' : renderingKey(source);
    const known = key === '' ? [] : await index.renderings(key);
    const renderings = known.slice(0, OFFERED).map(renderingOf);
    if (source !== null && renderings.length > 0) return { from, to, source, renderings };
  }
  return null;
}

function renderingOf([text, units, source]: RenderingShard[string][number]): Rendering {
  return source === LEARNT ? { text, units, learnt: true } : { text, units };
}

/** The text of groups of one text each; `null` where there is another kind, or a choice. */
function sourceOf(groups: Query['groups']): string | null {
  const sources = groups.map((group) => (group.length === 1 && group[0]?.kind === 'text' ? group[0].source : null));
  return sources.includes(null) ? null : sources.join(' ');
}

/** A name as a condition: words in their inflections, several as they stand. */
export function renderingClause({ text }: Rendering): TextClause | null {
  return textClause(text, { exact: false, prefix: false });
}

/** The query that other names fulfil too; `null` where none is left of them. Several words that go by another name are then a phrase. */
export function expandedQuery(query: Query, expansions: readonly Expansion[]): Query | null {
  if (expansions.length === 0) return null;
  const groups: Clause[][] = [];
  let at = 0;
  for (const { from, to, source, renderings } of expansions) {
    groups.push(...query.groups.slice(at, from).map((group) => [...group]));
    const own = to - from === 1 ? query.groups[from]?.[0] : textClause(source, { exact: false, prefix: false });
    groups.push([own, ...renderings.map(renderingClause)].filter((clause) => clause !== null && clause !== undefined));
    at = to;
  }
  groups.push(...query.groups.slice(at).map((group) => [...group]));
  return { ...query, groups };
}
