/** What an import makes of its files, before it is written as a note. */

/** A stretch of one language. */
export interface ImportedSegment {
  /** Markdown on one line. */
  readonly text: string;
  /** Seconds from the beginning of the recording. */
  readonly start?: number;
}

/** Segments that belong together; one side may be empty. */
export interface ImportedUnit {
  readonly en: readonly ImportedSegment[];
  readonly zh: readonly ImportedSegment[];
  /** Seconds; where the recording goes on after it. */
  readonly end?: number;
}

export interface ImportedSection {
  /** Markdown; `null` for what stands before the first heading. */
  readonly heading: string | null;
  readonly units: readonly ImportedUnit[];
}

/** When a unit is said first; `null` where nothing tells. */
export function startOf({ en, zh }: ImportedUnit): number | null {
  return en[0]?.start ?? zh[0]?.start ?? null;
}

/** A section that is being filled. */
export interface OpenSection extends ImportedSection {
  readonly units: ImportedUnit[];
}

/** Adds a unit below its heading: to the last section if it has that heading, else to a new one. */
export function addTo(sections: OpenSection[], heading: string | null, unit: ImportedUnit): void {
  const last = sections.at(-1);
  if (last && last.heading === heading) last.units.push(unit);
  else sections.push({ heading, units: [unit] });
}
