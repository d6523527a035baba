import { readdirSync, readFileSync } from 'node:fs';
import type { TranslationUnit } from '../../src/model.ts';

/** A bilingual text whose alignment is known: sentences or lines that belong together. Either side of a bead may be empty. */
export interface GoldText {
  readonly name: string;
  readonly beads: readonly { readonly en: readonly string[]; readonly zh: readonly string[] }[];
}

const HAN = /\p{Script=Han}/u;

/** The texts of a folder of `test/fixtures/align`: one sentence a line, a blank line after each bead. */
export function goldTexts(folder: string): GoldText[] {
  const directory = new URL(`../fixtures/align/${folder}/`, import.meta.url);
  return readdirSync(directory).map((file) => {
    const beads = readFileSync(new URL(file, directory), 'utf8').trim().split(/\n\n+/);
    return {
      name: file,
      beads: beads.map((bead) => {
        const lines = bead.split('\n');
        return { en: lines.filter((line) => !HAN.test(line)), zh: lines.filter((line) => HAN.test(line)) };
      }),
    };
  });
}

/** What belongs together, as offsets in both texts; white space does not count, a lone side is left out. */
export function goldPairs({ beads }: GoldText): string[] {
  return placed(beads.map(({ en, zh }) => [en.join(' '), zh.join('')] as const));
}

/** The same of what the aligner found. */
export function foundPairs(units: readonly TranslationUnit[]): string[] {
  const text = (segments: TranslationUnit['en']) => segments.map((segment) => segment.text).join(' ');
  return placed(units.map(({ en, zh }) => [text(en), text(zh)] as const));
}

function placed(pairs: readonly (readonly [en: string, zh: string])[]): string[] {
  const keys: string[] = [];
  let [row, column] = [0, 0];
  for (const [en, zh] of pairs) {
    const [below, right] = [row + width(en), column + width(zh)];
    if (below > row && right > column) keys.push(`${row}-${below} ${column}-${right}`);
    [row, column] = [below, right];
  }
  return keys;
}

/** The borders of the English sides of pairs. */
export function cutsOf(pairs: readonly string[]): string[] {
  return [...new Set(pairs.flatMap((pair) => pair.split(' ')[0]?.split('-') ?? []))];
}

function width(text: string): number {
  return text.replace(/\s+/g, '').length;
}

/** Harmonic mean of precision and recall. */
export function f1(found: readonly string[], gold: readonly string[]): number {
  const known = new Set(gold);
  const hits = found.filter((key) => known.has(key)).length;
  return (2 * hits) / (found.length + gold.length);
}
