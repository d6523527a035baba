import type { CollectionPage, Graph, WebSite } from 'schema-dts';
import type { Settings } from '../../site/settings.ts';
import { absoluteUrl, HOME_URL, SEARCH_URL } from '../../site/urls.ts';
import { type Crumb, crumbs } from './crumbs.ts';

/** `query-input` is how search engines ask for the words; the vocabulary itself does not know it. */
interface Search {
  '@type': 'SearchAction';
  target: { '@type': 'EntryPoint'; urlTemplate: string };
  'query-input': string;
}

/** The site, for its home page: its name, its language and how to search it. */
export function websiteData(settings: Settings): Graph {
  const { title, description, language, author } = settings;
  const search: Search = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl(SEARCH_URL, settings)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  const site: WebSite = {
    '@type': 'WebSite',
    '@id': absoluteUrl(HOME_URL, settings),
    url: absoluteUrl(HOME_URL, settings),
    name: title,
    ...(description !== '' && { description }),
    inLanguage: language,
    ...(author !== null && { author: { '@type': 'Person', name: author } }),
    potentialAction: search,
  };
  return { '@context': 'https://schema.org', '@graph': [site] };
}

/** A list, an index or the page of a term: a collection at the end of the way to it. */
export function collectionData(way: readonly Crumb[], settings: Settings): Graph {
  const page = way.at(-1) as Crumb;
  const collection: CollectionPage = {
    '@type': 'CollectionPage',
    '@id': absoluteUrl(page.url, settings),
    url: absoluteUrl(page.url, settings),
    name: page.name,
    isPartOf: { '@type': 'WebSite', '@id': absoluteUrl(HOME_URL, settings) },
  };
  return { '@context': 'https://schema.org', '@graph': [collection, crumbs(way, settings)] };
}
