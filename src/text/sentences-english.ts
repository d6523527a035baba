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
  const tokens = tokensOf(text);
  const spans: Span[] = [];
  let from = 0;
  for (let k = 1; k < tokens.length; k++) {
    const [previous, next] = [tokens[k - 1], tokens[k]];
    if (!previous || !next || !(endsBetween(previous.text, next.text) || isLabelAt(text, next.from))) continue;
    spans.push([from, next.from - 1]);
    from = next.from;
  }
  if (text.length > 0) spans.push([from, text.length]);
  return spans;
}

function isLabelAt(text: string, offset: number): boolean {
  LABEL.lastIndex = offset;
  return LABEL.test(text);
}

interface Token {
  readonly text: string;
  readonly from: number;
}

/** Runs of characters other than white space, with their offsets. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({ text: match[0], from: match.index }));
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
