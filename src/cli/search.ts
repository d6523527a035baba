import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask } from '../search/query.ts';
import { openIndex } from '../search/query-index.ts';
import type { FoundNote, MarkedText } from '../search/query-verify.ts';
import { outputPath } from '../site/urls.ts';
import { UsageError } from './usage-error.ts';

/** A line of the output. `section` counts from 0; a hit in a title or a term has neither section nor unit. */
interface Line {
  readonly path: string;
  readonly section: number | null;
  readonly unit: string | null;
  readonly lang: 'en' | 'zh';
}

/** `note search QUERY [--site DIR]`. @throws {UsageError} without a query */
export function runSearch(args: string[]): Promise<number> {
  const { query, site } = searchArguments(args);
  return searchSite(query, { site });
}

/** A query may begin with a hyphen: whatever is no option of the command belongs to it. */
function searchArguments(args: readonly string[]): { query: string; site: string } {
  const at = args.indexOf('--site');
  const rest = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)];
  if (rest.includes('--expand')) throw new UsageError('note search cannot cross languages yet; leave --expand out.');
  const query = rest.filter((part) => part !== '--').join(' ');
  if (query.trim() === '') throw new UsageError('note search needs a query.');
  return { query, site: (at < 0 ? undefined : args[at + 1]) ?? '_site' };
}

/**
 * `note search QUERY`: asks the index of a built site as its search page does, and prints every hit as a line of JSON, the
 * best first. Resolves to the exit code.
 * @throws {IndexError} where the site has no index, or a damaged one
 */
async function searchSite(query: string, { site }: { readonly site: string }): Promise<number> {
  const index = await openIndex((url) => readFile(join(site, outputPath(url))).catch(() => null));
  const { notes } = await ask(query, index);
  for await (const note of notes) {
    for (const line of linesOf(note)) process.stdout.write(`${JSON.stringify(line)}\n`);
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
