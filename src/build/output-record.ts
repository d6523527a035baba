import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * Which files a build wrote into `output`, as paths below it. Only these may a later build remove: whatever else lies
 * there belongs to somebody else. Empty when nothing is known.
 */
export async function readOutputRecord(cache: string, output: string): Promise<readonly string[]> {
  try {
    const files = JSON.parse(await readFile(recordOf(cache, output), 'utf8')) as unknown;
    return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers what the build wrote, in one move, so that a record is never half there. */
export async function writeOutputRecord(cache: string, output: string, files: readonly string[]): Promise<void> {
  const record = recordOf(cache, output);
  await writeFile(`${record}.part`, JSON.stringify(files));
  await rename(`${record}.part`, record);
}

function recordOf(cache: string, output: string): string {
  const name = createHash('sha256').update(resolve(output)).digest('hex').slice(0, 16);
  return join(cache, `output-${name}.json`);
}
