/** A stretch of a paragraph's own text, in UTF-16 units. */
export interface Stretch {
  readonly side: 'en' | 'zh';
  /** Which paragraph of that side. */
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/** Sentences of the two languages that say the same. */
export type Link = readonly Stretch[];

/** Side, paragraph, beginning, end: `e0,12,40` (`src/page/sentence-links.ts`). */
const STRETCH = /([ez])(\d+),(\d+),(\d+)/g;

/** The linked sentences of a passage; where it says nothing of its sentences, all of it is one link. */
export function linksOf(unit: HTMLElement): Link[] {
  const { links } = unit.dataset;
  if (links === undefined) return unit.matches('.pair') ? [wholeOf(unit)] : [];
  return links.split(';').map((link) =>
    [...link.matchAll(STRETCH)].map(([, letter, paragraph, from, to]) => ({
      side: letter === 'e' ? 'en' : 'zh',
      paragraph: Number(paragraph),
      from: Number(from),
      to: Number(to),
    })),
  );
}

function wholeOf(unit: HTMLElement): Link {
  return (['en', 'zh'] as const).flatMap((side) =>
    paragraphsOf(unit, side).map((p, paragraph) => ({ side, paragraph, from: 0, to: lengthOf(p) })),
  );
}

function paragraphsOf(unit: HTMLElement, side: Stretch['side']): HTMLElement[] {
  return [...unit.querySelectorAll<HTMLElement>(`:scope > .${side} p`)];
}

/** The link of which one stretch holds the point of the window; -1 where there is none. */
export function linkAt(unit: HTMLElement, x: number, y: number): number {
  const caret = caretAt(x, y);
  const paragraph = caret?.node.parentElement?.closest('p');
  const side = paragraph?.closest('.en, .zh');
  if (!caret || !paragraph || !side || !unit.contains(paragraph)) return -1;
  const number = [...side.querySelectorAll('p')].indexOf(paragraph);
  const at = offsetIn(paragraph, caret);
  return linksOf(unit).findIndex((link) =>
    link.some(
      (stretch) =>
        side.classList.contains(stretch.side) && stretch.paragraph === number && stretch.from <= at && at < stretch.to,
    ),
  );
}

/** What a link covers in the page. */
export function rangesOf(unit: HTMLElement, link: Link): Range[] {
  return link.flatMap(({ side, paragraph, from, to }) => {
    const element = paragraphsOf(unit, side)[paragraph];
    return element ? (rangeIn(element, from, to) ?? []) : [];
  });
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

function caretAt(x: number, y: number): Caret | null {
  // Safari before 18.4 has only the second.
  const position = document.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** Text nodes of a paragraph's own text, each with the offset at which it begins: no speaker, no time, no blank before it. */
function* ownText(paragraph: HTMLElement): Generator<{ node: Text; start: number; skip: number }> {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let start = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('.who, [data-ui]')) continue;
    const skip = start === 0 ? node.data.length - node.data.trimStart().length : 0;
    if (skip === node.data.length) continue;
    yield { node, start, skip };
    start += node.data.length - skip;
  }
}

function lengthOf(paragraph: HTMLElement): number {
  return [...ownText(paragraph)].reduce((_, { node, start, skip }) => start + node.data.length - skip, 0);
}

function offsetIn(paragraph: HTMLElement, caret: Caret): number {
  for (const { node, start, skip } of ownText(paragraph)) if (node === caret.node) return start + caret.offset - skip;
  return -1;
}

function rangeIn(paragraph: HTMLElement, from: number, to: number): Range | null {
  const range = document.createRange();
  let begun = false;
  for (const { node, start, skip } of ownText(paragraph)) {
    const end = start + node.data.length - skip;
    if (!begun && from < end) {
      range.setStart(node, from - start + skip);
      begun = true;
    }
    if (begun && to <= end) {
      range.setEnd(node, to - start + skip);
      return range;
    }
  }
  return null;
}
