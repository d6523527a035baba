import type { Taxonomy, Term } from '../term.ts';
import type { Clue, Evidence } from './proposal.ts';

/** Legal forms at the end of a key: `nvidia-corporation`, `苹果公司`. */
const COMPANY_FORM =
  /-(?:inc|ltd|llc|llp|plc|corp|corporation|co|company|limited|gmbh|ag|sa|group|holdings)$|(?<=..)(?:股份|有限|集团|公司)+$/;
/** The ending of an English plural. */
const PLURAL = /(?<=^[a-z-]{3,}[^s])s$/;
/** `英伟达 (NVIDIA)`: group 1 what stands before the bracket, group 2 what stands in it. */
const BRACKETED = /^(.{1,60}?)\s*[(（]([^()（）]{1,60})[)）]\s*$/s;

/** Taxonomies whose terms are words that may stand in the plural, not names. */
const WORDS = new Set(['tags', 'areas', 'categories']);

/** What the terms of a taxonomy say by themselves. Linear in their number. */
export function spellingClues(taxonomy: Taxonomy): Clue[] {
  const { terms, byKey, definition, resolve } = taxonomy;
  const solid = new Map<string, Term>();
  return terms.flatMap((term) => {
    const joined = term.key.replaceAll('-', '');
    const before = solid.get(joined);
    if (!before) solid.set(joined, term);
    const shorter = (ending: RegExp) => byKey.get(resolve(term.key.replace(ending, '')).key);
    return [
      ...clue(term, before, 'spelling', 0.9),
      ...(definition.name === 'companies' ? clue(term, shorter(COMPANY_FORM), 'company-form', 0.9) : []),
      ...(WORDS.has(definition.name) ? clue(term, shorter(PLURAL), 'plural', 0.7) : []),
      ...bracketed(term).flatMap((name) => clue(term, byKey.get(resolve(name).key), 'self-gloss', 1)),
    ];
  });
}

function clue(term: Term, other: Term | undefined, kind: Evidence['kind'], weight: number): Clue[] {
  return other && other !== term ? [{ terms: [other, term], evidence: { kind, count: 1 }, weight }] : [];
}

/** What stands before and in the brackets of a term's names. */
function bracketed({ label, aliases }: Term): string[] {
  return [label, ...aliases].flatMap((name) => BRACKETED.exec(name)?.slice(1) ?? []);
}
