import { atBeginning } from './markdown-text.ts';
import type { ImportedSection, ImportedSegment, ImportedUnit } from './units.ts';

/** Keeps what stands above from being paired with what stands below. */
const BORDER = '<!-- pair -->';

/**
 * Sections → the body of a note in the shape that says by itself what belongs together: a Chinese paragraph, then its original
 * in a `<details>`. Wherever neighbours could be mistaken for a pair, a border stands between them; `note bitext` reads back exactly these
 * units.
 */
export function bodyOf(sections: readonly ImportedSection[]): string {
  const blocks = sections.flatMap(({ heading, units }) => [
    ...(heading === null ? [] : [`### ${heading}`]),
    ...units.flatMap((unit, k) => {
      const next = units[k + 1];
      return next && mayMix(unit, next) ? [passage(unit), BORDER] : [passage(unit)];
    }),
  ]);
  return `${blocks.join('\n\n')}\n`;
}

function passage({ en, zh }: ImportedUnit): string {
  const translation = zh.reduce((lines, segment) => lines + breakBefore(segment, lines) + line(segment), '');
  if (en.length === 0) return translation;
  const original = ['<details>\n<summary>Original English</summary>', ...en.map(line), '</details>'].join('\n\n');
  return zh.length === 0 ? original : `${translation}\n\n${original}`;
}

/** Segments of one paragraph are lines of it: a time begins a new one, and so does a line end that counts. */
function breakBefore({ start }: ImportedSegment, lines: string): string {
  if (lines === '') return '';
  return start === undefined ? '\\\n' : '\n';
}

function line({ text, start }: ImportedSegment): string {
  return (start === undefined ? '' : `<!-- t ${round(start)} -->\n`) + atBeginning(text);
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}

/** Complete passages never mix, nor do single lines of one language. */
function mayMix(unit: ImportedUnit, next: ImportedUnit): boolean {
  if (isComplete(unit) && isComplete(next)) return false;
  const single = [unit, next].every(({ en, zh }) => en.length + zh.length === 1);
  return !(single && unit.en.length === next.en.length);
}

function isComplete({ en, zh }: ImportedUnit): boolean {
  return en.length > 0 && zh.length > 0;
}
