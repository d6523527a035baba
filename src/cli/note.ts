import { parseArgs } from 'node:util';
import { loadSettings } from '../site/settings.ts';
import { commandHelp, HELP, overview } from './help.ts';
import { lexiconFlag } from './lexicon-flag.ts';
import { UsageError } from './usage-error.ts';

/** Each command is loaded when it is asked for, so that a small one starts fast. */
const COMMANDS: ReadonlyMap<string, (args: string[]) => Promise<number>> = new Map([
  ['aliases', async (args: string[]) => (await import('./aliases/run-aliases.ts')).runAliases(args)],
  ['bitext', runBitext],
  ['check', async (args: string[]) => (await import('./check.ts')).runCheck(args)],
  ['export', async (args: string[]) => (await import('./export.ts')).runExport(args)],
  ['hosting', async (args: string[]) => (await import('./hosting.ts')).runHosting(args)],
  ['import', async (args: string[]) => (await import('./import.ts')).runImport(args)],
  ['learn', async (args: string[]) => (await import('./learn.ts')).runLearn(args)],
  ['new', async (args: string[]) => (await import('./new.ts')).runNew(args)],
  ['retag', async (args: string[]) => (await import('./retag.ts')).runRetag(args)],
  ['search', async (args: string[]) => (await import('./search.ts')).runSearch(args)],
]);

/** `note …`: the author's commands. Resolves to the exit code: 0, 1 for problems found, 2 for a wrong call. */
export function runNote([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(overview());
    return Promise.resolve(name === undefined ? 2 : 0);
  }
  const command = COMMANDS.get(name);
  const help = HELP.get(name);
  if (!command || !help) throw new UsageError(`There is no command note ${name}. See npm run -s note -- --help.`);
  if (isHelpWanted(name, args)) {
    process.stdout.write(commandHelp(name, help));
    return Promise.resolve(0);
  }
  return command(args);
}

/** What is searched for may be `--help` itself, behind other words. */
function isHelpWanted(name: string, args: readonly string[]): boolean {
  const own = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return name === 'search' ? own[0] === '--help' : own.includes('--help');
}

async function runBitext(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { lexicon: { type: 'string' }, explain: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new UsageError('note bitext needs the path of a note.');
  const { printBitext } = await import('./bitext.ts');
  const { chosenLexicon, lexiconAt } = await import('../align/chosen-lexicon.ts');
  const lexicon = await lexiconAt(chosenLexicon(lexiconFlag(values.lexicon).lexicon));
  return printBitext(positionals, { ...(await settings()), lexicon }, values.explain);
}

async function settings() {
  return (await loadSettings('content/_data/site.yaml')).settings;
}
