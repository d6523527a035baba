import type { Taxonomy, Term } from '../term.ts';
import { type NameFinder, nameFinder } from './names-in-text.ts';
import type { Clue, Source } from './proposal.ts';

/** A passage that its author paired with its translation. */
export interface PairedText {
  readonly en: string;
  readonly zh: string;
  readonly source: Source;
}

/** Fewer passages than this say nothing. */
const LEAST = 3;
/** In so many of the passages that have the Chinese name, the original has the other. */
const MOST = 0.6;
/** So much oftener than in any passage. */
const LIFT = 5;

/** Counts which Chinese names stand opposite to which others. */
export interface PairCounter {
  readonly count: (pair: PairedText) => void;
  readonly clues: () => Clue[];
}

/**
 * Names that stand opposite to each other in passages paired by their authors: `谷歌` in the translation wherever
 * the original says `Google`.
 */
export function pairCounter(taxonomy: Taxonomy): PairCounter {
  const finder: NameFinder = nameFinder(taxonomy);
  const chinese = new Map<Term, number>();
  const latin = new Map<Term, number>();
  const both = new Map<Term, Map<Term, { count: number; source: Source }>>();
  let passages = 0;
  return {
    count({ en, zh, source }) {
      passages++;
      const [own, other] = [finder.chinese(zh), finder.latin(en)];
      for (const term of own) chinese.set(term, (chinese.get(term) ?? 0) + 1);
      for (const term of other) latin.set(term, (latin.get(term) ?? 0) + 1);
      for (const term of own) for (const opposite of other) if (opposite !== term) note(both, [term, opposite], source);
    },
    clues() {
      return [...both].flatMap(([term, opposites]) => {
        const candidates = [...opposites].map(([other, { count, source }]) => {
          const share = count / (chinese.get(term) as number);
          return { other, count, source, share, lift: (share * passages) / (latin.get(other) as number) };
        });
        // Companies are named together; only the name that is most of all drawn to this one may be the same.
        const best = candidates.sort((a, b) => b.lift - a.lift)[0];
        if (!best || best.count < LEAST || best.share < MOST || best.lift < LIFT) return [];
        const { other, count, source, share } = best;
        return [{ terms: [term, other], evidence: { kind: 'pairs', count, source }, weight: share * (1 - 1 / count) }];
      });
    },
  };
}

function note(
  both: Map<Term, Map<Term, { count: number; source: Source }>>,
  [term, other]: readonly [Term, Term],
  source: Source,
): void {
  const opposites = both.get(term) ?? new Map<Term, { count: number; source: Source }>();
  both.set(term, opposites);
  const known = opposites.get(other);
  if (known) known.count++;
  else opposites.set(other, { count: 1, source });
}
