import { type Check, placeOf } from './check.ts';
import type { Pair } from './pairs.ts';

/** A name that Chinese keeps in Latin letters: four capitals, capitals and digits, or capitals within
 * (`NVIDIA`, `GPT-4`, `OpenAI`). Shorter ones (`AI`, `CEO`) have Chinese words of their own. */
const NAME = /(?<![A-Za-zÀ-ÿ\d])(?:[A-Z]{4,}\d*|[A-Z]{2,}-?\d+|[A-Z][a-zß-ÿ]+[A-Z][A-Za-zÀ-ÿ\d]*)(?![A-Za-zÀ-ÿ\d])/g;
/** In so many other passages the translation has to keep the name … */
const LEAST_KEPT = 4;
/** … and in this share of them. */
const SHARE_KEPT = 0.9;

/** Names that the translation of a note keeps, except here. */
export const names: Check = {
  code: 'translation/name',
  severity: 'info',
  hint: 'Write the name, unless the sentence is clear without it.',
  find({ pairs, lines }) {
    const named = pairs.map((pair) => [...namesOf(pair)].map((name) => ({ name, kept: keeps(pair, name) })));
    const counts = new Map<string, { there: number; kept: number }>();
    for (const { name, kept } of named.flat()) {
      const count = counts.get(name) ?? { there: 0, kept: 0 };
      counts.set(name, { there: count.there + 1, kept: count.kept + Number(kept) });
    }
    return named.flatMap((own, k) => {
      const lost = own.filter(({ name, kept }) => {
        const count = counts.get(name) ?? { there: 0, kept: 0 };
        return !kept && count.kept >= LEAST_KEPT && count.kept >= SHARE_KEPT * (count.there - 1);
      });
      const pair = pairs[k];
      if (lost.length === 0 || !pair) return [];
      const listed = lost.map(({ name }) => `“${name}”`).join(', ');
      return [{ message: `The Chinese does not say ${listed}.`, ...placeOf(pair.unit, lines) }];
    });
  },
};

function namesOf({ en }: Pair): Set<string> {
  // In a text of capitals every word looks like a name.
  const found = en.match(NAME) ?? [];
  return new Set(found.length > 0 && en !== en.toUpperCase() ? found : []);
}

function keeps({ zh }: Pair, name: string): boolean {
  return zh.includes(name) || zh.toLowerCase().includes(name.toLowerCase());
}
