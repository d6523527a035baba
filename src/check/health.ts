import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import type { NotePath } from '../model.ts';
import type { CheckedFacts } from './facts.ts';

/** How a collection of notes does, for the author alone: its figures, and its notes with something open. */
export interface Health {
  readonly notes: number;
  /** Notes with pairs, as a share of all. */
  readonly bilingual: number;
  readonly pairs: number;
  readonly alone: number;
  readonly doubtful: number;
  readonly errors: number;
  readonly warnings: number;
  readonly orphans: number;
  /** Those with most to do first. */
  readonly rows: readonly HealthRow[];
}

export interface HealthRow {
  readonly path: NotePath;
  readonly title: string;
  readonly pairs: number;
  /** Units in one language among pairs. */
  readonly alone: number;
  readonly doubtful: number;
  readonly errors: number;
  readonly warnings: number;
  readonly missing: CheckedFacts['missing'];
  /** Whether no term and no other note leads to it. */
  readonly orphan: boolean;
  /** Its gravest problem, with the id of its unit on the page. */
  readonly first: { readonly problem: Diagnostic; readonly anchor: string | null } | null;
}

/** The facts and the problems of all notes → the report. */
export function healthOf(
  facts: readonly CheckedFacts[],
  problems: ReadonlyMap<NotePath, readonly Diagnostic[]>,
): Health {
  const reached = reachedNotes(facts);
  const all = facts.map((one) => rowOf(one, problems.get(one.path) ?? [], reached));
  const sum = (count: (row: HealthRow) => number) => all.reduce((total, row) => total + count(row), 0);
  return {
    notes: all.length,
    bilingual: all.length === 0 ? 0 : sum((row) => Number(row.pairs > 0)) / all.length,
    pairs: sum((row) => row.pairs),
    alone: sum((row) => row.alone),
    doubtful: sum((row) => row.doubtful),
    errors: sum((row) => row.errors),
    warnings: sum((row) => row.warnings),
    orphans: sum((row) => Number(row.orphan)),
    rows: all.filter(isOpen).sort((a, b) => weightOf(b) - weightOf(a) || (a.path < b.path ? -1 : 1)),
  };
}

function rowOf(facts: CheckedFacts, problems: readonly Diagnostic[], reached: ReadonlySet<NotePath>): HealthRow {
  const { path, title, paired, alone, doubtful, missing, anchors, excluded } = facts;
  const of = (severity: Diagnostic['severity']) => problems.filter((problem) => problem.severity === severity);
  const gravest = [...of('error'), ...of('warning'), ...of('info')][0];
  return {
    ...{ path, title, pairs: paired, alone: alone.en + alone.zh, doubtful, missing },
    errors: of('error').length,
    warnings: of('warning').length,
    orphan: !excluded && !reached.has(path),
    first: gravest ? { problem: gravest, anchor: anchors[gravest.line] ?? null } : null,
  };
}

/** Notes that a term or a link of another note leads to. */
function reachedNotes(facts: readonly CheckedFacts[]): Set<NotePath> {
  const linked = facts.flatMap(({ path, links }) => links.map(({ address }) => targetOf(path, address)));
  const named = facts.filter(({ terms }) => Object.values(terms).some((own) => own.length > 0));
  return new Set([...linked, ...named.map(({ path }) => path)]);
}

/** `("talks/a.md", "../b.md#part") → "b.md"` */
function targetOf(from: NotePath, address: string): NotePath {
  const [file = ''] = address.split(/[#?]/, 1);
  return posix.join(posix.dirname(from), file);
}

function isOpen({ alone, doubtful, errors, warnings, missing, orphan }: HealthRow): boolean {
  return orphan || alone + doubtful + errors + warnings + missing.length > 0;
}

function weightOf({ alone, doubtful, errors, warnings }: HealthRow): number {
  return 1e9 * errors + 1e3 * warnings + alone + doubtful;
}
