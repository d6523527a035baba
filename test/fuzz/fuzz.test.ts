import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/note/front-matter.ts';
import { sectionViews } from '../../src/page/section-views.ts';
import { readNote } from '../../src/pipeline.ts';
import { decodeText } from '../../src/text/decode.ts';
import { randomFrom } from '../bench/corpus/random.ts';
import { ROOT } from '../support/project.ts';
import { markedWords, missingFrom, withMarkedWords, wordsToBeSeen } from './marked-words.ts';
import { mutate } from './mutate.ts';

/** Mutated notes: some here, twenty thousand with `npm run test:fuzz`, a tenth of them real ones if there are any. */
const RUNS = Number(process.env.DUIZHAO_MUTATIONS ?? 500);
const SEED = 20_251_122;
const LONGEST_MS = 2000;
/** So much of a real note is enough. */
const SLICE = 12_000;

const ours = ['test/fixtures/shapes', 'test/hostile/notes/good', ...(RUNS > 1000 ? ['content/notes'] : [])].flatMap(
  (folder) => notesBelow(join(ROOT, folder)),
);
const real = RUNS > 1000 ? notesBelow(resolve(ROOT, '../shared/notes')) : [];

test(`notes with ${RUNS} random changes are read and shown whole, and in time`, {
  timeout: RUNS * 100 + 60_000,
}, () => {
  const failures: string[] = [];
  for (let run = 0; run < RUNS && failures.length < 20; run++) {
    const random = randomFrom(SEED + run);
    const seeds = real.length > 0 && run % 10 === 0 ? real : ours;
    const seed = seeds[Math.floor(random.next() * seeds.length)] ?? '';
    const failure = whatFails(mutate(seed, random));
    if (failure !== null) failures.push(`${SEED + run}: ${failure}`);
  }
  expect(failures).toEqual([]);
});

/** What is wrong with how a note is read and shown; `null` if nothing is. */
function whatFails(written: string): string | null {
  // Time of the processor: the machine may be busy with something else.
  const began = process.cpuUsage();
  try {
    const text = decodeText(Buffer.from(written), () => {});
    const { note } = readNote({ path: 'a.md', text, hash: '' }, { zone: 'UTC' });
    const { body, shown } = readFrontMatter(text, () => {});
    const seen = markedWords(textOf(sectionViews(note.bitext)));
    const lost = missingFrom(wordsToBeSeen(body), seen);
    // A tag or a sign in the middle of a word goes, and the word is whole again.
    const whole = `${shown}\n${body}`;
    const bare = missingFrom(seen, markedWords(whole.replace(/<[^<>]*>|[^a-z0-9\n]/g, '')));
    const extra = missingFrom(seen, markedWords(whole)).filter((word) => bare.includes(word));
    if (lost.length > 0) return `lost ${lost.slice(0, 5).join(' ')}`;
    if (extra.length > 0) return `extra ${extra.slice(0, 5).join(' ')}`;
  } catch (error) {
    return String(error);
  }
  const took = process.cpuUsage(began).user / 1000;
  return took > LONGEST_MS ? `took ${Math.round(took)} ms` : null;
}

function textOf(sections: ReturnType<typeof sectionViews>): string {
  const html = sections.flatMap(({ heading, items }) => [
    heading?.html ?? '',
    ...items.flatMap((item) => {
      if (item.kind === 'block') return [item.html];
      return item.halves.flatMap(({ segments }) => segments.flatMap(({ label, html }) => [label ?? '', html]));
    }),
  ]);
  // An image's label is its text.
  return html
    .join(' ')
    .replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]*>/g, '');
}

function notesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.md')).sort();
  return files.map((file) => withMarkedWords(readFileSync(join(folder, file), 'utf8').slice(0, SLICE)));
}
