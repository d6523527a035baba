import type { Article, CreativeWorkSeries, Graph, Organization, Person, Product } from 'schema-dts';
import type { TaxonomyName } from '../../model.ts';
import type { NotePage, TermLink } from '../../page/view.ts';
import type { Settings } from '../../site/settings.ts';
import { absoluteUrl, HOME_URL, NOTES_URL } from '../../site/urls.ts';
import { crumbs } from './crumbs.ts';
import { sourceOf } from './source-work.ts';

/** What terms stand for, where a note is about them. */
const THINGS = { companies: 'Organization', people: 'Person', products: 'Product' } as const satisfies Partial<
  Record<TaxonomyName, string>
>;

/**
 * A note for search engines, as schema.org has it: an article in its languages, the recording that it translates, what it
 * is about, its series, and the way to it. `notesName` is what the site calls its list of notes.
 */
export function articleData(page: NotePage, notesName: string, settings: Settings): Graph {
  const way = [
    { name: notesName, url: NOTES_URL },
    { name: page.title, url: page.url },
  ];
  return { '@context': 'https://schema.org', '@graph': [article(page, settings), crumbs(way, settings)] };
}

function article(page: NotePage, settings: Settings): Article {
  const { title, summary, date, author, translator, langs, lang, url } = page;
  const tags = termsOf(page, 'tags').map(({ label }) => label);
  return {
    '@type': 'Article',
    '@id': absoluteUrl(url, settings),
    url: absoluteUrl(url, settings),
    headline: title,
    inLanguage: langs.length > 0 ? langs : [lang],
    ...(summary !== null && { description: summary }),
    ...(date !== null && { datePublished: date }),
    ...(author !== null && { author: { '@type': 'Person', name: author } }),
    ...(translator !== null && { translator: { '@type': 'Person', name: translator } }),
    ...sourceOf(page),
    about: aboutOf(page, settings),
    ...(tags.length > 0 && { keywords: tags }),
    isPartOf: [{ '@type': 'WebSite', '@id': absoluteUrl(HOME_URL, settings) }, ...seriesOf(page, settings)],
  };
}

function aboutOf(page: NotePage, settings: Settings): (Organization | Person | Product)[] {
  return Object.entries(THINGS).flatMap(([taxonomy, type]) =>
    termsOf(page, taxonomy as TaxonomyName).map((term) => ({ '@type': type, ...named(term, settings) })),
  );
}

function seriesOf({ series }: NotePage, settings: Settings): CreativeWorkSeries[] {
  return series.map(({ term }) => ({ '@type': 'CreativeWorkSeries', ...named(term, settings) }));
}

function termsOf({ terms }: NotePage, taxonomy: TaxonomyName): readonly TermLink[] {
  return terms.find((group) => group.taxonomy === taxonomy)?.terms ?? [];
}

/** A term with its page, if it has one. */
function named({ label, url }: TermLink, settings: Settings): { name: string; url?: string } {
  return { name: label, ...(url !== null && { url: absoluteUrl(url, settings) }) };
}
