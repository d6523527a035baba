import { UsageError } from './usage-error.ts';

/**
 * An error as its reader needs it: every message from the outermost cause to the innermost, then where the program
 * stood. Of a command that was called in a wrong way it is enough to say so.
 */
export function describeFailure(error: unknown): string {
  if (isMisuse(error)) return error.message;
  const causes = causesOf(error);
  const messages = causes.map((cause, depth) => `${'  '.repeat(depth)}${cause.message}`);
  const innermost = causes.at(-1);
  return [...messages, ...(innermost ? stackOf(innermost) : [])].join('\n');
}

/** Whether the command was called in a way that it does not know, for us or for Node's `parseArgs`. */
export function isMisuse(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return error instanceof UsageError || ((error as NodeJS.ErrnoException).code ?? '').startsWith('ERR_PARSE_ARGS');
}

/** An error and its causes. Eleventy calls them `originalError`. */
function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [new Error(String(error))];
  const { cause, originalError } = error as Error & { originalError?: unknown };
  const inner = cause ?? originalError;
  return inner === undefined ? [error] : [error, ...causesOf(inner)];
}

function stackOf({ stack }: Error): string[] {
  return (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5);
}
