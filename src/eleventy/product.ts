import type { Digest } from '../ledger/digest.ts';
import type { NotePath } from '../model.ts';
import type { NotePageContext } from '../page/context.ts';
import type { GlossarySheet } from '../page/glossary/glossary-sheets.ts';
import type { PackedText } from '../search/index-file.ts';
import type { BlockName } from '../search/query-format.ts';
import type { FeedEntry } from './feed-products.ts';
import type { PlannedPage } from './page-kinds.ts';
import type { PlainFile } from './prepared-site.ts';
import type { QuotingPage } from './term-quotes.ts';

/** Files of the site that are made in one go. */
export interface Product {
  /** Paths below the output folder: a page, and what belongs to it. */
  readonly files: readonly string[];
  /** Of everything that they are made of. */
  readonly digest: Digest;
  /** How to make them: plain data, worked out only where they are stale. */
  readonly job: () => Job;
}

/** Work that any process can do: it is plain data. */
export type Job =
  | { readonly kind: 'page'; readonly page: PlannedPage }
  | { readonly kind: 'note'; readonly note: NoteJob }
  | { readonly kind: 'glossary'; readonly sheet: GlossarySheet }
  | { readonly kind: 'term'; readonly page: QuotingPage }
  | { readonly kind: 'template'; readonly template: string }
  | { readonly kind: 'file'; readonly file: PlainFile }
  | { readonly kind: 'packed'; readonly file: PackedText }
  | { readonly kind: 'feeds'; readonly entries: readonly FeedEntry[] }
  | { readonly kind: 'search'; readonly block: BlockName; readonly notes: readonly NotePlace[] };

/** Where a note is found again. */
export interface NotePlace {
  readonly path: NotePath;
  readonly key: Digest;
}

/** The page of a note, which is read when the page is made. */
export interface NoteJob extends NotePlace {
  /** Whether it can be searched. */
  readonly listed: boolean;
  readonly layout: string;
  readonly context: NotePageContext;
}

/** Products that follow from the same inputs. Where those are known to be the same, nobody asks for the products. */
export interface ProductGroup {
  /** Unlike any other; `null` where the inputs are not known without the products. */
  readonly inputs: { readonly id: string; readonly digest: Digest } | null;
  readonly products: () => readonly Product[];
  /** Whether the front matter of all notes says what there is to make; then a part of it can be made apart from the rest. */
  readonly divisible?: boolean;
}

/** Products whose inputs nobody summed up. */
export function ungrouped(products: readonly Product[]): ProductGroup {
  return { inputs: null, products: () => products };
}
