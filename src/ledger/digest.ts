import { createHash } from 'node:crypto';

/** A short name for a content or a list of inputs: 128 bits of SHA-256 in hex, which every file system can tell apart. */
export type Digest = string & { readonly __brand?: 'Digest' };

/** Digest of a file's bytes or of a text. */
export function digestOf(content: string | Uint8Array): Digest {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

/** Digest of plain data. Two values have the same one if they read the same as JSON, the order of their keys included. */
export function digestOfData(data: unknown): Digest {
  return digestOf(JSON.stringify(data));
}
