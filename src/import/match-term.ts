import { pinyin } from 'pinyin-pro';
import type { Taxonomy, Term } from '../taxonomy/term.ts';
import { closest } from '../text/closest.ts';
import { fold } from '../text/fold.ts';

/** A term that an author asks for, held against those that notes have. */
export interface Match {
  readonly written: string;
  /** How the site calls it: its name if it is known under any spelling, else as it was written. */
  readonly label: string;
  /** The known term; `null` for a new one. */
  readonly known: Term | null;
  /** Of a new one, the known one that it resembles and may have been meant to be. */
  readonly similar: string | null;
}

/** `nvidia`, `英伟达` → `NVIDIA`, if notes and aliases say so. */
export function matchTerm(written: string, taxonomy: Taxonomy): Match {
  const { key, entry } = taxonomy.resolve(written);
  const known = taxonomy.byKey.get(key) ?? null;
  const label = entry?.label ?? known?.label ?? written;
  const similar =
    known || entry
      ? null
      : closest(
          written,
          taxonomy.terms.map((term) => term.label),
        );
  return { written, label, known, similar };
}

/** How a term may be typed: its names and aliases folded, and how Chinese ones are read: `yingweida`, `ywd`. */
interface Typeable {
  readonly term: Term;
  readonly names: readonly string[];
}

/** A search while one types over the terms of a taxonomy: those that begin like it first, then those that hold it, each by number of notes. */
export function termFinder({ terms }: Taxonomy): (typed: string, most: number) => Term[] {
  const typeables: Typeable[] = [];
  const at = (k: number) => {
    const term = terms[k] as Term;
    typeables[k] ??= { term, names: [term.label, ...term.aliases].flatMap(spellings) };
    return typeables[k];
  };
  return (typed, most) => {
    const wanted = fold(typed) as string;
    if (typed.trim() === '') return terms.slice(0, most);
    const [beginning, holding]: [Term[], Term[]] = [[], []];
    for (let k = 0; k < terms.length && beginning.length < most; k++) {
      const { term, names } = at(k);
      if (names.some((name) => name.startsWith(wanted))) beginning.push(term);
      else if (names.some((name) => name.includes(wanted))) holding.push(term);
    }
    return [...beginning, ...holding].slice(0, most);
  };
}

function spellings(name: string): string[] {
  const folded = fold(name);
  if (!/\p{Script=Han}/u.test(folded)) return [folded];
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  return [
    folded,
    syllables.join('').toLowerCase(),
    syllables
      .map((syllable) => syllable.charAt(0))
      .join('')
      .toLowerCase(),
  ];
}
