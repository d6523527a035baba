import type { Reporter } from '../diagnostics.ts';
import type { Bitext, Block, Heading, NoteTexts, Section, Side } from '../model.ts';
import { scriptOf } from '../text/language.ts';
import { originals } from './body/details.ts';
import { collectLabels } from './body/labels.ts';
import { languageTagger, type Tagger, withScripts } from './body/languages.ts';
import type { References } from './body/markdown-blocks.ts';
import { reportMarkup } from './body/markup-problems.ts';
import { amountOf, originalShare, type ScriptedLine, scriptedLines, sumOf } from './body/original-share.ts';
import { type Part, partsOf } from './body/parts.ts';
import { scan, type Token } from './body/scan.ts';
import { finish, sideOf } from './body/segments.ts';
import { shapeFor } from './shapes/index.ts';
import type { Align, NoteShape, Sequence } from './shapes/shape.ts';

export interface BitextContext {
  /** Pairs two runs of segments: the aligner. */
  readonly align: Align;
  /** Names from the front matter that may stand before a colon. */
  readonly speakers: readonly string[];
  readonly report: Reporter;
}

/**
 * A note's body → its bitext. `firstLine` is the body's first line in the file.
 * Every visible character of the body is in the result exactly once, in order within each language.
 */
export function readBitext(body: string, firstLine: number, context: BitextContext): Bitext {
  const lines = body.split('\n').map((text, k) => ({ text, line: firstLine + k }));
  const tokens = scan(lines);
  reportMarkup(lines, tokens, context.report);
  const open = sectionsOf(tokens).map((section) => {
    const scripted = scriptedLines(section.tokens);
    return { ...section, scripted, amount: amountOf(scripted) };
  });
  const references: References = {};
  let frame = 0;
  const shared = {
    references,
    nextFrame: () => frame++,
    labels: collectLabels(
      open.flatMap(({ scripted }) => scripted.map(bare)),
      context.speakers,
    ),
    times: timesOf(tokens),
  };
  const note = originalShare(sumOf(open.map(({ amount }) => amount)));
  const raw = open.map(({ heading, tokens: own, amount }) => {
    const details = originals(own, context.report);
    const hasOriginals = own.some((_, k) => details.of(k) !== null);
    const shape = shapeFor({ tokens: own, hasOriginals, originalShare: { note, section: originalShare(amount) } });
    const parts = withScripts(partsOf(own, details, { ...shared, markup: shape.markup }));
    return { heading, shape, parts, line: heading?.line ?? own[0]?.line ?? firstLine };
  });
  const parts = raw.flatMap((section) => section.parts);
  const tag = languageTagger(parts);
  const texts = textsOf(raw);
  const align: Align = (en, zh, options) => context.align(en, zh, { ...options, note: texts });
  const sections = raw
    .filter(({ heading, parts }) => heading || parts.length > 0)
    .map(({ heading, shape, parts, line }): Section => {
      const head = heading && headingOf(heading, tag);
      return { heading: head, line, shape: shape.name, items: itemsOf(parts, shape, align, tag) };
    });
  return { sections, references };
}

/** A text line without the marks of lists and quotations before it, which may stand before a label. */
function bare({ text, wide }: ScriptedLine): ScriptedLine {
  return { text: text.replace(/^\s*(?:>(?!>)\s*)?/, ''), wide };
}

type HeadingToken = Extract<Token, { type: 'heading' }>;

function sectionsOf(tokens: readonly Token[]): { heading: HeadingToken | null; tokens: Token[] }[] {
  const sections: { heading: HeadingToken | null; tokens: Token[] }[] = [{ heading: null, tokens: [] }];
  for (const token of tokens) {
    if (token.type === 'heading') sections.push({ heading: token, tokens: [] });
    else sections.at(-1)?.tokens.push(token);
  }
  return sections;
}

/** `<!-- t 754.2 -->` gives the next line its time. */
function timesOf(tokens: readonly Token[]): Map<number, number> {
  const times = new Map<number, number>();
  let time: number | null = null;
  for (const token of tokens) {
    if (token.type === 'comment') {
      const seconds = /^t\s+(\d{1,6}(?:\.\d+)?)$/.exec(token.text)?.[1];
      if (seconds !== undefined) time = Number(seconds);
    } else if (token.type === 'text' && time !== null) {
      times.set(token.line, time);
      time = null;
    }
  }
  return times;
}

function headingOf({ text, level, line }: HeadingToken, tag: Tagger): Heading {
  return { text, level, line, lang: tag({ text, script: scriptOf(text) }) };
}

/** Parts → items: each stretch of prose between blocks is paired by the section's shape. */
function itemsOf(parts: readonly Part[], shape: NoteShape, align: Align, tag: Tagger): Section['items'] {
  const items: Section['items'][number][] = [];
  let stretch: Sequence[number][] = [];
  const flush = () => {
    if (stretch.length > 0) for (const unit of shape.pair(stretch, align)) items.push(unit);
    stretch = [];
  };
  for (const part of parts) {
    if (part.kind === 'block') {
      flush();
      items.push(blockOf(part, tag));
    } else if (part.kind === 'border') stretch.push('border');
    else {
      const { draft, paragraph, details } = part;
      stretch.push({ segment: finish(draft, tag(draft)), side: sideOfProse(part), paragraph, details });
    }
  }
  flush();
  return items;
}

type Prose = Extract<Part, { kind: 'prose' }>;

/** The original stands in a details, or is in another script than the translation. */
function sideOfProse({ draft, details }: Prose): Side {
  return details === null ? sideOf(draft.script) : 'en';
}

function textsOf(sections: readonly { readonly parts: readonly Part[] }[]): NoteTexts {
  const texts: Record<Side, string[]> = { en: [], zh: [] };
  let originalFirst = 0;
  for (const { parts } of sections) {
    const prose = parts.filter((part) => part.kind === 'prose');
    const sides = prose.map(sideOfProse);
    for (const [k, { draft }] of prose.entries()) texts[sides[k] as Side].push(draft.text);
    if (new Set(sides).size === 2) originalFirst += sides[0] === 'en' ? 1 : -1;
  }
  return { ...texts, originalFirst };
}

function blockOf({ type, markdown, line, frames }: Extract<Part, { kind: 'block' }>, tag: Tagger): Block {
  return { kind: 'block', type, markdown, line, frames, lang: tag({ text: markdown, script: scriptOf(markdown) }) };
}
