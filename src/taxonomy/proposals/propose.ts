import type { TaxonomyName } from '../../model.ts';
import { fold } from '../../text/fold.ts';
import type { Term } from '../term.ts';
import type { Clue, Proposal } from './proposal.ts';

/** Clues → proposals, the surest first: clues of the same two terms are one proposal. `isRejected`: the author has refused it before. */
export function proposals(
  clues: readonly Clue[],
  isRejected: (taxonomy: TaxonomyName, label: string, alias: string) => boolean,
): Proposal[] {
  const groups = new Map<string, Clue[]>();
  for (const clue of clues) {
    const [one, other] = clue.terms;
    const name = [one.taxonomy, ...[one.key, other.key].sort()].join('\n');
    groups.set(name, [...(groups.get(name) ?? []), clue]);
  }
  const ranked = [...groups.values()].map((group) => ({ proposal: proposalOf(group), weight: weightOf(group) }));
  return ranked
    .filter(({ proposal: { taxonomy, label, alias } }) => !isRejected(taxonomy, label, alias))
    .sort((a, b) => b.weight - a.weight || compare(a.proposal, b.proposal))
    .map(({ proposal }) => proposal);
}

/** Independent clues strengthen each other: what all of them leave in doubt is multiplied. */
function weightOf(clues: readonly Clue[]): number {
  return 1 - clues.reduce((doubt, { weight }) => doubt * (1 - Math.min(weight, 0.98)), 1);
}

function proposalOf(clues: readonly Clue[]): Proposal {
  const [one, other] = (clues[0] as Clue).terms;
  const [kept, merged] = keeps(one, other) ? [one, other] : [other, one];
  const kinds = new Map(clues.map(({ evidence }) => [evidence.kind, evidence]));
  return {
    taxonomy: kept.taxonomy,
    label: kept.label,
    alias: merged.label,
    notes: { label: kept.notes.length, alias: merged.notes.length },
    evidence: [...kinds.values()],
  };
}

/** Which of two terms stays: that of more notes; else a name in Latin letters, which is easier to type; else the shorter one. */
function keeps(one: Term, other: Term): boolean {
  const byNotes = other.notes.length - one.notes.length;
  const byScript = Number(HAN.test(one.label)) - Number(HAN.test(other.label));
  const byLength = one.label.length - other.label.length;
  return (byNotes || byScript || byLength || (one.key < other.key ? -1 : 1)) < 0;
}

const HAN = /\p{Script=Han}/u;

function compare(a: Proposal, b: Proposal): number {
  const name = ({ taxonomy, label, alias }: Proposal) => `${taxonomy}\n${fold(label)}\n${fold(alias)}`;
  return b.notes.label - a.notes.label || (name(a) < name(b) ? -1 : 1);
}
