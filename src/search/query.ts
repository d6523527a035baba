/**
 * The query side of search, for browsers, the command line and tests: a query → candidates from the posting lists → notes
 * whose text has been looked at. The files it reads are described in `query-format.ts`.
 */
import type { SearchIndex } from './query-index.ts';
import { parseQuery, type Query } from './query-parse.ts';
import { type Ranking, rank } from './query-rank.ts';
import { type FoundNote, verify } from './query-verify.ts';

/** Notes whose files are fetched at the same time. */
const AT_ONCE = 4;

export interface Answer {
  readonly query: Query;
  /** Notes that the posting lists find: never too few, seldom too many. */
  readonly candidates: number;
  /** Notes that hold what was asked for, the best first; their text is read when they are asked for. */
  readonly notes: AsyncGenerator<FoundNote>;
}

/**
 * Asks an index. `units` is how many hits of a note are wanted at most.
 * @throws {IndexError} also from the generator, where a file is missing or damaged
 */
export async function ask(
  written: string,
  index: SearchIndex,
  { typing = false, units = Number.POSITIVE_INFINITY }: { readonly typing?: boolean; readonly units?: number } = {},
): Promise<Answer> {
  const query = parseQuery(written, { typing });
  const ranking: Ranking = isEmpty(query) ? { notes: [], matches: new Map() } : await rank(query, index);
  return { query, candidates: ranking.notes.length, notes: verified(ranking, { query, index, limit: units }) };
}

async function* verified({ notes, matches }: Ranking, about: Parameters<typeof verify>[2]): AsyncGenerator<FoundNote> {
  for (let k = 0; k < notes.length; k += AT_ONCE) {
    const some = notes.slice(k, k + AT_ONCE).map((note) => {
      const inBlock = matches.get(note.block);
      return inBlock ? verify(note, inBlock, about) : null;
    });
    for (const found of await Promise.all(some)) if (found) yield found;
  }
}

/** Nothing is asked for: an empty text, signs only, or only what is not wanted. */
function isEmpty({ groups, lang, before, after }: Query): boolean {
  return groups.length === 0 && lang === null && before === null && after === null;
}
