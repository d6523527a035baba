import type { Diagnostic } from '../diagnostics.ts';
import type { NotePath, TaxonomyName } from '../model.ts';
import type { CheckedFacts } from './facts.ts';

/** Spelling of a term → the key under which it is filed, aliases included. */
export type Resolve = (taxonomy: TaxonomyName, written: string) => string;

/** A term that is nearly another one: two pages where there should be one. */
export interface SimilarTerm {
  readonly path: NotePath;
  readonly taxonomy: TaxonomyName;
  readonly written: string;
  readonly diagnostic: Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'>;
}

/** Taxonomies whose terms are names; words such as tags are alike for other reasons, and have singular and plural. */
const NAMED: readonly TaxonomyName[] = [
  'tags',
  'companies',
  'projects',
  'people',
  'products',
  'media',
  'series',
  'speakers',
];
/** Words of fewer letters are near to too many others. */
const LEAST_LETTERS = 6;
/** A slip is rare beside what it is a slip of. */
const TIMES_AS_COMMON = 3;

interface Spelling {
  readonly key: string;
  readonly written: string;
  readonly notes: NotePath[];
}

/**
 * Terms that differ from a commoner one by their separators only (`GPT4`, `GPT-4`), or by a single letter (`Antropic`), and
 * are not yet known as its aliases. Linear in the number of terms, by deletion neighbourhoods (Mor & Fraenkel 1982).
 */
export function similarTerms(notes: readonly CheckedFacts[], resolve: Resolve): SimilarTerm[] {
  return NAMED.flatMap((taxonomy) => {
    const spellings = [...collect(notes, taxonomy, resolve).values()];
    const solid = groups(spellings, ({ key }) => [key.replaceAll('-', '')]);
    const near = groups(spellings.filter(isWord), ({ key }) => [key, ...deletions(key)]);
    return spellings.flatMap((one) => {
      const other = commoner(one, solid.get(one.key.replaceAll('-', '')) ?? [], 1) ?? nearest(one, near);
      return other ? one.notes.map((path) => problemOf(path, taxonomy, one, other)) : [];
    });
  });
}

function collect(notes: readonly CheckedFacts[], taxonomy: TaxonomyName, resolve: Resolve): Map<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const { path, terms, excluded } of notes) {
    if (excluded) continue;
    for (const written of terms[taxonomy]) {
      const key = resolve(taxonomy, written);
      const known = spellings.get(key);
      if (known) known.notes.push(path);
      else spellings.set(key, { key, written, notes: [path] });
    }
  }
  return spellings;
}

/** One Latin word or several, without figures: `GPT-4` and `GPT-5` are two. */
function isWord({ key }: Spelling): boolean {
  return key.length >= LEAST_LETTERS && /^[a-z-]+$/.test(key);
}

function nearest(one: Spelling, near: ReadonlyMap<string, Spelling[]>): Spelling | undefined {
  if (!isWord(one)) return undefined;
  const others = new Set([one.key, ...deletions(one.key)].flatMap((key) => near.get(key) ?? []));
  // Most words are near to no other.
  others.delete(one);
  const slips = [...others].filter((other) => isSlip(one.key, other.key));
  return commoner(one, slips, TIMES_AS_COMMON);
}

/** Whether the two differ in one letter of one long word, and not by a plural. */
function isSlip(a: string, b: string): boolean {
  const [left, right] = [a.split('-'), b.split('-')];
  const differing = left.filter((word, k) => word !== right[k]);
  if (left.length !== right.length || differing.length !== 1) return false;
  const [word = '', other = ''] = [differing[0], right[left.indexOf(differing[0] ?? '')]];
  return Math.min(word.length, other.length) >= LEAST_LETTERS && `${word}s` !== other && `${other}s` !== word;
}

/** Among `others` the one that is written most, if it is written so many times as often. */
function commoner(one: Spelling, others: readonly Spelling[], times: number): Spelling | undefined {
  const [best] = others
    .filter((other) => other.key !== one.key)
    .sort((a, b) => b.notes.length - a.notes.length || (a.key < b.key ? -1 : 1));
  if (!best || best.notes.length < times * one.notes.length) return undefined;
  // Of two that are equally common, only one is told.
  return best.notes.length > one.notes.length || best.key < one.key ? best : undefined;
}

function groups(
  spellings: readonly Spelling[],
  keysOf: (spelling: Spelling) => readonly string[],
): Map<string, Spelling[]> {
  const map = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    for (const key of keysOf(spelling)) {
      const others = map.get(key);
      if (others) others.push(spelling);
      else map.set(key, [spelling]);
    }
  }
  return map;
}

/** A word without each of its letters in turn. */
function deletions(key: string): string[] {
  return [...key].map((_, k) => key.slice(0, k) + key.slice(k + 1));
}

function problemOf(path: NotePath, taxonomy: TaxonomyName, one: Spelling, other: Spelling): SimilarTerm {
  const count = other.notes.length === 1 ? 'one note' : `${other.notes.length} notes`;
  return {
    path,
    taxonomy,
    written: one.written,
    diagnostic: {
      code: 'terms/similar',
      severity: 'info',
      message: `“${one.written}” is nearly “${other.written}”, which stands in ${count} (${taxonomy}).`,
      hint: 'Write it in the same way, or join the two in content/_data/aliases.yaml.',
    },
  };
}
