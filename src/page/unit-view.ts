import type { Segment, Side, TranslationUnit } from '../model.ts';
import { clock } from '../text/clock.ts';
import { shortHash } from '../text/hash.ts';
import { type Wrapping, wrap } from './frames.ts';
import { markGlosses, markRemarks } from './markdown/asides.ts';
import { type MarkdownContext, renderInline } from './markdown/render-markdown.ts';
import { type HeardName, misheardIn } from './misheard.ts';
import { writtenLinks } from './sentence-links.ts';
import type { Speakers } from './speakers.ts';
import type { MomentView, SegmentView, UnitView } from './view.ts';

/** What a unit's view is made with. */
export interface UnitContext extends MarkdownContext {
  readonly speakers: Speakers;
  /** Empty where the page has no recording. */
  readonly moments: ReadonlyMap<TranslationUnit, MomentView>;
  readonly heard: readonly HeardName[];
  /** The id itself, or with a number where the page has it already. */
  readonly unique: (id: string) => string;
}

/** A unit, and where it stands: `depth` containers are already open around it. */
export function unitView(
  unit: TranslationUnit,
  { before, after, depth, id }: Wrapping & { readonly depth: number; readonly id: string },
  context: UnitContext,
): UnitView {
  const { en, zh } = unit;
  const sides = { en: segmentViews(en, depth, context), zh: segmentViews(zh, depth, context) };
  return {
    kind: 'unit',
    id,
    paired: en.length > 0 && zh.length > 0,
    speakers: numbersOf([...en, ...zh], context.speakers),
    moment: context.moments.get(unit) ?? null,
    links: writtenLinks(unit, sides),
    misheard: misheardIn(unit, context.heard),
    ...sides,
    halves: halves({ en, zh }, sides),
    before,
    after,
  };
}

function numbersOf(segments: readonly Segment[], speakers: Speakers): number[] {
  return [...new Set(segments.flatMap((segment) => speakers.of(segment) ?? []))].sort((a, b) => a - b);
}

/** The page keeps the author's order; style sheets may place the sides otherwise. */
function halves(unit: Record<Side, readonly Segment[]>, views: Record<Side, SegmentView[]>): UnitView['halves'] {
  const written = (['en', 'zh'] as const).filter((side) => unit[side].length > 0);
  return written
    .sort((a, b) => (unit[a][0]?.line ?? 0) - (unit[b][0]?.line ?? 0))
    .map((side) => ({ side, segments: views[side] }));
}

function segmentViews(segments: readonly Segment[], depth: number, context: UnitContext): SegmentView[] {
  const wrappings = wrap(segments.map(({ frames }) => frames.slice(depth)));
  return segments.map((segment, k) => {
    const { text, lang, label, start } = segment;
    const { stamp, rest } = splitStamp(text);
    const html = markGlosses(renderInline(rest, context), (term) => context.unique(`g-${shortHash(term)}`));
    return {
      lang,
      html: stamp + markRemarks(html),
      label: label === undefined ? null : renderInline(label, context),
      speaker: context.speakers.of(segment),
      again: context.speakers.again(segment),
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

/** A letter and a hash of the Chinese text, of the English where it stands alone: a better aligner keeps it. */
export function unitId(unit: TranslationUnit): string {
  const before = known.get(unit);
  if (before !== undefined) return before;
  const { en, zh } = unit;
  const text = (zh.length > 0 ? zh : en).map(({ text }) => text).join('');
  const id = `u-${shortHash(text.replace(/\s+/g, ''))}`;
  known.set(unit, id);
  return id;
}

/** Whoever shows a unit or tells where something stands asks for its id. */
const known = new WeakMap<TranslationUnit, string>();
