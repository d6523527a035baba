/** A file of the index, gzipped. */
export interface IndexFile {
  readonly url: string;
  readonly bytes: Uint8Array;
}
