import type { NoteCard, NotePage, TermLink } from '../page/view.ts';
import { listDescription, noteDescription } from '../publish/description.ts';
import { contentPolicy } from '../publish/hosting/content-policy.ts';
import { articleData } from '../publish/json-ld/article.ts';
import type { Crumb } from '../publish/json-ld/crumbs.ts';
import { embeddable } from '../publish/json-ld/embed.ts';
import { collectionData, websiteData } from '../publish/json-ld/lists.ts';
import type { Settings } from '../site/settings.ts';

const LOCALES = { 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW', en: 'en_US' } as const;

/** The filters for the head of a page: what it says of itself to programs. Data comes out as the text of a script. */
export function metadataFilters(settings: Settings) {
  return {
    /** `{{ assets.inline | contentPolicy }}`: what browsers may load for a page. */
    contentPolicy,
    /** `{{ note | noteDescription }}`: its summary or its beginning; empty where it has neither. */
    noteDescription: (note: NotePage): string => noteDescription(note, settings.language) ?? '',
    /** `{{ term.notes | listDescription(term.label) }}`: the name, then what it lists first, notes or terms. */
    listDescription: (entries: readonly (NoteCard | TermLink)[], name: string): string =>
      listDescription(name, entries.map(nameOf)),
    /** `{{ site.language | locale }}`: Open Graph's name of it. */
    locale: (language: Settings['language']): string => LOCALES[language],
    /** `{{ note | articleData(notesName) | safe }}`. */
    articleData: (note: NotePage, notesName: string): string => embeddable(articleData(note, notesName, settings)),
    /** `{{ home | websiteData | safe }}`. */
    websiteData: (): string => embeddable(websiteData(settings)),
    /** `{{ [{ name: …, url: … }] | collectionData | safe }}`: the way to a list, which is the last of them. */
    collectionData: (way: readonly Crumb[]): string => embeddable(collectionData(way, settings)),
  };
}

function nameOf(entry: NoteCard | TermLink): string {
  return 'title' in entry ? entry.title : entry.label;
}
