import { clock } from '../text/clock.ts';
import { asMarkdown } from './markdown-text.ts';
import { type ImportedSection, type ImportedUnit, startOf } from './units.ts';

export interface Chapter {
  readonly title: string;
  /** Seconds. */
  readonly start: number;
}

/** Seconds: a silence that long begins a section, unless the one before is still shorter than this. */
const PAUSE = 3;
const SHORTEST = 90;

/** Units under the headings of chapters. A unit belongs to the chapter in which it begins; those without a time stay where they are. */
export function byChapters(units: readonly ImportedUnit[], chapters: readonly Chapter[]): ImportedSection[] {
  const ordered = chapters.toSorted((a, b) => a.start - b.start);
  const sections: { heading: string | null; units: ImportedUnit[] }[] = [{ heading: null, units: [] }];
  let next = 0;
  for (const unit of units) {
    const start = startOf(unit);
    // Titles are written with whole seconds: a chapter begins a little later than it says.
    for (
      let chapter = ordered[next];
      start !== null && chapter && chapter.start < start + 1;
      chapter = ordered[++next]
    ) {
      sections.push({ heading: asMarkdown(chapter.title), units: [] });
    }
    sections.at(-1)?.units.push(unit);
  }
  sections.push(...ordered.slice(next).map(({ title }) => ({ heading: asMarkdown(title), units: [] })));
  return sections.filter(({ heading, units: own }) => heading !== null || own.length > 0);
}

/** Units in sections that begin after silences, under their times; all of them in one without a heading where nobody is silent. */
export function byPauses(units: readonly ImportedUnit[]): ImportedSection[] {
  const sections: ImportedUnit[][] = [[]];
  let [begun, end] = [0, Number.POSITIVE_INFINITY];
  for (const unit of units) {
    const start = startOf(unit);
    if (start !== null && start - end >= PAUSE && start - begun >= SHORTEST) {
      sections.push([]);
      begun = start;
    }
    sections.at(-1)?.push(unit);
    end = unit.end ?? end;
  }
  const [only] = sections;
  if (only && sections.length === 1) return [{ heading: null, units: only }];
  return sections.map((own) => ({ heading: clock(own.map(startOf).find((start) => start !== null) ?? 0), units: own }));
}
