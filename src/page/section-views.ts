import type { Bitext, Block, Heading, Section, Segment, Side, TranslationUnit } from '../model.ts';
import { shortHash } from '../text/hash.ts';
import { commonFrames, type Wrapping, wrap } from './frames.ts';
import { type LinkPolicy, NO_RELATIVE_LINKS } from './markdown/links.ts';
import { type MarkdownContext, plainText, renderBlock, renderInline } from './markdown/render-markdown.ts';
import type { BlockView, SectionView, SegmentView, UnitView } from './view.ts';

/**
 * A bitext → what a page shows of it: every segment once, in the lists and quotations that it stands in. Ids are hashes of
 * content, so that a permalink survives edits elsewhere; the same text twice in a note gets a number.
 */
export function sectionViews({ sections, references }: Bitext, links: LinkPolicy = NO_RELATIVE_LINKS): SectionView[] {
  const context: MarkdownContext = { links, references };
  const unique = uniqueIds();
  const levels = headingLevels(sections.map(({ heading }) => heading));
  return sections.map((section, k) => {
    const { heading } = section;
    return {
      id: unique(`s-${shortHash(heading?.text ?? '')}`),
      heading: heading && {
        html: renderInline(heading.text, context),
        text: plainText(heading.text, context),
        level: levels[k] ?? 2,
        lang: heading.lang,
      },
      items: itemViews(section, context, unique),
    };
  });
}

function itemViews({ items }: Section, context: MarkdownContext, unique: (id: string) => string): SectionView['items'] {
  const paths = items.map((item) =>
    item.kind === 'block'
      ? commonFrames([item.frames])
      : commonFrames([...item.en, ...item.zh].map(({ frames }) => frames)),
  );
  const wrappings = wrap(paths);
  return items.map((item, k) => {
    const wrapping = wrappings[k] as Wrapping;
    return item.kind === 'block'
      ? blockView(item, wrapping, context)
      : unitView(item, { ...wrapping, depth: paths[k]?.length ?? 0, id: unique(unitId(item)) }, context);
  });
}

function blockView(block: Block, { before, after }: Wrapping, context: MarkdownContext): BlockView {
  return { kind: 'block', html: renderBlock(block, context), lang: block.lang, before, after };
}

function unitView(
  { en, zh }: TranslationUnit,
  place: Wrapping & { readonly depth: number; readonly id: string },
  context: MarkdownContext,
): UnitView {
  const { before, after, depth, id } = place;
  const sides = { en: segmentViews(en, depth, context), zh: segmentViews(zh, depth, context) };
  return {
    kind: 'unit',
    id,
    paired: en.length > 0 && zh.length > 0,
    ...sides,
    halves: halves({ en, zh }, sides),
    before,
    after,
  };
}

/** The page keeps the author's order; style sheets may place the sides otherwise. */
function halves(unit: Record<Side, readonly Segment[]>, views: Record<Side, SegmentView[]>): UnitView['halves'] {
  const written = (['en', 'zh'] as const).filter((side) => unit[side].length > 0);
  return written
    .sort((a, b) => (unit[a][0]?.line ?? 0) - (unit[b][0]?.line ?? 0))
    .map((side) => ({ side, segments: views[side] }));
}

/** Segments of one side; `depth` containers are already open around the unit. */
function segmentViews(segments: readonly Segment[], depth: number, context: MarkdownContext): SegmentView[] {
  const wrappings = wrap(segments.map(({ frames }) => frames.slice(depth)));
  return segments.map((segment, k) => {
    const { text, lang, label, start } = segment;
    const { stamp, rest } = splitStamp(text);
    return {
      lang,
      html: stamp + renderInline(rest, context),
      label: label === undefined ? null : renderInline(label, context),
      start: start === undefined || stamp !== '' || STAMP.test(label ?? '') ? null : clock(start),
      ...(wrappings[k] as Wrapping),
    };
  });
}

/** A leading `[12:34]`, which markdown would leave as it is. */
const STAMP = /^\[[\d:.,]{4,12}\][ \t]*/;

function splitStamp(text: string): { stamp: string; rest: string } {
  const stamp = STAMP.exec(text)?.[0] ?? '';
  return { stamp: stamp && `<span class="stamp">${stamp.trim()}</span> `, rest: text.slice(stamp.length) };
}

/** `754.2` → `12:34`, `3754` → `1:02:34`. */
export function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const pair = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${pair(minutes)}:${pair(rest)}` : `${minutes}:${pair(rest)}`;
}

/** A letter and a hash of the Chinese text, of the English where it stands alone: a better aligner keeps it. */
function unitId({ en, zh }: TranslationUnit): string {
  const text = (zh.length > 0 ? zh : en).map(({ text }) => text).join('');
  return `u-${shortHash(text.replace(/\s+/g, ''))}`;
}

function uniqueIds(): (id: string) => string {
  const seen = new Map<string, number>();
  return (id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}

/** Levels for headings below the page's one `h1`: they begin at 2 and go down one step at a time. */
function headingLevels(headings: readonly (Heading | null)[]): number[] {
  const top = Math.min(6, ...headings.flatMap((heading) => (heading ? [heading.level] : [])));
  let last = 1;
  return headings.map((heading) => {
    if (heading) last = Math.min(6, last + 1, heading.level - top + 2);
    return last;
  });
}
