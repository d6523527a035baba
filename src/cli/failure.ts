import { UsageError } from './usage-error.ts';

/**
 * An error as its reader needs it: every message from the outermost cause to the innermost, then where the program
 * stood. Of a command that was called in a wrong way it is enough to say so.
 */
export function describeFailure(error: unknown): string {
  if (isMisuse(error)) return error.message;
  const causes = causesOf(error);
  const messages = causes.map((cause, depth) => `${'  '.repeat(depth)}${plainMessage(cause)}`);
  const innermost = causes.at(-1);
  const remedy = causes.map(remedyFor).find((known) => known !== undefined);
  const isPlain = innermost !== undefined && plainMessage(innermost) !== innermost.message;
  return [...messages, ...(remedy ? [remedy] : innermost && !isPlain ? stackOf(innermost) : [])].join('\n');
}

/** What is wrong with a file or folder that was named, by the code of Node's error: nothing that a stack could explain. */
const NAMED_WRONG: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EEXIST: 'this is a file, where a folder is expected',
  EISDIR: 'this is a folder, where a file is expected',
  ENOTDIR: 'a part of this path is a file, where a folder is expected',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'the links lead in a circle',
};

/** `ENOENT: no such file or directory, open 'a.md'` → `a.md: there is no such file or folder.` */
function plainMessage(error: Error): string {
  const { code = '', path } = error as NodeJS.ErrnoException;
  const wrong = NAMED_WRONG[code];
  return wrong === undefined ? error.message : `${path?.replace(/(?:\.\d+)?\.part$/, '') ?? 'A file'}: ${wrong}.`;
}

/** What to do where the machine is at fault and not the program, by the code of Node's error. */
const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. The site is as it was; free some space and build again.',
  EDQUOT: 'Your quota of disk space is used up. The site is as it was; free some space and build again.',
  EFBIG: 'A file would be larger than is allowed here. The site is as it was; raise the limit and build again.',
  EACCES: 'This file or folder may not be read or written. Change its permissions, and build again.',
  EPERM: 'This file or folder may not be changed. Change its permissions or its owner, and build again.',
  EROFS: 'This disk can only be read. Choose another folder with --output.',
  EMFILE: 'Too many files are open. Raise the limit (ulimit -n), and build again.',
  ENFILE: 'Too many files are open on this machine. Close some programs, and build again.',
};

function remedyFor(error: Error): string | undefined {
  if (error.name === 'IndexError') return 'Build the site with npm run build, or say where it is with --site.';
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? undefined : REMEDIES[code];
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
