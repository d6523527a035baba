import { parseArgs } from 'node:util';
import { loadSettings } from '../site/settings.ts';
import { lexiconFlag } from './lexicon-flag.ts';
import { UsageError } from './usage-error.ts';

const HELP = `npm run -s note -- COMMAND

  bitext [--lexicon FILE|none] [--explain] FILE…
                                            how each note was read and paired, as JSON Lines, and why
  check [DIR|FILE…] [--format text|json]    what is wrong with notes; exit code 1 if there is an error
        [--fix [--dry-run]]                 mends what can be mended safely, or shows it as a diff
        [--explain CODE]                    what the guide says of a problem
  export [FILE…] --format tmx|jsonl|tsv|txt|md|epub [--term companies/nvidia] [--notes DIR] [--output FILE]
                                            notes in another format: the named ones, those of a term, or all
  hosting [--site DIR]                      how large a built site is, what hosts take, which setting saves how much
  learn DIR [--output FILE]                 a lexicon for the aligner from explicitly paired notes
  search QUERY [--site DIR] [--expand]      what the search page of a built site finds, as JSON Lines;
                                            with --expand under its other names too, across the languages
`;

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
    process.stdout.write(HELP);
    return Promise.resolve(name === undefined ? 2 : 0);
  }
  const command = COMMANDS.get(name);
  if (!command) throw new UsageError(`There is no command note ${name}. See npm run -s note -- --help.`);
  return command(args);
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
