import type { Lang } from '../../model.ts';
import { latinLanguage, wideLanguage } from '../../text/language.ts';
import { traditionalShare } from '../../text/traditional.ts';
import type { Part } from './parts.ts';
import type { Draft } from './segments.ts';

/** A passage such as `100%.`: no letters, but the punctuation of Latin text. */
const LATIN_MARKS = /^[\x20\x22-\x2d\x2f-\x3e\x40-\x7e]*[.?!][\x20-\x7e]*$/;
/** The punctuation of Chinese text: `500%、600%。`. */
const WIDE_MARKS = /[。，、；！？]/;

/**
 * Text without letters, such as `…` or `2025`, goes with the passage before it, at the beginning with the one after. Where
 * both languages are about, its punctuation tells.
 */
export function withScripts(parts: readonly Part[]): readonly Part[] {
  const scripts = parts.map((part) => (part.kind === 'prose' ? part.draft.script : null));
  const bilingual = scripts.includes('latin') && scripts.includes('wide');
  let last = scripts.find((script) => script !== null) ?? null;
  return parts.map((part, k) => {
    if (part.kind !== 'prose') return part;
    last = scripts[k] ?? (bilingual ? scriptByMarks(part.draft.text) : null) ?? last;
    return part.draft.script === last ? part : { ...part, draft: { ...part.draft, script: last } };
  });
}

function scriptByMarks(text: string): Draft['script'] {
  if (WIDE_MARKS.test(text)) return 'wide';
  return LATIN_MARKS.test(text) ? 'latin' : null;
}

/** Tells the language of a draft. */
export type Tagger = (draft: Pick<Draft, 'text' | 'script'>) => Lang;

/** Fewer Han characters than this say too little about simplified or traditional; the note decides. */
const ENOUGH_HAN = 12;
/** Characters of a note from which its language is told. */
const SAMPLE = 20_000;

/** Language tags for segments: a segment's own text decides where it is long enough, else the note's other text. */
export function languageTagger(parts: readonly Part[]): Tagger {
  const drafts = parts.flatMap((part) => (part.kind === 'prose' ? [part.draft] : []));
  const sample = (script: Draft['script']) => {
    const texts = drafts.flatMap((draft) => (draft.script === script ? [draft.text] : []));
    return texts.join(' ').slice(0, SAMPLE);
  };
  const noteIsTraditional = traditionalShare(sample('wide')) > 0.08;
  const noteLatin = latinLanguage(sample('latin')) ?? 'en';
  const isTraditional = (text: string, han: number) =>
    han < ENOUGH_HAN ? noteIsTraditional : traditionalShare(text.slice(0, 400)) > (noteIsTraditional ? 0.03 : 0.1);
  // Between near relatives, such as Danish and Norwegian, the whole note tells better than a sentence.
  const latin = (text: string) => {
    const own = latinLanguage(text) ?? noteLatin;
    return own === 'en' || noteLatin === 'en' ? own : noteLatin;
  };
  return ({ text, script }) => (script === 'wide' ? wideLanguage(text, isTraditional) : latin(text));
}
