/** A file of the site that is made here: its address, without host and prefix, and what it holds. */
export interface TextFile {
  readonly url: string;
  readonly text: string;
}
