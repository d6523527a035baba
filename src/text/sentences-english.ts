import type { Span } from '../model.ts';

/** Abbreviations that a name or a number follows: a full stop after them never ends a sentence. */
const TITLES = new Set(
  'mr mrs ms dr prof st sr jr gen sen rep gov capt sgt col lt rev hon vs no fig vol pp approx dept est'.split(' '),
);
/** Abbreviations that may end a sentence: they do where the next word is one that begins sentences. */
const OTHERS = new Set(
  'inc ltd co corp llc etc al a.m p.m am pm ave jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
);
/** `U.S`, `V.K`, `e.g`, `Ph.D`, `J`: letters with full stops between them, the last one cut off. */
const INITIALS = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$|^\p{Lu}$/u;
/** Words with which sentences begin and proper names do not go on. */
const STARTERS = new Set(
  'the a an and but so or i we you he she it they this that these those there here what when where why how who if in on at as for with my our your his her its their yeah yes no well now then because not just is are was do did'.split(
    ' ',
  ),
);

/** A token's ending that may close a sentence: full stops, `?`, `!`, `…`, then closing quotes, brackets, emphasis. */
const ENDING = /(?:([.]+)|[?!…。？！]+[.?!…]*)(["'”’»)\]*_~]*)$/u;
/** Only so much of a token's end is looked at: more is no word. */
const LONGEST_ENDING = 40;
/** Speaker changes, and dashes of dialogue, before which a new sentence begins. */
const TURN = /^(?:>>+|[-–—])$/;
const TURN_START = /^>>/;
/** A bold speaker label in running captions: `**Host**:` or `**Host:**`. */
const LABEL = /\*\*[^*\n]{1,60}(?:\*\*\s?[:：]|[:：]\*\*)/y;
/** A stage direction such as `[music]`, or its last word. */
const REMARK_END = /^\[?[^\s[]*\]$/;
const REMARK_START = /^[[(]/;

/**
 * Sentences of English text, also of speech recognition, in any letter case: `"Hi. I am Dr. Who." → "Hi.", "I am Dr. Who."`.
 * Spans touch: one white-space character lies between one and the next, so that joining the slices by it restores the text.
 * Text without full stops is one sentence; see `clauseBorders`.
 */
export function englishSentences(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  let previous = -1;
  SPACE.lastIndex = 0;
  for (let space = SPACE.exec(text); space !== null; space = SPACE.exec(text)) {
    const [end, next] = [space.index, SPACE.lastIndex];
    if (end > 0 && next < text.length && mayEnd(text, end, next) && endsAt(text, [previous + 1, end], next)) {
      spans.push([from, next - 1]);
      from = next;
    }
    previous = next - 1;
  }
  if (text.length > 0) spans.push([from, text.length]);
  return spans;
}

/** Runs of white space. */
const SPACE = /\s+/g;

/** Whether a sentence may end before a space and one begin behind it: between most words stand two letters, or a comma. */
function mayEnd(text: string, end: number, next: number): boolean {
  return !isLetterDigitOrComma(text.charCodeAt(end - 1)) || isTurnOrLabel(text.charCodeAt(next));
}

function isLetterDigitOrComma(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2c
  );
}

/** `>` or `*` */
function isTurnOrLabel(unit: number): boolean {
  return unit === 0x3e || unit === 0x2a;
}

/** `last` is the word before the space, `next` where the one behind it begins. */
function endsAt(text: string, last: Span, next: number): boolean {
  AFTER.lastIndex = next;
  return endsBetween(text.slice(...last), AFTER.exec(text)?.[0] ?? '') || isLabelAt(text, next);
}

const AFTER = /\S+/y;

function isLabelAt(text: string, offset: number): boolean {
  LABEL.lastIndex = offset;
  return LABEL.test(text);
}

function endsBetween(previous: string, next: string): boolean {
  if (TURN_START.test(next)) return true;
  if (TURN.test(previous)) return false;
  const ending = ENDING.exec(previous.slice(-LONGEST_ENDING));
  if (!ending) return REMARK_END.test(previous) && /^\p{Lu}/u.test(next);
  if (REMARK_START.test(next) && /^[[(]\p{Ll}/u.test(next) && !/[?!]/.test(previous)) return true;
  const stop = ending[1];
  if (stop === undefined) return true;
  if (stop.length > 1) return !/^\p{Ll}/u.test(next);
  return previous.length > LONGEST_ENDING || !isAbbreviation(previous.slice(0, ending.index), next);
}

function isAbbreviation(word: string, next: string): boolean {
  const bare = word.replace(/^[^\p{L}\p{N}]+/u, '');
  const follower = next.toLowerCase().replace(/[^\p{L}\p{N}].*$/u, '');
  if (TITLES.has(bare.toLowerCase())) return bare.toLowerCase() !== 'no' || /^\d/.test(next);
  if (!INITIALS.test(bare) && !OTHERS.has(bare.toLowerCase())) return false;
  if (bare === 'I') return false;
  return !(STARTERS.has(follower) && /^\P{Ll}/u.test(next));
}
