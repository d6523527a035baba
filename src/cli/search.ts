import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask } from '../search/query.ts';
import { openIndex } from '../search/query-index.ts';
import { expandedQuery, expansionsOf } from '../search/query-renderings.ts';
import type { MarkedText } from '../search/query-seeker.ts';
import type { FoundNote } from '../search/query-verify.ts';
import { outputPath } from '../site/urls.ts';
import { UsageError } from './usage-error.ts';

/** A line of the output. `section` counts from 0; a hit in a title or a term has neither section nor unit. */
interface Line {
  readonly path: string;
  readonly section: number | null;
  readonly unit: string | null;
  readonly lang: 'en' | 'zh';
}

/** `note search QUERY [--site DIR] [--expand]`. @throws {UsageError} without a query */
export function runSearch(args: string[]): Promise<number> {
  const { query, ...options } = searchArguments(args);
  return searchSite(query, options);
}

/** A query may begin with a hyphen: whatever is no option of the command belongs to it. */
function searchArguments(args: readonly string[]): { query: string } & SearchOptions {
  const at = args.indexOf('--site');
  const rest = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)];
  const query = rest.filter((part) => part !== '--' && part !== '--expand').join(' ');
  if (query.trim() === '') throw new UsageError('note search needs a query.');
  return { query, site: (at < 0 ? undefined : args[at + 1]) ?? '_site', expand: rest.includes('--expand') };
}

interface SearchOptions {
  readonly site: string;
  /** Whether other names of what is asked for count too, those in the other language among them. */
  readonly expand: boolean;
}

/**
 * `note search QUERY`: asks the index of a built site as its search page does, and prints every hit as a line of JSON, the
 * best first; then, with `expand`, what other names find besides. Resolves to the exit code.
 * @throws {IndexError} where the site has no index, or a damaged one
 */
async function searchSite(query: string, { site, expand }: SearchOptions): Promise<number> {
  const index = await openIndex((url) => readFile(join(site, outputPath(url))).catch(() => null));
  const answer = await ask(query, index);
  const expanded = expand ? expandedQuery(answer.query, await expansionsOf(answer.query, index)) : null;
  const printed = new Set<string>();
  for (const { notes } of [answer, ...(expanded ? [await ask(expanded, index)] : [])]) {
    for await (const note of notes) {
      for (const line of linesOf(note).map((line) => JSON.stringify(line))) {
        if (!printed.has(line)) process.stdout.write(`${line}\n`);
        printed.add(line);
      }
    }
  }
  return 0;
}

/** The hits of a note, each language of a unit on its own line; a note that only its terms find has one without a place. */
export function linesOf({ row: { path }, title, terms, hits }: FoundNote): Line[] {
  const names = [title, ...terms].filter(isMarked).map(({ lang }) => langOf(lang));
  const lines = [...new Set(names)].map((lang): Line => ({ path, section: null, unit: null, lang }));
  for (const { section, unit, en, zh } of hits) {
    if (en.some(isMarked)) lines.push({ path, section, unit, lang: 'en' });
    if (zh.some(isMarked)) lines.push({ path, section, unit, lang: 'zh' });
  }
  return lines.length > 0 ? lines : [{ path, section: null, unit: null, lang: langOf(title.lang) }];
}

function isMarked({ marks }: MarkedText): boolean {
  return marks.length > 0;
}

function langOf(lang: string): 'en' | 'zh' {
  return lang.startsWith('zh') ? 'zh' : 'en';
}
