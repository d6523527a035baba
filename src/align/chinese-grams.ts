/** Characters that hold sentences together and translate no English word of their own. */
const PARTICLES = new Set('的了是在们这有着之个吗呢把于其所');

const HAN_RUN = /\p{Script=Han}+/gu;

/**
 * What stands for words in Chinese text, which has no spaces: every pair of neighbouring Han characters, and every single character that is no
 * particle. `"数据中心" → 数, 数据, 据, 据中, 中, 中心, 心`. In order, repetitions kept.
 */
export function chineseGrams(text: string): string[] {
  const grams: string[] = [];
  for (const [run] of text.matchAll(HAN_RUN)) {
    let before = '';
    for (const character of run) {
      if (before !== '') grams.push(before + character);
      if (!PARTICLES.has(character)) grams.push(character);
      before = character;
    }
  }
  return grams;
}
