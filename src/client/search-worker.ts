/** Answers queries apart from the page, which stays free to scroll and to type in. */
import { ask } from '../search/query.ts';
import { MANIFEST_URL } from '../search/query-format.ts';
import { IndexError, openIndex, type SearchIndex } from '../search/query-index.ts';
import type { FoundNote } from '../search/query-verify.ts';
import type { Question, Reply } from './search-messages.ts';

/** Hits of a note that are shown. */
const UNITS = 3;

let opened: Promise<SearchIndex> | undefined;
let latest = 0;

self.addEventListener('message', async ({ data: question }: MessageEvent<Question>) => {
  latest = question.id;
  const reply = await answerTwice(question).catch((error: unknown) => failure(question, error));
  if (reply) self.postMessage(reply);
});

/** The site may have been published anew since the manifest was read: then everything is read again, once. */
async function answerTwice(question: Question): Promise<Reply | undefined> {
  try {
    return await answer(question);
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    opened = undefined;
    return answer(question);
  }
}

/** `undefined` where another question has come in between. */
async function answer({ id, base, query, typing, notes: wanted }: Question): Promise<Reply | undefined> {
  opened ??= openIndex((url) => read(base, url));
  const { query: asked, candidates, notes } = await ask(query, await opened, { typing, units: UNITS });
  const found: FoundNote[] = [];
  let exact = true;
  for await (const note of notes) {
    if (id !== latest) return undefined;
    if (found.length === wanted) {
      exact = false;
      break;
    }
    found.push(note);
  }
  return {
    id,
    kind: 'found',
    hints: asked.hints,
    notes: found,
    count: exact ? found.length : candidates.length,
    exact,
  };
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
