import { parseArgs } from 'node:util';
import type { Diagnostic } from '../diagnostics.ts';
import { loadSettings } from '../site/settings.ts';
import { explain } from './check/explain.ts';
import { type Checked, findProblems } from './check/find-problems.ts';
import { fixPlaces } from './check/fix-places.ts';
import { report, summary } from './check/report.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  fix: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  explain: { type: 'string' },
} as const;

/** `note check [DIR|FILE…]`: the problems of notes. Resolves to 1 if there is an error, else 0. */
export async function runCheck(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const { format, fix, 'dry-run': dryRun } = values;
  if (values.explain !== undefined) return explain(values.explain);
  if (format !== 'text' && format !== 'json') throw new UsageError('--format is text or json.');
  if (dryRun && !fix) throw new UsageError('--dry-run shows what --fix would do; write both.');
  const places = positionals.length > 0 ? positionals : ['content/notes'];
  const { settings } = await loadSettings('content/_data/site.yaml');
  if (fix) await fixPlaces(places, { zone: settings.zone, dryRun });
  if (dryRun) return 0;
  const checked: Checked[] = [];
  for (const place of places) checked.push(await findProblems(place, settings));
  const empty = places.filter((_, k) => checked[k]?.count === 0);
  if (empty.length > 0) throw new UsageError(`There is no note in ${empty.join(', ')}: the names of notes end in .md.`);
  const found = checked.flatMap(({ diagnostics }) => diagnostics);
  process.stdout.write(format === 'json' ? jsonLines(found) : report(found));
  const notes = checked.reduce((sum, { count }) => sum + count, 0);
  if (format === 'text') process.stderr.write(`${summary(found, notes)}\n`);
  return found.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function jsonLines(found: readonly Diagnostic[]): string {
  return found.map((diagnostic) => `${JSON.stringify(diagnostic)}\n`).join('');
}
