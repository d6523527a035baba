import type { Lang } from '../model.ts';
import { placesIn, type TextClause } from './query-clause.ts';
import { foldText, foldWithOffsets } from './query-fold.ts';
import type { Clause, Query } from './query-parse.ts';

/** A text with the places at which it holds what was asked for. */
export interface MarkedText {
  readonly text: string;
  readonly lang: Lang;
  readonly marks: readonly (readonly [from: number, to: number])[];
  /** Places that say the same in other words: another name, or the sentence that translates one with a mark. */
  readonly echoes: readonly (readonly [from: number, to: number])[];
}

/** What is looked for. */
interface Wanted {
  readonly query: Query;
  /** Other names of what is asked for: they are shown, and fulfil nothing. */
  readonly also: readonly TextClause[];
}

/** Looks for the conditions of a query in one text after the other, and knows which have been met. */
export class Seeker {
  readonly #query: Query;
  readonly #also: readonly TextClause[];
  readonly #met: Set<number>;
  /** Groups met since `begin`. */
  #here = new Set<number>();
  isRefused = false;

  constructor({ query, also }: Wanted, met: Set<number>) {
    this.#query = query;
    this.#also = also;
    this.#met = met;
  }

  get isCertain(): boolean {
    return this.#met.size === this.#query.groups.length;
  }

  /** How many groups have been met. */
  get met(): number {
    return this.#met.size;
  }

  get taken(): number {
    return this.#here.size;
  }

  begin(): void {
    this.#here = new Set();
  }

  /** The text with its marks; `lang` where the query may ask for a language. */
  look(text: string, lang: string | null): MarkedText {
    const { groups, not, lang: wanted } = this.#query;
    const folded = foldText(text);
    const echoes = this.#also.flatMap((clause) => clause.find(folded));
    const marked = { text, lang: lang ?? '', marks: [] as [number, number][], echoes };
    if (wanted !== null && lang !== null && !lang.startsWith(wanted)) return shown(marked);
    if (not.some((clause) => places(clause, folded).length > 0)) this.isRefused = true;
    groups.forEach((group, k) => {
      const found = group.flatMap((clause) => places(clause, folded));
      if (found.length === 0) return;
      this.#met.add(k);
      this.#here.add(k);
      marked.marks.push(...found);
    });
    return shown(marked);
  }
}

/** Places in folded text → places in the text as it stands; what is marked need not be an echo too. */
function shown({
  text,
  lang,
  marks,
  echoes,
}: { text: string; lang: Lang } & Record<'marks' | 'echoes', [number, number][]>): MarkedText {
  if (marks.length + echoes.length === 0) return { text, lang, marks, echoes };
  const folded = foldWithOffsets(text);
  const own = joined(placesIn(folded, marks));
  const others = joined(placesIn(folded, echoes));
  return { text, lang, marks: own, echoes: others.filter(([from, to]) => !own.some(([a, b]) => from < b && a < to)) };
}

function places(clause: Clause, folded: string): [number, number][] {
  return clause.kind === 'text' ? (clause as TextClause).find(folded) : [];
}

/** In order, without overlap. */
export function joined(marks: [number, number][]): [number, number][] {
  const joint: [number, number][] = [];
  for (const [from, to] of marks.sort((a, b) => a[0] - b[0])) {
    const last = joint.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joint.push([from, to]);
  }
  return joint;
}
