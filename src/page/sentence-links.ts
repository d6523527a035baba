import type { Place, Segment, Side, TranslationUnit } from '../model.ts';
import { plainHtml } from './markdown/render-markdown.ts';
import type { SegmentView } from './view.ts';

/** The letter that stands for a side. */
const LETTERS: Readonly<Record<Side, string>> = { en: 'e', zh: 'z' };

/**
 * A unit's linked sentences → what its page says of them: links separated by `;`, each a list of stretches of paragraphs,
 * `e0,12,40` being the English side's first, from 12 to 40 of the text that it shows. Empty where there are none.
 */
export function writtenLinks(
  { en, zh, links = [] }: TranslationUnit,
  views: Readonly<Record<Side, readonly SegmentView[]>>,
): string {
  // A segment has many sentences; what it shows is worked out once.
  const known: Record<Side, ReturnType<typeof shownOffsets>[]> = { en: [], zh: [] };
  const shownIn = (side: Side, segment: number, source = '') => {
    const shown = known[side][segment] ?? shownOffsets(source, plainHtml(views[side][segment]?.html ?? ''));
    known[side][segment] = shown;
    return shown;
  };
  const written = (side: Side, segments: readonly Segment[], places: readonly Place[]) =>
    places.map(({ segment, span: [from, to] }) => {
      const shown = shownIn(side, segment, segments[segment]?.text);
      return `${LETTERS[side]}${segment},${shown(from)},${shown(to)}`;
    });
  return links.map((link) => [...written('en', en, link.en), ...written('zh', zh, link.zh)].join('')).join(';');
}

/**
 * Offsets in markdown → offsets in the text that it shows, which is the markdown with some of its characters left out:
 * `**so** it` shows `so it`, and 7 becomes 3.
 */
export function shownOffsets(source: string, shown: string): (offset: number) => number {
  if (source === shown) return (offset) => offset;
  const offsets = new Uint32Array(source.length + 1);
  let at = 0;
  for (let k = 0; k < source.length; k++) {
    offsets[k] = at;
    if (source[k] === shown[at]) at++;
  }
  offsets[source.length] = shown.length;
  return (offset) => offsets[offset] ?? shown.length;
}
