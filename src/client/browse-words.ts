import type { FacetWords } from './browse-facet.ts';

/** The words of the interface that a page brings along, by name. */
export type Words = Readonly<Record<string, string>>;

/** What the page says of itself in a data attribute, as JSON. */
export function wordsOf(json: string | undefined): Words {
  return JSON.parse(json ?? '{}') as Words;
}

/** Words for facets: names of taxonomies come from the site, those of other facets and their terms from the page's own. */
export function facetWords(words: Words, names: string | undefined): FacetWords {
  const taxonomies = JSON.parse(names ?? '{}') as Record<string, { many: string }>;
  return {
    of: (name) => taxonomies[name]?.many ?? words[name] ?? name,
    label: (name, label) => (taxonomies[name] ? label : (words[`${name}-${label}`] ?? label)),
    look: (count) => counted(words.look, count),
    fitting: (count) => counted(words[count === 0 ? 'fitsNone' : 'fits'], count),
    without: words.without ?? '',
    remove: words.remove ?? '',
    clear: words.clear ?? '',
    date: words.date ?? '',
    from: words.from ?? '',
    to: words.to ?? '',
  };
}

/** A text with a number in its place. */
export function counted(text: string | undefined, count: number): string {
  return (text ?? '').replaceAll('{count}', count.toLocaleString('en'));
}
