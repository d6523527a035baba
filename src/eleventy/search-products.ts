import { digestOf, digestOfData } from '../ledger/digest.ts';
import type { SiteIndex } from '../page/site-index.ts';
import { type BlockPlan, manifestFile, type PlannedNote, planBlocks } from '../search/index-plan.ts';
import { termToken } from '../search/note-postings.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import { outputPath } from '../site/urls.ts';
import type { AliasBook } from '../taxonomy/aliases.ts';
import type { FoundNote } from './found-note.ts';
import type { Product, ProductGroup } from './product.ts';
import { ungrouped } from './product.ts';

interface IndexedNote extends PlannedNote {
  readonly key: FoundNote['key'];
}

/** The search index of the listed notes but their texts, which belong to the products of the notes. */
export function searchProducts(index: SiteIndex, notes: readonly FoundNote[]): ProductGroup[] {
  const found = new Map(notes.map((note) => [note.entry.path, note]));
  const listed = index.listed.flatMap(({ path, date }): IndexedNote[] => {
    const note = found.get(path);
    return note ? [{ path, date, key: note.key, hash: note.search.hash, size: note.search.size }] : [];
  });
  const blocks = planBlocks(listed);
  const manifest = manifestFile(blocks, aliasTokens(index.aliases));
  const file: Product = {
    files: [outputPath(manifest.url)],
    digest: digestOf(manifest.text),
    job: () => ({ kind: 'file', file: manifest }),
  };
  return [ungrouped([file]), ...blocks.map(blockGroup)];
}

/** A block follows from its notes; while they are the same nobody plans its files. */
function blockGroup({ block, notes, urls }: BlockPlan<IndexedNote>): ProductGroup {
  const digest = digestOfData(block);
  const sources = notes.map(({ path, key }) => ({ path, key }));
  const product: Product = {
    files: urls.map(outputPath),
    digest,
    job: () => ({ kind: 'search', block, notes: sources }),
  };
  return { inputs: { id: `search ${block.name}`, digest }, products: () => [product] };
}

/** Names of one term, as the index knows them. */
function aliasTokens(book: AliasBook): string[][] {
  return TAXONOMIES.flatMap(({ name }) =>
    (book[name] ?? []).map(({ label, aliases }) => [
      ...new Set([label, ...aliases].map((term) => termToken(name, term))),
    ]),
  );
}
