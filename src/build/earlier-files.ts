import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { filesIn, listing, type PageLedger, readPageLedger } from '../ledger/page-ledger.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import type { Places } from './places.ts';

/** Folders that a site has to itself; what lies elsewhere in an output folder may be somebody's own. */
const OWN_FOLDERS = ['notes', 'search', 'glossary', 'assets', ...TAXONOMIES.map(({ name }) => name)];
/** Lies in every output folder of a build and in few others. */
const EVIDENCE = 'search/manifest.json';

/**
 * What an output folder holds, as its ledger says. Where that is lost, the files in the folders of the site are known by their names
 * alone if a build has been at work there; so a note that was deleted since does not stay published.
 */
export function knownFiles({ ledger, output }: Pick<Places, 'ledger' | 'output'>): PageLedger {
  const known = readPageLedger(ledger);
  if (known.digest !== null || !existsSync(join(output, EVIDENCE))) return known;
  const files = OWN_FOLDERS.filter((folder) => existsSync(join(output, folder))).flatMap((folder) =>
    readdirSync(join(output, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(output, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
  return listing([...filesIn(known), ...files]);
}
