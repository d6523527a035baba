import type { Lang, NotePath, NoteTerms } from '../model.ts';

/** What search needs of a note: plain data, its texts as they are shown. Depends on the note's file alone. */
export interface SearchNote {
  readonly path: NotePath;
  readonly title: string;
  /** Language of the title. */
  readonly lang: Lang;
  readonly date: string | null;
  readonly draft: boolean;
  readonly terms: NoteTerms;
  readonly sections: readonly SearchSection[];
  /** Terms that its text names in both languages. */
  readonly glosses: readonly (readonly [zh: string, en: string])[];
}

export interface SearchSection {
  /** Its element on the page. */
  readonly id: string;
  readonly heading: SearchText | null;
  readonly units: readonly SearchUnit[];
}

export interface SearchUnit {
  /** Its element on the page. */
  readonly id: string;
  readonly en: readonly SearchText[];
  readonly zh: readonly SearchText[];
  /** Its linked sentences as its page writes them; empty where there are none. */
  readonly links: string;
}

export interface SearchText {
  readonly text: string;
  readonly lang: Lang;
}
