import type { TranslationUnit } from '../model.ts';
import { type Check, pairsOf, placeOf, textOf } from './check.ts';

/** A name that Chinese keeps in Latin letters: four capitals, capitals and digits, or capitals within
 * (`NVIDIA`, `GPT-4`, `OpenAI`). Shorter ones (`AI`, `CEO`) have Chinese words of their own. */
const NAME = /(?<![\p{L}\d])(?:\p{Lu}{4,}\d*|\p{Lu}{2,}-?\d+|\p{Lu}\p{Ll}+\p{Lu}[\p{L}\d]*)(?![\p{L}\d])/gu;
/** In so many other passages the translation has to keep the name … */
const LEAST_KEPT = 4;
/** … and in this share of them. */
const SHARE_KEPT = 0.9;

/** Names that the translation of a note keeps, except here. */
export const names: Check = {
  code: 'translation/name',
  severity: 'info',
  hint: 'Write the name, unless the sentence is clear without it.',
  find({ note, lines }) {
    const pairs = pairsOf(note);
    const kept = new Map<string, { there: number; kept: number }>();
    for (const unit of pairs) {
      for (const name of namesOf(unit)) {
        const count = kept.get(name) ?? { there: 0, kept: 0 };
        kept.set(name, { there: count.there + 1, kept: count.kept + Number(keeps(unit, name)) });
      }
    }
    return pairs.flatMap((unit) => {
      const lost = [...namesOf(unit)].filter((name) => {
        const count = kept.get(name) ?? { there: 0, kept: 0 };
        return !keeps(unit, name) && count.kept >= LEAST_KEPT && count.kept >= SHARE_KEPT * (count.there - 1);
      });
      const listed = lost.map((name) => `“${name}”`).join(', ');
      return lost.length === 0 ? [] : [{ message: `The Chinese does not say ${listed}.`, ...placeOf(unit, lines) }];
    });
  },
};

function namesOf({ en }: TranslationUnit): Set<string> {
  const text = textOf(en);
  // In a text of capitals every word looks like a name.
  return text === text.toUpperCase() ? new Set() : new Set(text.match(NAME) ?? []);
}

function keeps({ zh }: TranslationUnit, name: string): boolean {
  return textOf(zh).toLowerCase().includes(name.toLowerCase());
}
