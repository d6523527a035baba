import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type BuildOptions, type BuildReport, buildSite } from '../build/build-site.ts';
import { changedFiles } from '../build/changed-files.ts';
import { openMonitor } from '../build/monitor.ts';
import type { Shard } from '../build/shard.ts';
import type { SourceOptions } from '../build/sources.ts';
import { profile, summarize, summarizeShard } from '../build/summary.ts';
import { formatDiagnostic } from '../diagnostics.ts';
import { hostingLine, isNearLimit, savingLines } from '../publish/hosting/limits.ts';
import { checkFolders } from './folders.ts';
import { lexiconFlag } from './lexicon-flag.ts';
import { savingsOf, totalOf } from './site-size.ts';
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

/** A build that is cut into parts, for several machines: `npm start` knows nothing of it. */
const SHARD_FLAGS = { shard: { type: 'string' }, merge: { type: 'boolean', default: false } } as const;

/** `npm run build`: writes the site. Answers 1 if `--strict` and there is an error or a warning. */
export async function runBuild(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { ...BUILD_FLAGS, ...SHARD_FLAGS } });
  const started = performance.now();
  const { notes, output, clean, merge } = values;
  await checkFolders(notes, output);
  const monitor = openMonitor(process.stderr);
  const sources = sourcesIn(values);
  if (values.shard !== undefined) {
    const shard = shardOf(values.shard);
    const { buildShard } = await import('../build/build-shard.ts');
    const part = await buildShard({ ...sources, clean }, shard, monitor);
    log(summarizeShard(part, shard, (performance.now() - started) / 1000));
    return 0;
  }
  const report = await buildSite({ ...sources, output, clean, merge }, monitor);
  for (const diagnostic of report.diagnostics) log(formatDiagnostic(diagnostic));
  if (values.profile) for (const line of profile(monitor.phases())) log(line);
  log(summarize(report, (performance.now() - started) / 1000));
  for (const line of await deployment(report, output)) log(line);
  const failed = report.diagnostics.some(({ severity }) => severity !== 'info');
  return values.strict && failed ? 1 : 0;
}

/** What the options say of the site's sources. @throws {UsageError} */
export function sourcesIn(values: {
  readonly notes: string;
  readonly drafts?: string | undefined;
  readonly lexicon?: string | undefined;
}): SourceOptions {
  return { notes: values.notes, ...lexiconFlag(values.lexicon), ...draftsOf(values.drafts) };
}

/** What a host will be sent: which files changed, and whether the site still fits; of a site that is new also how it could be smaller. */
async function deployment({ written, removed, sizes }: BuildReport, output: string): Promise<string[]> {
  if (sizes === null || written.length + removed.length === 0) return [];
  const site = totalOf(sizes);
  if (written.length < sizes.length) return [...changedFiles([...written, ...removed]), `  ${hostingLine(site)}`];
  return [`  ${hostingLine(site)}`, ...(isNearLimit(site) ? savingLines(await savingsOf(output, sizes)) : [])];
}

/** @throws {UsageError} where the value is neither `mark` nor `hide`. */
function draftsOf(drafts: string | undefined): Pick<BuildOptions, 'drafts'> {
  if (drafts === undefined) return {};
  if (drafts === 'mark' || drafts === 'hide') return { drafts };
  throw new UsageError(`--drafts is mark or hide, not ${drafts}.`);
}

/** `2/4` → the second of four. @throws {UsageError} */
function shardOf(written: string): Shard {
  const [, index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? []).map(Number);
  if (index < 1 || index > of)
    throw new UsageError(`--shard is the number of a part and of all parts, such as 2/4, not ${written}.`);
  return { index, of };
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}
