import { DOUBTFUL } from '../align/confidence.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Note, NotePath, NoteTerms } from '../model.ts';
import { unitId } from '../page/unit-view.ts';
import { unitsOf } from './check.ts';

/** What is known of a note once it has been checked: plain data, small, the same as long as the note is. */
export interface CheckedFacts {
  readonly path: NotePath;
  readonly title: string;
  readonly excluded: boolean;
  /** Units with both languages, with one of two, and those that the aligner doubts. */
  readonly paired: number;
  readonly alone: { readonly en: number; readonly zh: number };
  readonly doubtful: number;
  /** Fields without which a note is hard to find. */
  readonly missing: readonly ('date' | 'source' | 'summary' | 'tags')[];
  readonly terms: NoteTerms;
  /** Relative addresses that the body leads to. */
  readonly links: Note['links'];
  readonly layout: Note['meta']['layout'];
  /** Ids of the units on whose lines something is wrong, by line. */
  readonly anchors: Readonly<Record<number, string>>;
}

/** What a note's row in the report on all notes needs. */
export function factsOf(note: Note, diagnostics: readonly Diagnostic[]): CheckedFacts {
  const { path, meta, bitext, links } = note;
  const units = unitsOf(bitext.sections);
  const paired = units.filter(({ en, zh }) => en.length > 0 && zh.length > 0);
  const wrong = new Set(diagnostics.map(({ line }) => line));
  const anchors = (wrong.size > 0 ? units : []).flatMap((unit) => {
    const line = [...unit.zh, ...unit.en].map((segment) => segment.line).find((own) => wrong.has(own));
    return line === undefined ? [] : [[line, unitId(unit)] as const];
  });
  return {
    path,
    title: meta.title,
    excluded: meta.exclude,
    paired: paired.length,
    // Of a note in one language nothing is missing.
    alone: { en: alone(units, paired, 'en'), zh: alone(units, paired, 'zh') },
    doubtful: paired.filter(({ confidence = 1 }) => confidence < DOUBTFUL).length,
    missing: [
      ...(meta.date === null ? (['date'] as const) : []),
      ...(meta.source === null ? (['source'] as const) : []),
      ...(meta.summary === null ? (['summary'] as const) : []),
      ...(meta.terms.tags.length === 0 ? (['tags'] as const) : []),
    ],
    terms: meta.terms,
    links,
    layout: meta.layout,
    anchors: Object.fromEntries(anchors),
  };
}

type Units = ReturnType<typeof unitsOf>;

function alone(units: Units, paired: Units, side: 'en' | 'zh'): number {
  return paired.length === 0 ? 0 : units.filter((unit) => unit[side].length > 0).length - paired.length;
}
