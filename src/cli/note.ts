import { parseArgs } from 'node:util';
import { loadSettings } from '../site/settings.ts';
import { printBitext } from './bitext.ts';
import { checkNotes } from './check.ts';
import { UsageError } from './usage-error.ts';

const HELP = `npm run -s note -- COMMAND

  bitext FILE…                              how each note was read and paired, as JSON Lines
  check [DIR|FILE…] [--format text|json]    what is wrong with notes; exit code 1 if there is an error
`;

/** `note …`: the author's commands. Resolves to the exit code: 0, 1 for problems found, 2 for a wrong call. */
export async function runNote(args: string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === undefined || command === '--help' || command === 'help') {
    process.stdout.write(HELP);
    return command === undefined ? 2 : 0;
  }
  const { settings } = await loadSettings('content/_data/site.yaml');
  if (command === 'bitext') {
    const { positionals } = parseArgs({ args: rest, allowPositionals: true });
    if (positionals.length === 0) throw new UsageError('note bitext needs the path of a note.');
    return printBitext(positionals, settings);
  }
  if (command === 'check') {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' } },
    });
    const { format } = values;
    if (format !== 'text' && format !== 'json') throw new UsageError('--format is text or json.');
    return checkNotes(positionals.length > 0 ? positionals : ['content/notes'], { ...settings, format });
  }
  throw new UsageError(`There is no command note ${command}. See npm run -s note -- --help.`);
}
