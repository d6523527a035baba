import crypto from 'node:crypto';

/** A short name for a content or a list of inputs: 128 bits of SHA-256 in hex, which every file system can tell apart. */
export type Digest = string & { readonly __brand?: 'Digest' };

/** Digest of a file's bytes or of a text. */
export function digestOf(content: string | Uint8Array): Digest {
  return sha256(content).slice(0, 32);
}

/** In one step where Node knows how (20.12 and later): three times as fast for short texts, of which there are many. */
const sha256: (content: string | Uint8Array) => string = crypto.hash
  ? (content) => crypto.hash('sha256', content)
  : (content) => crypto.createHash('sha256').update(content).digest('hex');

/** Digest of plain data. Two values have the same one if they read the same as JSON, the order of their keys included. */
export function digestOfData(data: unknown): Digest {
  return digestOf(JSON.stringify(data));
}
