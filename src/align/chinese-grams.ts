import { remember } from '../text/remember.ts';

/** Characters that hold sentences together and translate no English word of their own. */
const PARTICLES = new Set([...'的了是在们这有着之个吗呢把于其所'].map((particle) => particle.charCodeAt(0)));

const HAN_RUN = /\p{Script=Han}+/gu;

/**
 * What stands for words in Chinese text, which has no spaces: every pair of neighbouring Han characters, and every single character that is no
 * particle. `"数据中心" → 数, 数据, 据, 据中, 中, 中心, 心`. In order, repetitions kept.
 */
export function chineseGrams(text: string): string[] {
  const grams: string[] = [];
  for (const run of text.match(HAN_RUN) ?? []) {
    // Beyond the basic plane a character is two units, and rare.
    if (/[\ud800-\udfff]/.test(run)) addCharacters(run, grams);
    else addUnits(run, grams);
  }
  return grams;
}

function addUnits(run: string, grams: string[]): void {
  let before = 0;
  for (let at = 0; at < run.length; at++) {
    const unit = run.charCodeAt(at);
    if (before !== 0) grams.push(gramOf(before, unit));
    if (!PARTICLES.has(unit)) grams.push(gramOf(0, unit));
    before = unit;
  }
}

function addCharacters(run: string, grams: string[]): void {
  let before = '';
  for (const character of run) {
    if (before !== '') grams.push(before + character);
    if (!PARTICLES.has(character.charCodeAt(0))) grams.push(character);
    before = character;
  }
}

/** The gram of two units, or of one if the first is 0. */
function gramOf(first: number, second: number): string {
  return gramOfBoth((first << 16) | second);
}

/** Each gram as one and the same string: a new one would have to be hashed wherever it is looked up. */
const gramOfBoth = remember(
  (units: number) =>
    units >>> 16 === 0 ? String.fromCharCode(units) : String.fromCharCode(units >>> 16, units & 0xffff),
  { most: 50_000 },
);
