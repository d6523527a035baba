import { type Command, carryOut } from './carry-out.ts';

/** Each command is loaded when it is asked for, so that a small one starts fast. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./build.ts')).runBuild,
  builds: async () => (await import('./builds.ts')).runBuilds,
  pages: async () => (await import('./pages.ts')).runPages,
  start: async () => (await import('./start.ts')).runStart,
  preview: async () => (await import('./preview.ts')).runPreview,
  note: async () => (await import('./note.ts')).runNote,
};

const USAGE = `Usage: npm run <command> -- [options]

  build    writes the site: --notes DIR --output DIR --drafts mark|hide --lexicon FILE|none --strict --clean --profile,
           or one of several parts: --shard 2/4, then --merge
  start    builds, serves, watches and reloads: --port N and the options of build
  preview  serves the site as a static host does: --output DIR --port N
  note     works on notes: npm run -s note -- bitext FILE…
`;

/** Runs the command that the first argument names. Answers how the process ends, see `carryOut`. */
function main([name = '', ...args]: string[]): Promise<number> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    process.stderr.write(USAGE);
    return Promise.resolve(name === '' || name === 'help' ? 0 : 2);
  }
  return carryOut(load, args);
}

// Who reads the beginning and closes the pipe, as `head` does, has what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await main(process.argv.slice(2));
