/**
 * `npm run bench:search -- [FOLDER] [COPIES]`: what a search costs in a site of many notes, those of a folder so many times: bytes of a
 * cold query until its first notes, processor time, size of the index. Fails where it costs more than it may.
 */
import { ok } from 'node:assert/strict';
import { searchNote } from '../../src/eleventy/search-note.ts';
import { loadCorpus } from '../../src/pipeline.ts';
import { type NotePostings, notePostings } from '../../src/search/note-postings.ts';
import { ask } from '../../src/search/query.ts';
import { firstNotes, firstOptions } from '../../src/search/query-first.ts';
import { openIndex } from '../../src/search/query-index.ts';
import { parseQuery } from '../../src/search/query-parse.ts';
import { expansionsOf } from '../../src/search/query-renderings.ts';
import { COMMON_PHRASES, MANY_CONDITIONS, QUERIES } from '../shared/search-queries.ts';
import { type CopiedIndex, copiedIndex } from './copied-index.ts';

/** Notes that a page shows at first. */
const FIRST = 4;
/** Bytes: of lists and names on median and at most, of texts with what lists them on median and at most. */
const MOST = { lists: [120_000, 250_000], texts: [70_000, 100_000] } as const;
/** How much more the texts of a query may cost that was made to be dear. */
const DEAR = 1.05;
/** Names that go for those of one company: those that share their first word, where there are so many. */
const FAMILY = [4, 8] as const;

/** Bytes of the index of a note where there are so many that words repeat, and its files. */
const MOST_INDEX = { notes: 5000, note: 6000, files: 5000 } as const;

const TEXTS = /\/text\/|\/l\d+\.bin$/;
const LISTS = /\/\d+\.bin$|\/also\//;

const [folder = '../shared/notes', copies = '1'] = process.argv.slice(2);
const { corpus } = await loadCorpus(folder, { zone: 'Asia/Shanghai' });
const notes = corpus.notes.filter(({ meta }) => !meta.exclude).map((note) => searchNote(note));
for (const note of notes.slice(0, 100)) notePostings(note);
const times: number[] = [];
const made = notes.map((note) => timed(() => notePostings(note), times));
const families = familiesOf(made);
const index = copiedIndex(notes, made, { copies: Number(copies), families });
const count = notes.length * Number(copies);
print('a note’s part of the index', `${middle(times).toFixed(1)} ms on median`);
print('files of the blocks', `${(index.cpu / count).toFixed(2)} ms a note`);
const size = index.lists.reduce((sum, bytes) => sum + bytes, 0);
print('index', `${(size / 1e6).toFixed(1)} MB, ${index.lists.length} files, ${kB(Math.max(...index.lists))} at most`);
ok(
  (count < MOST_INDEX.notes || size <= MOST_INDEX.note * count) && index.lists.length <= MOST_INDEX.files,
  'the index',
);
await costOf(
  'queries',
  QUERIES.map(({ query }) => query),
  index,
);
await costOf('phrases of common words', COMMON_PHRASES, index);
await costOf('seven conditions and more', MANY_CONDITIONS, index);
await costOf(
  'companies of many names',
  families.map(([name = '']) => `company:"${name.replace(/^\w+:/, '')}"`),
  index,
);

/** What queries cost, each as the first one of a reader. */
async function costOf(name: string, queries: readonly string[], { read }: CopiedIndex): Promise<void> {
  const [lists, texts, cpu]: [number[], number[], number[]] = [[], [], []];
  let found = 0;
  for (const query of queries) {
    const bytes = { lists: 0, texts: 0 };
    const opened = await openIndex((url) => {
      const file = read(url);
      if (TEXTS.test(url)) bytes.texts += file?.length ?? 0;
      else if (LISTS.test(url)) bytes.lists += file?.length ?? 0;
      return Promise.resolve(file);
    });
    const before = process.cpuUsage();
    const asked = parseQuery(query);
    await expansionsOf(asked, opened);
    const { notes, looked } = await firstNotes(await ask(asked, opened, firstOptions(FIRST)), FIRST);
    const { user, system } = process.cpuUsage(before);
    if (notes.length > 0 || looked === null) found++;
    lists.push(bytes.lists);
    texts.push(bytes.texts);
    cpu.push((user + system) / 1000);
  }
  print(name, `${queries.length}, ${found} of them answered at once`);
  print('  lists and names', `${kB(middle(lists))} on median, ${kB(Math.max(...lists))} at most`);
  print('  first notes', `${kB(middle(texts))} on median, ${kB(Math.max(...texts))} at most`);
  print('  processor', `${middle(cpu).toFixed(0)} ms on median, ${Math.max(...cpu).toFixed(0)} at most`);
  const more = queries === MANY_CONDITIONS ? DEAR : 1;
  ok(Math.max(...lists) <= MOST.lists[1], 'lists and names at most');
  ok(Math.max(...texts) <= MOST.texts[1] * more, 'texts at most');
  if (queries.length > 100) ok(middle(lists) <= MOST.lists[0] && middle(texts) <= MOST.texts[0], 'on median');
}

/** Tokens of companies that share the first word of their name, as the names of one: `Google`, `Google Cloud`, `Google LLC`. */
function familiesOf(made: readonly NotePostings[]): string[][] {
  const tokens = new Set(
    made.flatMap(({ tokens }) => tokens.split('\n').filter((token) => /^companies:\p{L}/u.test(token))),
  );
  const families = new Map<string, string[]>();
  for (const token of tokens) {
    const first = /[\p{L}\p{N}]+/u.exec(token.slice('companies:'.length))?.[0] ?? token;
    families.set(first, [...(families.get(first) ?? []), token]);
  }
  return [...families.values()].filter(({ length }) => length >= FAMILY[0]).map((names) => names.slice(0, FAMILY[1]));
}

function timed<Value>(task: () => Value, times: number[]): Value {
  const before = process.cpuUsage();
  const value = task();
  const { user, system } = process.cpuUsage(before);
  times.push((user + system) / 1000);
  return value;
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

function kB(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

function print(name: string, text: string): void {
  process.stdout.write(`${name.padEnd(28)} ${text}\n`);
}
