import { fold, type TermKey } from '../../text/fold.ts';
import type { Gloss } from '../../text/glosses.ts';
import type { Taxonomy } from '../term.ts';
import type { Clue, Source } from './proposal.ts';

/** A gloss of the notes, how often it is found, and where first. */
export interface CountedGloss extends Pick<Gloss, 'zh' | 'en'> {
  readonly count: number;
  readonly source: Source;
}

/** Glosses of either name that go elsewhere outweigh this one if it has a smaller share than that. */
const LEAST_SHARE = 0.34;

/** All glosses of the notes, with how often either name is glossed at all. */
export interface GlossBook {
  readonly glosses: readonly CountedGloss[];
  readonly totals: ReadonlyMap<TermKey, number>;
}

/** Glosses as they were found → spellings joined, both names counted. */
export function glossBook(found: readonly CountedGloss[]): GlossBook {
  const glosses = new Map<string, CountedGloss>();
  const totals = new Map<TermKey, number>();
  for (const gloss of found) {
    const keys = [fold(gloss.zh), fold(gloss.en)] as const;
    const before = glosses.get(keys.join('\n'));
    glosses.set(keys.join('\n'), before ? { ...before, count: before.count + gloss.count } : gloss);
    for (const key of keys) totals.set(key, (totals.get(key) ?? 0) + gloss.count);
  }
  return { glosses: [...glosses.values()], totals };
}

/** Glosses whose two names are both terms of the taxonomy: `**英伟达**（NVIDIA）`. One that notes mostly explain otherwise is no clue. */
export function glossClues({ byKey, resolve }: Taxonomy, { glosses, totals }: GlossBook): Clue[] {
  return glosses.flatMap(({ zh, en, count, source }): Clue[] => {
    const [one, other] = [byKey.get(resolve(zh).key), byKey.get(resolve(en).key)];
    if (!one || !other || one === other) return [];
    const share = Math.min(...[zh, en].map((name) => count / (totals.get(fold(name)) as number)));
    if (share < LEAST_SHARE) return [];
    const weight = share * (1 - 0.5 / count);
    return [{ terms: [one, other], evidence: { kind: 'gloss', count, source }, weight }];
  });
}
