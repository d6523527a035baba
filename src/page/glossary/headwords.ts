import type { Lang, NotePath } from '../../model.ts';
import { collation } from '../../text/collate.ts';
import { fold, type TermKey } from '../../text/fold.ts';
import { remember } from '../../text/remember.ts';

/** A listed note, as the glossary knows it. */
export interface GlossaryNote {
  readonly path: NotePath;
  /** Under which its glosses are found. */
  readonly key: string;
  readonly title: string;
  readonly lang: Lang;
  readonly url: string;
  /** Names of its glosses; `initials` are two letters, under which the Chinese and the English one stand. */
  readonly names: readonly (readonly [zh: string, en: string, initials: string])[];
}

/** A name with the number of notes that have it. */
export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** A note in which a Chinese headword stands for an English name. */
export interface Use {
  readonly note: GlossaryNote;
  readonly zh: string;
  readonly en: string;
}

/** A name of the glossary, in either language or, as `TPU`, in both. */
export interface Headword {
  readonly key: TermKey;
  /** The spelling that most notes have. */
  readonly label: string;
  /** As a Chinese term: its English names, and where it has them, in the order of the notes. */
  readonly originals: readonly Counted[];
  readonly uses: readonly Use[];
  /** As an English name: how it is rendered. */
  readonly renderings: readonly Counted[];
}

interface Gathered {
  readonly spellings: Tally;
  readonly originals: Tally;
  readonly renderings: Tally;
  readonly uses: Use[];
}

/** The names of the notes that stand under a letter (all of them without one), in no order that means anything. */
export function headwords(notes: readonly GlossaryNote[], letter: string | null = null): Headword[] {
  const gathered = new Map<TermKey, Gathered>();
  const at = (name: string): Gathered => {
    const key = keyOf(name);
    const known = gathered.get(key) ?? { spellings: tally(), originals: tally(), renderings: tally(), uses: [] };
    gathered.set(key, known);
    known.spellings.add(name);
    return known;
  };
  for (const note of notes) {
    for (const [zh, en, initials] of note.names) {
      if (letter === null || initials[0] === letter) {
        const entry = at(zh);
        entry.originals.add(en);
        entry.uses.push({ note, zh, en });
      }
      // A name that is the same in both is one headword, and its own rendering says nothing.
      if ((letter === null || initials[1] === letter) && keyOf(zh) !== keyOf(en)) at(en).renderings.add(zh);
    }
  }
  return [...gathered].map(([key, { spellings, originals, renderings, uses }]) => ({
    key,
    label: spellings.list()[0]?.name ?? key,
    originals: originals.list(),
    renderings: renderings.list(),
    uses,
  }));
}

/** Sorted as an index is, Chinese by its sound among the English. */
export function byName(words: readonly Headword[]): Headword[] {
  return words.toSorted((a, b) => compare(collation(a.label).key, collation(b.label).key) || compare(a.key, b.key));
}

/** A name's key. A name is asked for under each of its letters, by each of its counterparts. */
const keyOf = remember(fold);

interface Tally {
  readonly add: (name: string) => void;
  /** The most frequent first; spellings of one name are counted together under the commonest of them. */
  readonly list: () => Counted[];
}

function tally(): Tally {
  const counts = new Map<TermKey, Map<string, number>>();
  return {
    add(name) {
      const spellings = counts.get(keyOf(name)) ?? new Map<string, number>();
      counts.set(keyOf(name), spellings.set(name, (spellings.get(name) ?? 0) + 1));
    },
    list: () =>
      [...counts.values()]
        .map((spellings) => ({ name: commonest(spellings), count: sum(spellings.values()) }))
        .sort((a, b) => b.count - a.count || compare(a.name, b.name)),
  };
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? '';
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
