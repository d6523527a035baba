/** Answers queries apart from the page, which stays free to scroll and to type in. */
import { type Answer, ask } from '../search/query.ts';
import { type FoundNotes, firstNotes, firstOptions } from '../search/query-first.ts';
import { MANIFEST_URL } from '../search/query-format.ts';
import { IndexError, openIndex, type SearchIndex } from '../search/query-index.ts';
import { concordance, type KnownRendering, SAMPLE } from '../search/query-lines.ts';
import { parseQuery } from '../search/query-parse.ts';
import { type Expansion, expandedQuery, expansionsOf, renderingClause } from '../search/query-renderings.ts';
import type { FoundNote } from '../search/query-verify.ts';
import type { Question, Reply } from './search-messages.ts';

/** So few candidates are all looked at, after the first are shown: then their number is certain. */
const FEW = 14;
/** Files of text that are read for the passages of a concordance. */
const LINES_TEXTS = 60;

/** Another question has come in between. */
const SUPERSEDED = Symbol('superseded');

let opened: Promise<SearchIndex> | undefined;
let latest = 0;

self.addEventListener('message', async ({ data: question }: MessageEvent<Question>) => {
  latest = question.id;
  try {
    await answerTwice(question);
  } catch (error) {
    if (error !== SUPERSEDED) reply(failure(question, error));
  }
});

function reply(message: Reply): void {
  self.postMessage(message);
}

/** The site may have been published anew since the manifest was read: then everything is read again, once. */
async function answerTwice(question: Question): Promise<void> {
  try {
    await answer(question);
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    opened = undefined;
    await answer(question);
  }
}

/**
 * First what was asked for, then what it is also called. What other names find besides costs as many bytes again: it is looked
 * for where the reader wants it, or where nothing else is found.
 */
async function answer(question: Question): Promise<void> {
  const { id, base, query, typing, view } = question;
  opened ??= openIndex((url) => read(base, url));
  const index = await opened;
  const within = allowed(question.within);
  const asked = parseQuery(query, { typing });
  // Their files are fetched at the same time; the second time nothing is fetched.
  const [{ numbers }, expansions] = await Promise.all([ask(asked, index), expansionsOf(asked, index)]);
  const wanted = withoutDropped(expansions, question.dropped);
  const known = knownRenderings(wanted);
  const also = known.map(({ clause }) => clause);
  const { hints } = asked;
  if (view === 'lines') {
    const { notes, progress } = await ask(asked, index, { within, also, units: SAMPLE + 1, texts: LINES_TEXTS });
    const lines = await concordance({ notes: whileLatest(notes, id), progress }, known);
    reply({ id, kind: 'lines', hints, numbers, lines });
    return reply({ id, kind: 'also', expansions, found: null });
  }
  const own = (wanted: number) => ask(asked, index, { within, also, ...firstOptions(wanted) });
  const found = await first(question.notes, own, id);
  reply({ id, kind: 'found', goesOn: false, hints, numbers, ...found });
  if (!found.exact && found.looked === null && found.count <= FEW)
    reply({ id, kind: 'found', goesOn: true, hints, numbers, ...(await first(FEW, own, id)) });
  const expanded = (question.also ?? found.notes.length === 0) ? expandedQuery(asked, wanted) : null;
  reply({ id, kind: 'also', expansions, found: expanded && 'looking' });
  if (!expanded) return;
  const besides = new Set(numbers);
  const isOther = (note: number) => within(note) && !besides.has(note);
  const others = (wanted: number) => ask(expanded, index, { within: isOther, ...firstOptions(wanted) });
  reply({ id, kind: 'also', expansions, found: await first(question.others, others, id) });
}

function allowed(numbers: readonly number[] | null): (number: number) => boolean {
  if (numbers === null) return () => true;
  const set = new Set(numbers);
  return (number) => set.has(number);
}

function withoutDropped(expansions: readonly Expansion[], dropped: readonly string[]): Expansion[] {
  return expansions
    .map((one) => ({ ...one, renderings: one.renderings.filter(({ text }) => !dropped.includes(text)) }))
    .filter(({ renderings }) => renderings.length > 0);
}

function knownRenderings(expansions: readonly Expansion[]): KnownRendering[] {
  return expansions.flatMap(({ renderings }) =>
    renderings.flatMap((rendering) => {
      const clause = renderingClause(rendering);
      return clause ? [{ ...rendering, clause }] : [];
    }),
  );
}

/** The first notes of an answer. @throws {SUPERSEDED} */
async function first(wanted: number, answerOf: (wanted: number) => Promise<Answer>, id: number): Promise<FoundNotes> {
  const answer = await answerOf(wanted);
  return firstNotes({ ...answer, notes: whileLatest(answer.notes, id) }, wanted);
}

async function* whileLatest(notes: AsyncIterable<FoundNote>, id: number): AsyncGenerator<FoundNote> {
  for await (const note of notes) {
    if (id !== latest) throw SUPERSEDED;
    yield note;
  }
}

function failure({ id }: Question, error: unknown): Reply {
  opened = undefined;
  return { id, kind: 'failed', reason: error instanceof IndexError ? error.reason : 'other' };
}

async function read(base: string, url: string): Promise<Uint8Array | null> {
  // Every other name changes with its content.
  const cache = url === MANIFEST_URL ? 'no-cache' : 'default';
  const response = await fetch(base + url.slice(1), { cache });
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}
