import { Parser } from 'htmlparser2';
import type { Reporter } from '../diagnostics.ts';
import { asMarkdown, atBeginning } from './markdown-text.ts';
import { addTo, type ImportedSection, type ImportedSegment, type OpenSection } from './units.ts';

/** A memory: its sections by the note that they come from, `null` where it does not say. */
export type Memory = ReadonlyMap<string | null, readonly ImportedSection[]>;

/** A `<tuv>`. */
interface Variant {
  readonly lang: string;
  readonly props: Map<string, string>;
  seg: string;
}

/** A `<tu>`. */
interface Unit {
  readonly props: Map<string, string>;
  readonly variants: Variant[];
}

/**
 * Translation Memory eXchange 1.4b (LISA OSCAR, 2005) → its units. Of several variants in a language the first counts; a language
 * that is not Chinese is the original. Inline elements leave their text. What `note export` wrote keeps its paragraphs,
 * headings and times.
 */
export function readTmx(text: string, report: Reporter): Memory {
  const { units, own, cutAt } = parse(text);
  const memory = new Map<string | null, OpenSection[]>();
  for (const { props, variants } of units) {
    const { en, zh } = sidesOf(variants, own);
    const unit = { en: segmentsOf(en, own), zh: segmentsOf(zh, own) };
    const note = props.get('x-note') ?? null;
    const sections = memory.get(note) ?? [];
    memory.set(note, sections);
    if (unit.en.length + unit.zh.length > 0) addTo(sections, asMarkdown(props.get('x-heading') ?? '') || null, unit);
  }
  if (cutAt !== null) reportCut(cutAt, report);
  else if (units.length === 0) reportEmpty(report);
  return memory;
}

/** `cutAt`: the line on which the file ends before its `</tmx>`. */
function parse(text: string): { units: Unit[]; own: boolean; cutAt: number | null } {
  const units: Unit[] = [];
  const found = { own: false, closed: false };
  let prop = '';
  let value = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'header') found.own = attributes['o-tmf'] === 'duizhao-markdown';
        if (name === 'tu') units.push({ props: new Map(), variants: [] });
        if (name === 'tuv') units.at(-1)?.variants.push(variantOf(attributes));
        if (name === 'prop') prop = attributes.type ?? '';
        if (name === 'prop' || name === 'seg') value = '';
      },
      ontext(piece) {
        value += piece;
      },
      // An element that the file does not close is closed by the parser: `implied`.
      onclosetag(name, implied) {
        const variant = units.at(-1)?.variants.at(-1);
        if (name === 'prop') (variant ?? units.at(-1))?.props.set(prop, value);
        if (name === 'seg' && variant) variant.seg = value;
        if (name === 'tmx') found.closed = !implied;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return {
    units,
    own: found.own,
    cutAt: found.closed || !text.includes('<tmx') ? null : text.trimEnd().split('\n').length,
  };
}

function variantOf(attributes: Readonly<Record<string, string>>): Variant {
  return { lang: attributes['xml:lang'] ?? attributes.lang ?? '', props: new Map(), seg: '' };
}

/** `own`: the original stands first, whatever language it is in; a talk in Chinese has one too. */
function sidesOf(variants: readonly Variant[], own: boolean): { en: Variant | undefined; zh: Variant | undefined } {
  if (own && variants.length === 2) return { en: variants[0], zh: variants[1] };
  return { en: variants.find((variant) => !isChinese(variant)), zh: variants.find(isChinese) };
}

function isChinese({ lang }: Variant): boolean {
  return /^(?:zh|cmn|yue)\b/i.test(lang);
}

/** Paragraphs lie between empty lines; `own`: they are markdown already, and have times. */
function segmentsOf(variant: Variant | undefined, own: boolean): ImportedSegment[] {
  if (!variant) return [];
  const times = variant.props.get('x-times')?.split(' ') ?? [];
  const paragraphs = variant.seg.split('\n\n').map((text) => (own ? atBeginning(text) : asMarkdown(text)));
  return paragraphs.flatMap((text, k) => {
    const start = Number(times[k] ?? Number.NaN);
    return text === '' ? [] : [{ text, ...(Number.isFinite(start) && { start }) }];
  });
}

function reportCut(line: number, report: Reporter): void {
  report({
    code: 'import/tmx',
    severity: 'error',
    message: 'The file ends before its </tmx>.',
    hint: 'Export it again; what is there is only a part.',
    line,
  });
}

function reportEmpty(report: Reporter): void {
  const message = 'There is no translation unit in the file.';
  report({ code: 'import/tmx', severity: 'error', message, hint: 'Is it a TMX file?', line: 1 });
}
