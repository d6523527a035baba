/**
 * The query side of search, for browsers, the command line and tests: a query → candidates from the posting lists → notes
 * whose text has been looked at. The files it reads are described in `query-format.ts`.
 */
import type { TextClause } from './query-clause.ts';
import { foundNotes, type Progress } from './query-found.ts';
import type { SearchIndex } from './query-index.ts';
import { parseQuery, type Query } from './query-parse.ts';
import { type Ranking, rank } from './query-rank.ts';
import { withinBudget } from './query-thrift.ts';
import type { FoundNote } from './query-verify.ts';

const ALL = Number.POSITIVE_INFINITY;

export interface Answer {
  readonly query: Query;
  /** Numbers of the notes that the posting lists find, wanted or not: never too few, seldom too many. */
  readonly numbers: readonly number[];
  /** Those among them that are wanted. */
  readonly candidates: readonly number[];
  /** How many of the candidates will hold it, as far as one can tell without their text. */
  readonly likely: number;
  /** Notes that hold what was asked for, the best first; their text is read when they are asked for. */
  readonly notes: AsyncGenerator<FoundNote>;
  /** How far the candidates have been looked at. */
  readonly progress: Progress;
}

export interface AskOptions {
  /** The last word may still go on. */
  readonly typing?: boolean;
  /** How many hits of a note are wanted at most. */
  readonly units?: number;
  /** How many files of text are read, or few more: words of a phrase may stand together in no text and apart in every one. */
  readonly texts?: number;
  /** How many notes are wanted at most: no more are read than may be among them. */
  readonly wanted?: number;
  /** How many files of a note's text are read on for more hits once it is certain to hold what was asked for. */
  readonly files?: number;
  /** Which notes are wanted at all, by number. */
  readonly within?: (number: number) => boolean;
  /** Other names of what is asked for, to be shown beside it. */
  readonly also?: readonly TextClause[];
}

/**
 * Asks an index, a written query or one that has been read.
 * @throws {IndexError} also from the generator, where a file is missing or damaged
 */
export async function ask(asked: string | Query, index: SearchIndex, options: AskOptions = {}): Promise<Answer> {
  const {
    typing = false,
    units = ALL,
    wanted = ALL,
    files = ALL,
    texts = ALL,
    within = () => true,
    also = [],
  } = options;
  const query = withinBudget(typeof asked === 'string' ? parseQuery(asked, { typing }) : asked, index);
  const { notes, matches }: Ranking = isEmpty(query) ? { notes: [], matches: new Map() } : await rank(query, index);
  const among = notes.filter(({ number }) => within(number));
  const progress = { looked: 0, isWhole: false };
  const about = { query, index, limit: units, files, also };
  return {
    query,
    numbers: notes.map(({ number }) => number),
    candidates: among.map(({ number }) => number),
    likely: among.filter(({ isDoubtful }) => !isDoubtful).length,
    notes: foundNotes(among, matches, { about, wanted, texts, progress }),
    progress,
  };
}

/** Nothing is asked for: an empty text, signs only, or only what is not wanted. */
function isEmpty({ groups, lang, before, after }: Query): boolean {
  return groups.length === 0 && lang === null && before === null && after === null;
}
