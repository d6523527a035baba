/** A file of the index, gzipped. */
export interface IndexFile {
  readonly url: string;
  readonly bytes: Uint8Array;
}

/** A file of the index that is still to be gzipped: work on its way to another process is text. */
export interface PackedText {
  readonly url: string;
  readonly text: string;
}
