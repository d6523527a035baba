import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readNote } from '../../src/pipeline.ts';
import { ROOT } from '../support/project.ts';

/** A sentence of a talk, with its translation. */
export interface Said {
  readonly en: string;
  readonly zh: string;
}

/** Notes of ours that say what belongs together by themselves; the manual, which grows, is left out. */
const SAMPLES = [
  'captions-and-translation',
  'circular-financing',
  'proofreading-checklist',
  'vendor-financing',
  'parallel-texts',
  'transcript-style-sheet',
  'data-centers-and-power',
];

/** Their passages that stand beside a translation, each once, as a talk in both languages. */
export async function talkOfTheSamples(): Promise<Said[]> {
  const folder = join(ROOT, 'content/notes');
  const said = new Map<string, Said>();
  for (const name of SAMPLES) {
    const text = await readFile(join(folder, `${name}.md`), 'utf8');
    const { note } = readNote({ path: name, text, hash: '' }, { zone: 'UTC' });
    for (const item of note.bitext.sections.flatMap((section) => section.items)) {
      if (item.kind === 'block' || item.en.length !== 1 || item.zh.length !== 1) continue;
      const [en = '', zh = ''] = [item.en[0]?.text, item.zh[0]?.text].map((side) =>
        side?.replace(/[*`_[\]()<>|\\]/g, ''),
      );
      if (en.length < 260 && zh.length < 120 && en.length > 12) said.set(en, { en, zh });
    }
  }
  return [...said.values()];
}

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Number of the sentence that it is a part of. */
  readonly sentence: number;
}

/** Two subtitle files of one talk, and which sentence each cue belongs to. */
export interface Subtitles {
  readonly en: readonly Piece[];
  readonly zh: readonly Piece[];
}

/**
 * A talk → its subtitles as two people would have made them: cut at other places, the Chinese ones up to `drift` seconds early or late, slowly
 * changing, and on either side some cues missing. Now and then the speaker pauses.
 */
export function subtitlesOf(talk: readonly Said[], { seed = 1, drift = 2, missing = 0.03 } = {}): Subtitles {
  const random = randomNumbers(seed);
  const [en, zh]: [Piece[], Piece[]] = [[], []];
  let now = 1;
  for (const [sentence, said] of talk.entries()) {
    const length = Math.max(1.2, said.en.split(' ').length / 2.6);
    const late = drift * Math.sin(now / 90);
    en.push(...cuts(said.en.split(/(?<= )/), 6 + Math.floor(random() * 6), { sentence, start: now, length }));
    zh.push(
      ...cuts([...said.zh], 12 + Math.floor(random() * 10), { sentence, start: Math.max(0, now + late), length }),
    );
    now += length + (random() < 0.15 ? 1 + random() * 4 : random() * 0.3);
  }
  const kept = (pieces: readonly Piece[]) => pieces.filter(() => random() >= missing);
  return { en: kept(en), zh: kept(zh) };
}

function cuts(
  parts: readonly string[],
  size: number,
  { sentence, start, length }: { sentence: number; start: number; length: number },
): Piece[] {
  const count = Math.ceil(parts.length / size);
  return Array.from({ length: count }, (_, k) => ({
    text: parts
      .slice(k * size, (k + 1) * size)
      .join('')
      .trim(),
    start: start + (length * k) / count,
    end: start + (length * (k + 1)) / count,
    sentence,
  })).filter(({ text }) => text !== '');
}
