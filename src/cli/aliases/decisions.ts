import { readFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { TaxonomyName } from '../../model.ts';
import { TAXONOMIES } from '../../site/taxonomies.ts';
import type { Evidence, Proposal } from '../../taxonomy/proposals/proposal.ts';
import { UsageError } from '../usage-error.ts';

/** What an author decides on: that `alias` is another name of `label`. */
export type Decision = Pick<Proposal, 'taxonomy' | 'label' | 'alias'>;

const NAMES = TAXONOMIES.map(({ name }) => name) as [TaxonomyName, ...TaxonomyName[]];
const DECISION = z.object({
  taxonomy: z.enum(NAMES),
  label: z.coerce.string().min(1),
  alias: z.coerce.string().min(1),
});

/** Proposals as a list that a person edits and gives back: a comment with the evidence, then the decision. */
export function asYaml(proposals: readonly Proposal[]): string {
  return proposals.map((proposal) => `# ${evidenceOf(proposal)}\n- ${decision(proposal)}\n`).join('');
}

/** Proposals as JSON Lines. */
export function asJsonLines(proposals: readonly Proposal[]): string {
  return proposals.map((proposal) => `${JSON.stringify(proposal)}\n`).join('');
}

function decision({ taxonomy, label, alias }: Decision): string {
  const options = { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 } as const;
  return stringify({ taxonomy, label, alias }, options).trim();
}

/** `“谷歌” in 1 note, “Google” in 64; notes explain one by the other (9): a.md:12 **谷歌**（Google）`. */
export function evidenceOf({ label, alias, notes, evidence }: Proposal): string {
  const reasons = evidence.map(
    (each) => `${SAID[each.kind]}${each.source ? ` (${each.count}): ${placeOf(each)}` : ''}`,
  );
  const counts = `“${alias}” in ${notes.alias === 1 ? '1 note' : `${notes.alias} notes`}, “${label}” in ${notes.label}`;
  return [counts, ...reasons].join('; ').replace(/\s+/g, ' ');
}

const SAID: Readonly<Record<Evidence['kind'], string>> = {
  'self-gloss': 'one names the other in brackets',
  gloss: 'notes explain one by the other',
  pairs: 'they stand opposite to each other',
  spelling: 'only separators differ',
  'company-form': 'only the legal form differs',
  plural: 'one is the plural of the other',
};

function placeOf({ source }: Evidence): string {
  return source ? `${source.path}:${source.line} ${source.text}` : '';
}

/**
 * A file of decisions, as `--list` prints them in either form.
 * @throws {UsageError} where the file is missing or holds something else
 */
export async function readDecisions(file: string): Promise<Decision[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`There is no file ${file}.`, { cause });
  });
  const found = z.array(DECISION).safeParse(listIn(text));
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  const [entry = 0] = issue?.path ?? [];
  throw new UsageError(
    `${file}: entry ${Number(entry) + 1} is no decision. Write - {taxonomy: companies, label: Google, alias: 谷歌}.`,
  );
}

function listIn(text: string): unknown {
  try {
    if (!/^\s*\{/.test(text)) return parse(text) ?? [];
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as unknown);
  } catch {
    return null;
  }
}
