import type { Segment, TranslationUnit } from '../../src/model.ts';

/** A segment for a test. Its language is told from its text. */
export function segment(text: string, line = 1, more: Partial<Segment> = {}): Segment {
  return { text, line, lang: /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en', frames: [], ...more };
}

/** The texts of the segments that units were cut from; pieces of one English segment are joined by a space. */
export function rejoined(units: readonly TranslationUnit[]): { en: string[]; zh: string[] } {
  const join = (texts: readonly string[]) => (texts.length > 0 ? [texts.join(' ')] : []);
  const en = units.flatMap((unit) => unit.en.map(({ text }) => text)).filter(Boolean);
  return { en: join(en), zh: units.flatMap((unit) => unit.zh.map(({ text }) => text)).filter(Boolean) };
}
