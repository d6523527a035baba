import type { SectionView } from './view.ts';

/** Items of a part: about what three windows of a desk show. */
const PART = 24;

/**
 * A section's items, cut into parts that a browser may leave unpainted until they come near (`content-visibility`): a talk without
 * headings is one section however long it is. A list or a quotation that goes around several items is never cut.
 */
export function inParts(items: SectionView['items']): SectionView['items'][] {
  const parts: SectionView['items'][number][][] = [[]];
  let open = 0;
  for (const item of items) {
    if (open === 0 && (parts.at(-1)?.length ?? 0) >= PART) parts.push([]);
    parts.at(-1)?.push(item);
    open += count(item.before, '<') - count(item.after, '</');
  }
  return parts;
}

function count(html: string, sign: string): number {
  return html.split(sign).length - 1;
}
