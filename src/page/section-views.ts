import type { Bitext, Block, Heading, Section } from '../model.ts';
import { shortHash } from '../text/hash.ts';
import { commonFrames, type Wrapping, wrap } from './frames.ts';
import { type LinkPolicy, NO_RELATIVE_LINKS } from './markdown/links.ts';
import { type MarkdownContext, plainText, renderBlock, renderInline } from './markdown/render-markdown.ts';
import { inParts } from './parts.ts';
import { type Speakers, speakersOf } from './speakers.ts';
import { uniqueIds } from './unique-ids.ts';
import { type UnitContext, unitId, unitView } from './unit-view.ts';
import type { BlockView, SectionView } from './view.ts';

/** What is known of a note's text beyond its words. */
export interface Findings {
  readonly links?: LinkPolicy;
  readonly speakers?: Speakers;
  readonly moments?: UnitContext['moments'];
  readonly heard?: UnitContext['heard'];
}

/**
 * A bitext → what a page shows of it: every segment once, in the lists and quotations that it stands in. Ids are hashes of
 * content, so that a permalink survives edits elsewhere; the same text twice in a note gets a number.
 */
export function sectionViews(bitext: Bitext, findings: Findings = {}): SectionView[] {
  const { links = NO_RELATIVE_LINKS, speakers = speakersOf(bitext), moments = new Map(), heard = [] } = findings;
  const { sections, references } = bitext;
  const unique = uniqueIds();
  const context: UnitContext = { links, references, speakers, moments, heard, unique };
  const levels = headingLevels(sections.map(({ heading }) => heading));
  return sections.map((section, k) => {
    const { heading } = section;
    const items = itemViews(section, context);
    return {
      id: unique(`s-${shortHash(heading?.text ?? '')}`),
      heading: heading && {
        html: renderInline(heading.text, context),
        text: plainText(heading.text, context),
        level: levels[k] ?? 2,
        lang: heading.lang,
      },
      items,
      parts: inParts(items),
    };
  });
}

function itemViews({ items }: Section, context: UnitContext): SectionView['items'] {
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
      : unitView(item, { ...wrapping, depth: paths[k]?.length ?? 0, id: context.unique(unitId(item)) }, context);
  });
}

function blockView(block: Block, { before, after }: Wrapping, context: MarkdownContext): BlockView {
  return { kind: 'block', type: block.type, html: renderBlock(block, context), lang: block.lang, before, after };
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
