import type { Digest } from '../ledger/digest.ts';
import type { Settings } from '../site/settings.ts';
import type { Strings } from '../site/strings.ts';
import type { Assets } from './assets.ts';
import type { PlannedPage } from './page-kinds.ts';

/** A file of the site that is no page: a feed with its text, a part of an index with its bytes, a picture with the path to copy it from. */
export type PlainFile = { readonly url: string } & (
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
  | { readonly from: string }
);

/** What every page may show. */
export interface Frame {
  /** Of all of it, of the templates and of the code; `''` where nobody has summed it up. */
  readonly digest: Digest;
  readonly settings: Settings;
  readonly strings: Strings;
  readonly assets: Assets;
}

/** Everything that Eleventy is given; what it writes is a function of this and the templates. */
export interface PreparedSite {
  readonly frame: Frame;
  readonly pages: readonly PlannedPage[];
  /** Paths of the project's own templates that are to be rendered. */
  readonly templates: readonly string[];
  readonly files: readonly PlainFile[];
}
