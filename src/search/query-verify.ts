import type { Lang } from '../model.ts';
import type { Candidates } from './query-candidates.ts';
import type { TextClause } from './query-clause.ts';
import { echoesOf } from './query-echo.ts';
import type { NoteRow, TextPassage, TextSide } from './query-format.ts';
import type { SearchIndex } from './query-index.ts';
import type { Query } from './query-parse.ts';
import type { BlockMatches, RankedNote } from './query-rank.ts';
import { type Planned, type PlannedPart, partOf, planOf, within } from './query-reading.ts';
import { joined, type MarkedText, Seeker } from './query-seeker.ts';

/** A unit (or a heading, whose `unit` is `null`) that holds something of what was asked for. */
export interface Hit {
  /** Number of the section within the note. */
  readonly section: number;
  readonly sectionId: string;
  /** Of the section, where it is known: it stands in the same file of text as the hit. */
  readonly heading: TextPassage['heading'];
  /** Id on the page; `null` for a heading, which stands in `zh` or `en` alone. */
  readonly unit: string | null;
  readonly en: readonly MarkedText[];
  readonly zh: readonly MarkedText[];
  /** How many of the groups of the query it holds. */
  readonly groups: number;
}

/** A note whose text has been looked at and holds what was asked for. */
export interface FoundNote {
  readonly row: NoteRow;
  readonly date: string;
  readonly number: number;
  readonly title: MarkedText;
  /** Terms that hold something of it. */
  readonly terms: readonly MarkedText[];
  /** The best first. */
  readonly hits: readonly Hit[];
  /** Whether there may be more hits than were asked for. */
  readonly more: boolean;
}

export interface VerifyOptions {
  readonly query: Query;
  readonly index: SearchIndex;
  /** Hits of a note that are wanted. */
  readonly limit: number;
  /** Files of its text that are read on for more hits once there is one and every condition is certain. */
  readonly files: number;
  /** Other names of what is asked for: they are shown in hits, and make none. */
  readonly also: readonly TextClause[];
}

/** Files of a note that are read without patience while it is not certain to hold what was asked for. */
const UNCERTAIN = 2;

/** Whether to read on in a note of which a file should have held something and did not. */
interface Patience {
  readonly isPatient: boolean;
}

/**
 * Looks at the text of a candidate: `refused` where it does not hold what was asked for, `undecided` where somebody without
 * patience cannot say. Reads its texts until every condition is certain and there are `limit` hits, or a hit and `files` files have
 * been read: hits of a file that is there cost nothing more.
 * @throws {IndexError}
 */
export async function verify(
  { block, note, number }: RankedNote,
  matches: BlockMatches,
  { query, index, limit, files, also, isPatient }: VerifyOptions & Patience,
): Promise<FoundNote | 'refused' | 'undecided'> {
  const row = await index.row(block, note);
  const [start, end] = [block.starts[note] ?? 0, block.starts[note + 1] ?? 0];
  const seeker = new Seeker({ query, also }, termsMet(query, matches, start));
  const title = seeker.look(row.title, row.lang);
  const terms = row.terms.map((term) => seeker.look(term, null)).filter(({ marks }) => marks.length > 0);
  const plan = planOf(matches, [start, end], row);
  const textOf = async ({ passage }: Planned) => passageOf(row, passage - start, index);
  const { hits, read, isLeft } = await hitsOf(plan, seeker, textOf, { limit, files, isPatient });
  if (isLeft) return 'undecided';
  if (seeker.isRefused || !seeker.isCertain) return 'refused';
  hits.sort((a, b) => b.groups - a.groups);
  const found = { row, date: block.dates[note] ?? '', number, title, terms };
  return {
    ...found,
    hits: hits.slice(0, limit),
    more: hits.length > limit || read < plan.flatMap(({ passages }) => passages).length,
  };
}

/** A passage, with the heading of its section if that is known. */
interface TextInSection {
  readonly text: TextPassage;
  readonly heading: TextPassage['heading'];
}

type TextOf = (planned: Planned) => Promise<TextInSection | undefined>;
type Bounds = Pick<VerifyOptions, 'limit' | 'files'> & Patience;

