import { describeFailure, isMisuse } from './failure.ts';

/** What a command does with its arguments; answers how the process ends. */
export type Command = (args: string[]) => Promise<number>;

/** Runs a command, and describes what it throws. Answers 0 if it went well, 1 if not, 2 if it was called in a wrong way. */
export async function carryOut(load: () => Promise<Command>, args: string[]): Promise<number> {
  try {
    const command = await load();
    return await command(args);
  } catch (error) {
    process.stderr.write(`${describeFailure(error)}\n`);
    return isMisuse(error) ? 2 : 1;
  }
}
