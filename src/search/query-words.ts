/** What is looked up: words of letters and digits, and runs of characters that are written without spaces. */
import { foldText } from './query-fold.ts';
import { stemOf } from './query-stem.ts';

const RUN = /[\p{L}\p{N}\p{M}]+/gu;
/** Han, kana and Hangul: a query finds any part of such a run. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const PIECE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;
const SURROGATE = /[\ud800-\udfff]/;
const ASCII = /^[a-z0-9]+$/;

/** A stretch of folded text: a word, or a run of wide characters. */
export interface Atom {
  readonly kind: 'word' | 'run';
  readonly text: string;
  readonly from: number;
}

/** `ai芯片 2026` → word `ai`, run `芯片`, word `2026`. Takes folded text. */
export function atomsOf(folded: string): Atom[] {
  const atoms: Atom[] = [];
  for (const { 0: text, index } of folded.matchAll(RUN)) {
    if (ASCII.test(text) || !WIDE.test(text)) atoms.push({ kind: 'word', text, from: index });
    else
      for (const piece of text.matchAll(PIECE)) {
        const kind = WIDE.test(piece[0]) ? 'run' : 'word';
        atoms.push({ kind, text: piece[0], from: index + piece.index });
      }
  }
  return atoms;
}

/** Pairs of neighbours in a run: `循环融资` → `循环`, `环融`, `融资`; none of a single character. */
export function pairsOf(run: string): string[] {
  const pairs: string[] = [];
  if (!SURROGATE.test(run)) for (let k = 1; k < run.length; k++) pairs.push(run.slice(k - 1, k + 1));
  else {
    const characters = [...run];
    for (let k = 1; k < characters.length; k++) pairs.push(`${characters[k - 1]}${characters[k]}`);
  }
  return pairs;
}

/**
 * The form under which a term's renderings are kept, and a stretch of a query looks them up: its words without inflection
 * and its runs. `Data-Centers` → `data center`, `循環融資` → `循环融资`.
 */
export function renderingKey(text: string): string {
  return atomsOf(foldText(text))
    .map((atom) => (atom.kind === 'word' ? stemOf(atom.text) : atom.text))
    .join(' ');
}
