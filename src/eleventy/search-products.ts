import { type Digest, digestOf, digestOfData } from '../ledger/digest.ts';
import type { SiteIndex } from '../page/site-index.ts';
import type { PackedText } from '../search/index-file.ts';
import { type BlockPlan, manifestFile, type PlannedNote, planBlocks } from '../search/index-plan.ts';
import { type NotePostings, termToken } from '../search/note-postings.ts';
import type { TermNames } from '../search/query-format.ts';
import { type LearntName, renderingFiles } from '../search/rendering-table.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import { outputPath } from '../site/urls.ts';
import { fileProducts } from './file-products.ts';
import type { FoundNote } from './found-note.ts';
import type { Product, ProductGroup } from './product.ts';

interface IndexedNote extends PlannedNote, Pick<NotePostings, 'renderings'> {
  readonly key: FoundNote['key'];
}

/** The search index of the listed notes but their texts, which belong to the products of the notes. `learnt`: names that the author's lexicon knows. */
export function searchProducts(
  index: SiteIndex,
  notes: readonly FoundNote[],
  { learnt, frame }: { readonly learnt: readonly LearntName[]; readonly frame: Digest },
): ProductGroup[] {
  const found = new Map(notes.map((note) => [note.entry.path, note]));
  const listed = index.listed.flatMap(({ path, date }): IndexedNote[] => {
    const note = found.get(path);
    return note ? [{ path, date, key: note.key, ...note.search }] : [];
  });
  const blocks = planBlocks(listed);
  const digest = digestOfData([frame, blocks.map(({ block }) => block), index.aliases, learnt]);
  return [
    { inputs: { id: 'search', digest }, products: () => entrance(blocks, listed, { index, learnt }) },
    ...blocks.map(blockGroup),
  ];
}

/** What leads into the index: its manifest, and what terms are also called. */
function entrance(
  blocks: readonly BlockPlan[],
  notes: readonly IndexedNote[],
  { index, learnt }: { readonly index: SiteIndex; readonly learnt: readonly LearntName[] },
): Product[] {
  const names = Object.values(index.aliases).flatMap((entries) =>
    entries.map(({ label, aliases }) => [label, ...aliases]),
  );
  const renderings = renderingFiles(
    notes.map((note) => note.renderings),
    names,
    learnt,
  );
  const manifest = manifestFile(blocks, { aliases: aliasNames(index), renderings: renderings.names });
  return [...fileProducts([manifest]), ...renderings.files.map(packedProduct)];
}

/** Its name says what it holds. */
function packedProduct(file: PackedText): Product {
  return { files: [outputPath(file.url)], digest: digestOf(file.url), job: () => ({ kind: 'packed', file }) };
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

/** The names of the alias file, as the index knows them. */
function aliasNames({ aliases, listed }: SiteIndex): TermNames[] {
  return TAXONOMIES.flatMap(({ name }) => {
    const entries = aliases[name] ?? [];
    // Each spelling once, and none where nothing is asked of them: notes repeat them, and to fold one takes a while.
    const spellings = new Set(entries.length > 0 ? listed.flatMap(({ terms }) => terms[name]) : []);
    const written = new Set([...spellings].map((term) => termToken(name, term)));
    return entries.map((entry) => {
      const names = [...new Set([entry.label, ...entry.aliases].map((term) => termToken(name, term)))];
      return { used: names.filter((one) => written.has(one)), unused: names.filter((one) => !written.has(one)) };
    });
  });
}
