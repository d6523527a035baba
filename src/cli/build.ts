import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type BuildOptions, buildSite } from '../build/build-site.ts';
import { openMonitor } from '../build/monitor.ts';
import { profile, summarize } from '../build/summary.ts';
import { formatDiagnostic } from '../diagnostics.ts';
import { checkFolders } from './folders.ts';
import { lexiconFlag } from './lexicon-flag.ts';
import { UsageError } from './usage-error.ts';

/** Options of `npm run build`, which `npm start` takes too. */
export const BUILD_FLAGS = {
  notes: { type: 'string', default: 'content/notes' },
  output: { type: 'string', default: '_site' },
  drafts: { type: 'string' },
  lexicon: { type: 'string' },
  strict: { type: 'boolean', default: false },
  clean: { type: 'boolean', default: false },
  profile: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options'];

/** `npm run build`: writes the site. Answers 1 if `--strict` and there is an error or a warning. */
export async function runBuild(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: BUILD_FLAGS });
  const started = performance.now();
  const { notes, output, clean } = values;
  await checkFolders(notes, output);
  const monitor = openMonitor(process.stderr);
  const report = await buildSite(
    { notes, output, clean, ...lexiconFlag(values.lexicon), ...draftsOf(values.drafts) },
    monitor,
  );
  for (const diagnostic of report.diagnostics) log(formatDiagnostic(diagnostic));
  if (values.profile) for (const line of profile(monitor.phases())) log(line);
  log(summarize(report, (performance.now() - started) / 1000));
  const failed = report.diagnostics.some(({ severity }) => severity !== 'info');
  return values.strict && failed ? 1 : 0;
}

/** @throws {UsageError} where the value is neither `mark` nor `hide`. */
function draftsOf(drafts: string | undefined): Pick<BuildOptions, 'drafts'> {
  if (drafts === undefined) return {};
  if (drafts === 'mark' || drafts === 'hide') return { drafts };
  throw new UsageError(`--drafts is mark or hide, not ${drafts}.`);
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}
