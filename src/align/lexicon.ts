/** Words that translate each other. */
export interface Lexicon {
  readonly name: string;
}
