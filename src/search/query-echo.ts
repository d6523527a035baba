/** Where the counterpart of a match stands in the other language. */

/** A place in a text of a unit: the text's number on its side, offsets in it. */
export interface EchoPlace {
  readonly text: number;
  readonly span: readonly [from: number, to: number];
}

type Sides = Readonly<Record<'en' | 'zh', readonly EchoPlace[]>>;

/** A stretch of a link: its side, the text's number, from, to. */
const STRETCH = /([ez])(\d+),(\d+),(\d+)/g;

/** `e0,0,12z0,0,5;…` → links, each with the stretches of both sides. */
function readLinks(links: string): Sides[] {
  return links.split(';').map((link) => {
    const sides = { en: [] as EchoPlace[], zh: [] as EchoPlace[] };
    for (const [, side, text, from, to] of link.matchAll(STRETCH)) {
      sides[side === 'e' ? 'en' : 'zh'].push({ text: Number(text), span: [Number(from), Number(to)] });
    }
    return sides;
  });
}

/** The sentences that translate those in which something was found on side `on`; empty where nobody knows. */
export function echoesOf(links: string, found: readonly EchoPlace[], on: 'en' | 'zh'): EchoPlace[] {
  if (links === '') return [];
  const [own, other] = on === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const);
  const touches = (a: EchoPlace) =>
    found.some((b) => a.text === b.text && a.span[0] < b.span[1] && b.span[0] < a.span[1]);
  return readLinks(links).flatMap((link) => (link[own].some(touches) ? link[other] : []));
}
