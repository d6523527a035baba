import { lstatSync, type Stats } from 'node:fs';

/** What the file system says of a file without opening it: size, times of content and of status, inode (as git does). */
export type Signature = string & { readonly __brand?: 'Signature' };

/** A file that was changed so shortly before it was looked at may change again without a trace: time stamps have steps. */
const RACY_MS = 2000;

/** The signature of the file, or `null` if there is none. */
export function signatureOf(file: string): Signature | null {
  const stats = fileAt(file);
  return stats && written(stats);
}

/**
 * The signature by which a file whose content is about to be read may be recognised later; `null` if there is no file, or if
 * it is too fresh for its times to tell (git's "racily clean" entries). Then its content must be compared.
 */
export function lastingSignatureOf(file: string, now: number = Date.now()): Signature | null {
  const stats = fileAt(file);
  if (stats === null || now - Math.max(stats.mtimeMs, stats.ctimeMs) < RACY_MS) return null;
  return written(stats);
}

/** Bytes of the file that a signature is of; 0 where it is of none. */
export function sizeIn(signature: Signature): number {
  return Number(signature.split(':', 1)[0]);
}

/** `null` for what is no file, a link to one included, and for what nobody may look at. */
function fileAt(file: string): Stats | null {
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    return stats?.isFile() ? stats : null;
  } catch {
    return null;
  }
}

/** Node keeps times as floating-point milliseconds, exact to a quarter of a microsecond: finer than any file system ticks. */
function written({ size, mtimeMs, ctimeMs, ino }: Stats): Signature {
  return `${size}:${mtimeMs}:${ctimeMs}:${ino}`;
}
