/** Links between notes as Obsidian writes them: `[[note]]`, `[[folder/note#heading|text]]`, `![[image.png]]`. */
export interface WikiLink {
  /** `!`: shown in its place. */
  readonly embed: boolean;
  /** What it names, without heading and text: `folder/note`; empty for a heading of the same note. */
  readonly target: string;
  /** Of nested headings the last; `null` where none is named. A block, `#^id`, is none. */
  readonly heading: string | null;
  /** What is visible: the text given, else the target as it was written. */
  readonly text: string;
  /** Everything between the brackets but the text, by which the link is known: `folder/note#heading`. */
  readonly address: string;
}

/** Group 1 the `!`, 2 the target, 3 a heading with its sign, 4 the text. No brackets and no line end stand in it. */
const WIKI = /(!?)\[\[([^[\]|#\n]{0,300})(#[^[\]|\n]{1,300})?(?:\|([^[\]\n]{1,300}))?\]\]/y;

/** The link that begins at an offset of a text, with the offset behind it; `null` if none does. */
export function wikiLinkAt(source: string, offset: number): { readonly link: WikiLink; readonly end: number } | null {
  WIKI.lastIndex = offset;
  const [whole, sign = '', name = '', place = '', shown] = WIKI.exec(source) ?? [];
  const target = name.trim();
  if (whole === undefined || (target === '' && place === '')) return null;
  const heading = place.split('#').at(-1)?.trim() ?? '';
  const address = `${target}${place.trimEnd()}`;
  return {
    link: {
      embed: sign === '!',
      target,
      heading: heading === '' || heading.startsWith('^') ? null : heading,
      text: shown?.trim() || address,
      address,
    },
    end: offset + whole.length,
  };
}

/** Address of a wiki link among the relative addresses of a note, which are none: `[[note#heading]]`. */
export function wikiAddress({ address }: WikiLink): string {
  return `[[${address}]]`;
}

/** Whether a link names a picture, by the ending of its file. */
export function isPicture({ target }: Pick<WikiLink, 'target'>): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(target);
}
