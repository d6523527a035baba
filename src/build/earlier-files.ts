import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listing, type PageLedger } from '../ledger/page-ledger.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';

/** Folders that a site has to itself; what lies elsewhere in an output folder may be somebody's own. */
const OWN_FOLDERS = ['notes', 'search', 'glossary', 'assets', ...TAXONOMIES.map(({ name }) => name)];
/** Lies in every output folder of a build and in few others. */
const EVIDENCE = 'search/manifest.json';

/**
 * The ledger of an output folder in which a build has been at work that nobody remembers, for its cache is gone: the names of the files in
 * the folders of the site. So a note that was deleted since does not stay published. `null` where no build has been at work.
 */
export function rememberedBy(output: string): PageLedger | null {
  if (!existsSync(join(output, EVIDENCE))) return null;
  const files = OWN_FOLDERS.filter((folder) => existsSync(join(output, folder))).flatMap((folder) =>
    readdirSync(join(output, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(output, '/').length)),
  );
  return listing(files);
}
