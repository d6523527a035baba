import type { Note } from '../model.ts';
import { plainHtml } from '../page/markdown/render-markdown.ts';
import { titleLang } from '../page/note-entry.ts';
import { type NoteGloss, noteGlosses } from '../page/note-glosses.ts';
import { sectionViews } from '../page/section-views.ts';
import type { SectionView, SegmentView } from '../page/view.ts';
import type { SearchNote, SearchSection, SearchText } from '../search/search-note.ts';

/**
 * A note → what search needs of it: the texts as its page shows them, without who speaks. `named`: its glosses, where they are known
 * already.
 */
export function searchNote(note: Note, named: readonly NoteGloss[] = noteGlosses(note)): SearchNote {
  const { path, meta } = note;
  const { title, date, draft, terms } = meta;
  const glosses = named.map(({ zh, en }) => [zh, en] as const);
  return { path, title, lang: titleLang(title), date, draft, terms, sections: searchSections(note), glosses };
}

/** The texts alone. `views`, where they are known already: without relative links. */
export function searchSections(
  { bitext }: Note,
  views: readonly SectionView[] = sectionViews(bitext),
): SearchSection[] {
  return views.map(searchSection);
}

function searchSection({ id, heading, items }: SectionView): SearchSection {
  const units = items.filter((item) => item.kind === 'unit');
  return {
    id,
    heading: heading && { text: heading.text, lang: heading.lang },
    units: units.map(({ id, en, zh, links }) => ({ id, en: en.map(searchText), zh: zh.map(searchText), links })),
  };
}

function searchText({ html, lang }: SegmentView): SearchText {
  return { text: plainHtml(html), lang };
}
