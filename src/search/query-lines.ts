/** A concordance: what was found line by line, each with its counterpart, and what the counterparts say for it. */

import type { TextClause } from './query-clause.ts';
import { foldText } from './query-fold.ts';
import type { Progress } from './query-found.ts';
import { guessRenderings } from './query-guess.ts';
import type { Rendering } from './query-renderings.ts';
import type { MarkedText } from './query-seeker.ts';
import type { FoundNote } from './query-verify.ts';

/** Units that are looked at. */
export const SAMPLE = 200;

/** A unit that holds what was asked for, on its own: the matched side, and the other one. */
export interface ConcordanceLine {
  readonly path: string;
  readonly title: string;
  readonly unit: string;
  /** The side that holds a mark; the query was found in it. */
  readonly found: readonly MarkedText[];
  /** Its counterpart; empty where there is none. */
  readonly other: readonly MarkedText[];
  /** What the counterpart says for it; `null` where that is none of the renderings. */
  readonly rendering: string | null;
}

/** How often the units of the lines, and those of all notes, render the query so. */
export interface RenderingCount {
  readonly text: string;
  readonly lines: number;
  /** Counted when the site was built, over the notes that name the term in both languages; 0 where nobody did. */
  readonly units: number;
  /** Where nobody has said so: learnt from paired notes, or guessed because it stands strikingly often beside the query. */
  readonly source: 'said' | 'learnt' | 'guessed';
}

export interface Concordance {
  readonly lines: readonly ConcordanceLine[];
  /** The commonest first. */
  readonly renderings: readonly RenderingCount[];
  /** Lines with a counterpart that has none of the renderings. */
  readonly otherwise: number;
  /** Whether there are more units than were looked at. */
  readonly more: boolean;
  /** How many notes were looked at, where more may hold it and were left out. */
  readonly looked: number | null;
}

/** A rendering, and how it is recognised. */
export interface KnownRendering extends Rendering {
  readonly clause: TextClause;
}

/** Notes, the best first → the lines of their first units. Stops reading notes when there are enough. */
export async function concordance(
  { notes, progress }: { readonly notes: AsyncIterable<FoundNote>; readonly progress: Progress },
  known: readonly KnownRendering[],
): Promise<Concordance> {
  const units: Omit<ConcordanceLine, 'rendering'>[] = [];
  let more = false;
  for await (const note of notes) {
    for (const line of linesOf(note)) units.push(line);
    more ||= note.more || units.length > SAMPLE;
    if (more) break;
  }
  units.length = Math.min(units.length, SAMPLE);
  const looked = more || progress.isWhole ? null : progress.looked;
  const others = units.map(({ other }) => foldText(other.map(({ text }) => text).join('\n')));
  const says = (k: number) => known.some(({ clause }) => clause.find(others[k] ?? '').length > 0);
  const candidates = [
    ...known.map((rendering) => ({ ...rendering, source: rendering.learnt ? ('learnt' as const) : ('said' as const) })),
    ...guessRenderings(units.filter((_, k) => !says(k))).map((rendering) => ({
      ...rendering,
      source: 'guessed' as const,
    })),
  ];
  const lines = units.map((unit, k): ConcordanceLine => {
    const rendering = candidates.find(({ clause }) => clause.find(others[k] ?? '').length > 0);
    return { ...unit, rendering: rendering?.text ?? null };
  });
  const renderings = candidates.map(({ text, units, source }) => {
    return { text, units, source, lines: lines.filter(({ rendering }) => rendering === text).length };
  });
  const otherwise = lines.filter(({ other, rendering }) => other.length > 0 && rendering === null).length;
  renderings.sort((a, b) => b.lines - a.lines || b.units - a.units);
  return {
    lines,
    renderings: renderings.filter(({ lines, units }) => lines > 0 || ((more || looked !== null) && units > 0)),
    otherwise,
    more,
    looked,
  };
}

function linesOf({ row: { path, title }, hits }: FoundNote): Omit<ConcordanceLine, 'rendering'>[] {
  return hits.flatMap(({ unit, en, zh }) => {
    if (unit === null) return [];
    const [found, other] = marksIn(en) > 0 ? [en, zh] : [zh, en];
    return marksIn(found) > 0 ? [{ path, title, unit, found, other }] : [];
  });
}

function marksIn(texts: readonly MarkedText[]): number {
  return texts.reduce((sum, { marks }) => sum + marks.length, 0);
}
