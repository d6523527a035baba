import type { Frame } from '../model.ts';
import type { Html } from './view.ts';

/** Markup of the containers that open before a thing and close after it. */
export interface Wrapping {
  readonly before: Html;
  readonly after: Html;
}

/**
 * Things in lists and quotations, in reading order → what opens before and closes after each, so that neighbours share the
 * containers that they share in the source.
 */
export function wrap(paths: readonly (readonly Frame[])[]): Wrapping[] {
  return paths.map((path, k) => ({
    before: path
      .slice(shared(path, paths[k - 1]))
      .map(openingTag)
      .join(''),
    after: path
      .slice(shared(path, paths[k + 1]))
      .toReversed()
      .map(closingTag)
      .join(''),
  }));
}

/** The containers that all of these share and that may hold anything: a list itself holds only its items. */
export function commonFrames(paths: readonly (readonly Frame[])[]): readonly Frame[] {
  const [first = [], ...others] = paths;
  let length = first.length;
  for (const path of others) length = Math.min(length, shared(first, path));
  while (length > 0 && isList(first[length - 1])) length--;
  return first.slice(0, length);
}

/** How many containers two paths have in common, from the outside in. */
function shared(a: readonly Frame[], b: readonly Frame[] | undefined): number {
  let length = 0;
  while (length < a.length && a[length]?.id === b?.[length]?.id) length++;
  return length;
}

function isList(frame: Frame | undefined): boolean {
  return frame?.kind === 'bullets' || frame?.kind === 'numbers';
}

const TAGS: Readonly<Record<Frame['kind'], string>> = { bullets: 'ul', numbers: 'ol', item: 'li', quote: 'blockquote' };

function openingTag({ kind, number, callout }: Frame): Html {
  if (callout !== undefined) return `<blockquote class="callout" data-kind="${callout}">`;
  return kind === 'item' && number !== undefined ? `<li value="${number}">` : `<${TAGS[kind]}>`;
}

function closingTag({ kind }: Frame): Html {
  return `</${TAGS[kind]}>`;
}
