/** A note's file as lines, which keep their own line ends. */
export interface FileLine {
  /** Without its line end. */
  readonly text: string;
  /** `\n`, `\r\n`, `\r`, or nothing at the end of the file. */
  readonly end: string;
}

/** A mistake that can be mended without asking: no visible text changes. Pure. */
export interface Fix {
  /** What it does, in a few words for the author. */
  readonly name: string;
  /** `frontMatter` is the number of lines of the front matter, its fences included; 0 where there is none. */
  readonly apply: (lines: readonly FileLine[], frontMatter: number) => readonly FileLine[];
}
