import type { Note } from '../model.ts';
import { plainHtml } from '../page/markdown/render-markdown.ts';
import { titleLang } from '../page/note-entry.ts';
import { sectionViews } from '../page/section-views.ts';
import type { SectionView, SegmentView } from '../page/view.ts';
import type { SearchNote, SearchSection, SearchText } from '../search/search-note.ts';

/** A note → what search needs of it: the texts as its page shows them, without who speaks. `views`, where they are known already: without relative links. */
export function searchNote({ path, meta, bitext }: Note, views: readonly SectionView[] = sectionViews(bitext)): SearchNote {
  const { title, date, draft, terms } = meta;
  const sections = views.map(searchSection);
  return { path, title, lang: titleLang(title), date, draft, terms, sections };
}

function searchSection({ id, heading, items }: SectionView): SearchSection {
  const units = items.filter((item) => item.kind === 'unit');
  return {
    id,
    heading: heading && { text: heading.text, lang: heading.lang },
    units: units.map((unit) => ({ id: unit.id, en: unit.en.map(searchText), zh: unit.zh.map(searchText) })),
  };
}

function searchText({ html, lang }: SegmentView): SearchText {
  return { text: plainHtml(html), lang };
}
