/** Runs calls of `note` one after another in one process, as the command line would each, and prints what they did as JSON. */
import { describeFailure, isMisuse } from '../../src/cli/failure.ts';
import { runNote } from '../../src/cli/note.ts';

const [stdout, stderr] = [process.stdout.write.bind(process.stdout), process.stderr.write];
const calls = JSON.parse(process.argv[2] ?? '[]') as string[][];
const runs: { code: number; stdout: string; stderr: string }[] = [];
for (const call of calls) {
  const run = { code: 0, stdout: '', stderr: '' };
  process.stdout.write = keep((text) => {
    run.stdout += text;
  });
  process.stderr.write = keep((text) => {
    run.stderr += text;
  });
  try {
    run.code = await runNote(call);
  } catch (error) {
    run.code = isMisuse(error) ? 2 : 1;
    run.stderr += `${describeFailure(error)}\n`;
  }
  runs.push(run);
}
process.stderr.write = stderr;
stdout(JSON.stringify(runs));

function keep(add: (text: string) => void): typeof process.stdout.write {
  return (text: string | Uint8Array, ...rest: unknown[]) => {
    add(typeof text === 'string' ? text : new TextDecoder().decode(text));
    const done = rest.find((each) => typeof each === 'function') as (() => void) | undefined;
    done?.();
    return true;
  };
}
