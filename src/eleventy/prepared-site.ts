import type { Diagnostic } from '../diagnostics.ts';
import type { SitePages } from '../page/view.ts';
import type { Settings } from '../site/settings.ts';
import type { Strings } from '../site/strings.ts';
import type { Assets } from './assets.ts';

/** A file of the site that is no page: a feed or a style sheet with its text, a picture with the path to copy it from. */
export type PlainFile = { readonly url: string } & ({ readonly text: string } | { readonly from: string });

/** Everything that Eleventy is given; what it writes is a function of this, the templates and nothing else. */
export interface PreparedSite {
  readonly settings: Settings;
  readonly strings: Strings;
  readonly pages: SitePages;
  /** Addresses of style sheets, scripts and icons, by name. */
  readonly assets: Assets;
  readonly files: readonly PlainFile[];
  readonly diagnostics: readonly Diagnostic[];
}
