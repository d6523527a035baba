import { type ParseArgsConfig, parseArgs } from 'node:util';
import { loadSettings } from '../../site/settings.ts';
import { ALIAS_FILE, loadAliases } from '../../taxonomy/aliases.ts';
import { AliasConflict } from '../../taxonomy/edit-aliases.ts';
import { checkNotesFolder } from '../folders.ts';
import { say } from '../say.ts';
import { UsageError } from '../usage-error.ts';
import { acceptAliases, loadRejections, rejectAliases } from './alias-files.ts';
import { asJsonLines, asYaml, readDecisions } from './decisions.ts';
import { findProposals } from './find-proposals.ts';

const FLAGS = {
  notes: { type: 'string', default: 'content/notes' },
  list: { type: 'boolean', default: false },
  format: { type: 'string', default: 'yaml' },
  accept: { type: 'string' },
  reject: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/**
 * `note aliases`: the alias inbox. Proposes names that may be one; an author accepts, rejects or skips them one by one, or in files.
 * Resolves to the exit code: 1 if a name cannot be added.
 * @throws {UsageError} where there is no terminal to ask in and neither `--list` nor a file says what to do
 */
export async function runAliases(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: FLAGS });
  if (values.format !== 'yaml' && values.format !== 'json') throw new UsageError('--format is yaml or json.');
  if (values.accept !== undefined || values.reject !== undefined) return decide(values);
  const interactive = process.stdin.isTTY && process.stdout.isTTY;
  if (!values.list && !interactive) {
    throw new UsageError(
      'note aliases needs --list, --accept FILE or --reject FILE where there is no terminal to ask in.',
    );
  }
  await checkNotesFolder(values.notes);
  const { settings } = await loadSettings('content/_data/site.yaml');
  const { aliases } = await loadAliases(ALIAS_FILE);
  const isRejected = await loadRejections();
  const proposals = await findProposals(values.notes, { zone: settings.zone, aliases, isRejected });
  if (values.list) process.stdout.write(values.format === 'json' ? asJsonLines(proposals) : asYaml(proposals));
  else await (await import('./inbox.ts')).openInbox(proposals);
  say(proposals.length === 0 ? 'No names to merge.' : `${proposals.length} proposals.`);
  return 0;
}

async function decide({
  accept,
  reject,
}: {
  readonly accept?: string | undefined;
  readonly reject?: string | undefined;
}): Promise<number> {
  const accepted = accept === undefined ? [] : await readDecisions(accept);
  const rejected = reject === undefined ? [] : await readDecisions(reject);
  try {
    if (accepted.length > 0) await acceptAliases(accepted);
    if (rejected.length > 0) await rejectAliases(rejected);
  } catch (error) {
    if (!(error instanceof AliasConflict)) throw error;
    say(`${error.message} Nothing was written.`);
    return 1;
  }
  say(`${accepted.length} accepted, ${rejected.length} rejected.`);
  return 0;
}
