import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { epub } from '../publish/epub/epub.ts';
import { jsonl } from '../publish/formats/jsonl.ts';
import { markdown } from '../publish/formats/markdown.ts';
import { plainText } from '../publish/formats/plain-text.ts';
import type { TextFormat } from '../publish/formats/text-format.ts';
import { tmx } from '../publish/formats/tmx.ts';
import { tsv } from '../publish/formats/tsv.ts';
import { noteJson } from '../publish/note-json.ts';
import { counted } from '../text/counted.ts';
import { type Collection, collect } from './collection.ts';
import { checkNotesFolder } from './folders.ts';
import { UsageError } from './usage-error.ts';

type Pieces = AsyncGenerator<string | Uint8Array>;

/** How a collection of notes is written, by the name of the format. */
const FORMATS: ReadonlyMap<string, (collection: Collection) => Pieces> = new Map([
  ...[tmx, jsonl, tsv, plainText, markdown].map((format) => [format.name, asText(format)] as const),
  ['epub', asBook] as const,
]);

const FLAGS = {
  format: { type: 'string' },
  term: { type: 'string' },
  notes: { type: 'string', default: 'content/notes' },
  output: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/**
 * `note export [FILE…] --format NAME`: some notes, those of a `--term` or all of them in another format, streamed to
 * standard output or to the file `--output`. Resolves to the exit code.
 * @throws {UsageError} where there is no such format, note or term
 */
export async function runExport(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: FLAGS });
  const { format = '', term, notes: folder, output } = values;
  const write = FORMATS.get(format);
  if (!write) throw new UsageError(`note export needs a --format: ${[...FORMATS.keys()].join(', ')}.`);
  if (format === 'epub' && output === undefined && process.stdout.isTTY) {
    throw new UsageError('A book is no text for a terminal: give it a name with --output.');
  }
  await checkNotesFolder(folder);
  const collection = await collect({ folder, paths: positionals, term });
  const pieces = Readable.from(write(collection), { objectMode: true });
  if (output === undefined) await pipeline(pieces, process.stdout, { end: false });
  else await writeWhole(pieces, output);
  process.stderr.write(`${counted(collection.count, 'note')} exported${output === undefined ? '' : ` to ${output}`}\n`);
  return 0;
}

/** The file appears when all of it is there. */
async function writeWhole(pieces: Readable, output: string): Promise<void> {
  const part = `${output}.part`;
  try {
    await pipeline(pieces, createWriteStream(part));
    await rename(part, output);
  } finally {
    await rm(part, { force: true });
  }
}

function asText({ open, note: write, close }: TextFormat): (collection: Collection) => Pieces {
  return async function* ({ notes, settings }) {
    yield open;
    for await (const { note, page } of notes()) yield write(noteJson(note, page, settings));
    yield close;
  };
}

async function* asBook({ notes, settings, title, url }: Collection): Pieces {
  const facts = { title, language: settings.language, identifier: url, author: settings.author };
  yield* epub(facts, pagesOf(notes()));
}

async function* pagesOf(notes: ReturnType<Collection['notes']>) {
  for await (const { page } of notes) yield page;
}
