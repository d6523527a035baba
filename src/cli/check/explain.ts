import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CODES } from '../../check/codes.ts';
import { closest } from '../../text/closest.ts';
import { UsageError } from '../usage-error.ts';

/** Where the guide describes problems: a heading a code. */
const GUIDE = 'content/notes/guide';
const HEADING = /^#{2,4} `?([a-z-]+\/[a-z-]+)`?[ \t]*$/;

/**
 * `note check --explain CODE`: prints what the guide says of it.
 * @throws {UsageError} where there is no such code.
 */
export async function explain(code: string): Promise<number> {
  if (!CODES.includes(code)) {
    const meant = closest(code, CODES);
    throw new UsageError(
      `There is no problem ${code}.${meant ? ` Did you mean ${meant}?` : ` There are ${CODES.join(', ')}.`}`,
    );
  }
  for (const name of (await readdir(GUIDE)).filter((file) => file.startsWith('problems'))) {
    const text = sectionOf(code, await readFile(join(GUIDE, name), 'utf8'));
    if (text === null) continue;
    process.stdout.write(`${text}\n\n${join(GUIDE, name)}\n`);
    return 0;
  }
  throw new Error(`The guide says nothing of ${code}.`);
}

/** What stands below a code's heading, up to the next heading. */
function sectionOf(code: string, guide: string): string | null {
  const lines = guide.split('\n');
  const from = lines.findIndex((line) => HEADING.exec(line)?.[1] === code);
  if (from < 0) return null;
  const length = lines.slice(from + 1).findIndex((line) => /^#{1,4} /.test(line));
  return lines
    .slice(from, length < 0 ? undefined : from + 1 + length)
    .join('\n')
    .trim();
}
