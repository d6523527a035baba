import type { Lang, Note } from '../model.ts';
import type { TaggedNote } from '../taxonomy/term.ts';
import { scriptOf, wideLanguage } from '../text/language.ts';
import { traditionalShare } from '../text/traditional.ts';

/** What every page but its own knows of a note: plain data, about a kilobyte. */
export interface NoteEntry extends TaggedNote {
  readonly title: string;
  /** Language of the title. */
  readonly lang: Lang;
  readonly summary: string | null;
  readonly author: string | null;
  readonly draft: boolean;
  /** Whether any passage stands beside its translation. */
  readonly bilingual: boolean;
  /** Paths that lead to the note, as its author wrote them. */
  readonly redirects: readonly string[];
}

/** A note → its entry. Depends on the note alone. */
export function noteEntry({ path, meta, bitext }: Note): NoteEntry {
  const { title, date, summary, author, draft, exclude, redirects, terms } = meta;
  const bilingual = bitext.sections.some(({ items }) =>
    items.some((item) => item.kind === 'unit' && item.en.length > 0 && item.zh.length > 0),
  );
  return {
    path,
    date,
    listed: !exclude,
    terms,
    title,
    lang: titleLang(title),
    summary,
    author,
    draft,
    bilingual,
    redirects,
  };
}

/** Share of characters with a simplified form above which a title is traditional Chinese. */
const TRADITIONAL = 0.1;

/** Language of a title: `zh-Hans`, `zh-Hant`, `ja`, `ko`; `en` for anything in Latin letters, being too short to tell more. */
export function titleLang(title: string): Lang {
  return scriptOf(title) === 'wide' ? wideLanguage(title, (text) => traditionalShare(text) > TRADITIONAL) : 'en';
}