/** Reads what is planned, as far as it must be read and is wanted; `isLeft`: not as far as it must. */
async function hitsOf(
  plan: readonly PlannedPart[],
  seeker: Seeker,
  textOf: TextOf,
  { limit, files, isPatient }: Bounds,
) {
  const hits: Hit[] = [];
  let [read, opened, met] = [0, 0, -1];
  for (const { passages, forbidden } of plan) {
    const isEnough = hits.length >= limit || (hits.length > 0 && opened >= files);
    if (!forbidden && seeker.isCertain && isEnough) break;
    // The file before brought nothing new, or there have been some that did not suffice.
    const isLost = !seeker.isCertain && (seeker.met === met || opened >= UNCERTAIN);
    if (!forbidden && !isPatient && isLost) return { hits, read, isLeft: true };
    met = forbidden ? -1 : seeker.met;
    opened++;
    read += await readPart(passages, { seeker, hits, limit }, textOf);
    if (seeker.isRefused) break;
  }
  return { hits, read, isLeft: false };
}

/** Adds the hits of a file, and says how many of its passages have been read. */
async function readPart(
  passages: readonly Planned[],
  { seeker, hits, limit }: { readonly seeker: Seeker; readonly hits: Hit[]; readonly limit: number },
  textOf: TextOf,
): Promise<number> {
  let read = 0;
  for (const planned of passages) {
    if (seeker.isRefused || (seeker.isCertain && !planned.forbidden && hits.length >= limit)) break;
    read++;
    const text = await textOf(planned);
    if (text) hits.push(...hitsIn(text, seeker));
  }
  return read;
}

/** Groups that the note's terms fulfil: of these the index is certain. */
function termsMet(query: Query, { groups }: BlockMatches, start: number): Set<number> {
  const has = (candidates: Candidates | undefined) =>
    candidates !== undefined && within(candidates.passages, start, start + 1).length > 0;
  const met = query.groups.map((group, k) => group.some(({ kind }, j) => kind === 'term' && has(groups[k]?.[j])));
  return new Set(met.flatMap((is, k) => (is ? [k] : [])));
}

async function passageOf(row: NoteRow, passage: number, index: SearchIndex): Promise<TextInSection | undefined> {
  const part = partOf(row, passage);
  if (!part) return undefined;
  const passages = await index.part(part[1]);
  const text = passages[passage - part[0]];
  // Of a long section the first passage alone has the heading.
  const first = passages.find(({ section }) => section === text?.section);
  return text && { text, heading: first?.heading ?? null };
}

function hitsIn({ text: passage, heading: above }: TextInSection, seeker: Seeker): Hit[] {
  const { section, id, heading, units } = passage;
  const place = { section, sectionId: id, heading: above };
  const hits: Hit[] = [];
  if (heading) {
    const [text, lang] = heading;
    seeker.begin();
    const side = [seeker.look(text, lang)];
    const empty = { ...place, unit: null, en: [], zh: [] };
    if (seeker.taken > 0) hits.push({ ...empty, [lang.startsWith('zh') ? 'zh' : 'en']: side, groups: seeker.taken });
  }
  for (const [unit, en, zh, links = ''] of units) {
    seeker.begin();
    const sides = { en: lookAt(en, 'en', seeker), zh: lookAt(zh, 'zh', seeker) };
    if (seeker.taken === 0) continue;
    hits.push({ ...place, unit, ...withEchoes(sides, links), groups: seeker.taken });
  }
  return hits;
}

/** Where a side holds nothing of what was asked for, its sentences that translate those of the other side that do. */
function withEchoes(sides: Pick<Hit, 'en' | 'zh'>, links: string): Pick<Hit, 'en' | 'zh'> {
  const echoed = (side: 'en' | 'zh', on: 'en' | 'zh') => {
    if (sides[side].some(({ marks, echoes }) => marks.length + echoes.length > 0)) return sides[side];
    const found = sides[on].flatMap(({ marks }, text) => marks.map((span) => ({ text, span })));
    const places = echoesOf(links, found, on);
    return sides[side].map((text, k) => {
      const spans = places
        .filter((place) => place.text === k)
        .map(({ span: [from, to] }): [number, number] => [from, to]);
      return { ...text, echoes: joined(spans) };
    });
  };
  return { en: echoed('en', 'zh'), zh: echoed('zh', 'en') };
}

function lookAt(texts: TextSide, side: 'en' | 'zh', seeker: Seeker): MarkedText[] {
  return texts.map(([text, lang]) => ({ ...seeker.look(text, sideOf(lang, side)), lang }));
}

function sideOf(lang: Lang, side: 'en' | 'zh'): 'en' | 'zh' {
  return lang.startsWith('zh') ? 'zh' : lang === 'en' ? 'en' : side;
}
