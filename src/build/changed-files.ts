import { TAXONOMIES } from '../site/taxonomies.ts';
import { counted } from '../text/counted.ts';

const TAXONOMY = `(?:${TAXONOMIES.map(({ name }) => name).join('|')})`;

/** What a file of the site is, by its path below the output folder; the first that fits. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^notes\/(?:page\/.*)?index\.html$|^index\.html$/, 'note list'],
  [/^notes\/.*index\.html$/, 'note page'],
  [/^notes\/.*note\.json$/, 'note.json file'],
  [/feed\.(?:xml|json)$/, 'feed'],
  [new RegExp(`^${TAXONOMY}/(?:(?:page|by-letter)/.*)?index\\.html$`), 'term index page'],
  [new RegExp(`^${TAXONOMY}/`), 'term page'],
  [/^glossary\//, 'glossary page'],
  [/^search\/text\//, 'search text'],
  [/^search\/[^/]+\//, 'search index file'],
];
const OTHER = 'other file';
/** Files that are named. */
const NAMED = 8;

/** Files that a build has changed, counted by what they are, and the first of each kind by name: what a host will be sent. */
export function changedFiles(files: readonly string[]): string[] {
  if (files.length === 0) return [];
  const kinds = new Map([...KINDS.map(([, name]) => name), OTHER].map((name) => [name, [] as string[]]));
  for (const file of files) kinds.get(kindOf(file))?.push(file);
  const present = [...kinds].filter(([, some]) => some.length > 0);
  const first = present.flatMap(([, [file = '']]) => file).slice(0, NAMED);
  const more = files.length - first.length;
  return [
    `  changed: ${present.map(([name, { length }]) => counted(length, name)).join(', ')}`,
    `  such as ${first.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-US')} more` : ''}`,
  ];
}

function kindOf(file: string): string {
  return KINDS.find(([pattern]) => pattern.test(file))?.[1] ?? OTHER;
}
