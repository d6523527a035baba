import type { UserConfig } from '@11ty/eleventy';
import type { NoteSource } from '../model.ts';
import type { NotePage, SectionView } from '../page/view.ts';
import type { Settings } from '../site/settings.ts';
import { absoluteUrl, browseUrl, linesUrl, taxonomyUrl } from '../site/urls.ts';
import { remember } from '../text/remember.ts';
import { metadataFilters } from './metadata-filters.ts';
import { unitsOf } from './units.ts';
import { fill, say, type Values } from './words.ts';

/** What Nunjucks gives a filter as `this`, as far as it is used here. */
interface FilterContext {
  readonly env: { getFilter(name: 'safe'): (html: string) => unknown };
}

/** Numbers whose form is kept: nearly all are small, and to ask for one takes as long as for a line of a page. */
const NUMBERS = 10_000;

/** Adds every filter that the templates use. */
export function addFilters(config: UserConfig, settings: Settings): void {
  const { language, pathPrefix } = settings;
  // Pages say the same few words over and over.
  const sayAgain = remember((text: unknown) => say(text, language));
  const filters = {
    /** `{{ note | units }}`: the sections of a note with their units, of a note's source or a raw body. */
    units: (note: NotePage | NoteSource | string): readonly SectionView[] => unitsOf(note),
    /** `{{ term.url | url }}`: an address of the site as an `href`. */
    url: (url: string): string => pathPrefix + url.slice(1),
    /** `{{ group.taxonomy | taxonomyUrl | url }}`: where a taxonomy has its index. */
    taxonomyUrl,
    /** `{{ term.url | browseUrl | url }}`: where the notes of a term can be filtered further. */
    browseUrl,
    /** `{{ term.label | linesUrl | url }}`: where the passages that name it stand line by line. */
    linesUrl,
    /** `{{ note.url | absolute }}`: the same with its host. */
    absolute: (url: string): string => absoluteUrl(url, settings),
    /** `{{ strings.nav.main | fill }}`: a text of the interface, for attributes and titles. */
    fill,
    /** `{{ strings.list.count | say({ count: 3 }) }}`: the same as markup. */
    say(this: FilterContext, text: unknown, values?: Values): unknown {
      const said = values === undefined ? sayAgain(text) : say(text, language, values);
      return this.env.getFilter('safe')(said);
    },
    /** `{{ 12345 | number }}`: 12,345. */
    number: remember((value: number) => value.toLocaleString('en-US'), { most: NUMBERS }),
    ...metadataFilters(settings),
  };
  for (const [name, filter] of Object.entries(filters)) config.addNunjucksFilter(name, filter);
}
