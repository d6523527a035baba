/**
 * How a term is rendered where nobody has said so: whatever stands strikingly often in the counterparts of the sentences that
 * hold it, and seldom beside them. Measured as Dunning 1993 measures collocations, by the likelihood ratio of two rates.
 */
import { type TextClause, textClause } from './query-clause.ts';
import { isCommon } from './query-common.ts';
import { foldText } from './query-fold.ts';
import { atomsOf } from './query-words.ts';

interface PairedText {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
  readonly echoes: readonly (readonly [number, number])[];
}

/** Renderings that are guessed at most. */
const MOST = 4;
/** Sentences from which something may be guessed, and that must have it. */
const FEWEST = 5;
const LEAST = 3;
/** A likelihood ratio that chance reaches once in two thousand times. */
const STRIKING = 12;
/** A longer piece that is nearly as striking as a part of it is the whole of the word. */
const NEARLY = 0.85;
/** A Chinese word has so many characters, an English term so many words. */
const HAN = [2, 3, 4] as const;
const WORDS = [1, 2] as const;
/** What is left of a word before or after an apostrophe: `it's`, `we're`. */
const SCRAP = /^(?:s|t|re)$/;
/** Characters that no Chinese term begins or ends with. */
const EDGE =
  /^[的了是在和与也就都而及着把被这那有我你他她它们一个不会能要说]|[的了是在和与也就都而及着把被这那我你他她它们一不会能要说个]$/;

/** Units with a match → what their counterparts say for it, the most striking first. */
export function guessRenderings(
  units: readonly { readonly found: readonly PairedText[]; readonly other: readonly PairedText[] }[],
): { text: string; units: number; clause: TextClause }[] {
  const inside: Set<string>[] = [];
  const outside: Set<string>[] = [];
  for (const { other } of units) {
    const spots = other.flatMap(({ text, echoes }) => echoes.map(([from, to]) => text.slice(from, to)));
    if (spots.length > 0) inside.push(gramsOf(spots.join('\n')));
    const rest = other.map(({ text, echoes }) => without(text, echoes)).join('\n');
    if (spots.length > 0 && rest.trim() !== '') outside.push(gramsOf(rest));
  }
  if (inside.length < FEWEST) return [];
  const guesses: { text: string; units: number; clause: TextClause }[] = [];
  let left = inside;
  while (guesses.length < MOST) {
    const text = mostStriking(left, outside);
    const clause = text === null ? null : textClause(text, { exact: false, prefix: false });
    if (text === null || clause === null) break;
    guesses.push({ text, units: 0, clause });
    left = left.filter((grams) => !grams.has(text));
  }
  return guesses;
}

function without(text: string, spans: readonly (readonly [number, number])[]): string {
  let at = 0;
  const kept = spans.map(([from, to]) => {
    const piece = text.slice(at, from);
    at = Math.max(at, to);
    return piece;
  });
  return [...kept, text.slice(at)].join('\n');
}

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  const atoms = atomsOf(foldText(text));
  atoms.forEach((atom, k) => {
    if (atom.kind === 'run') for (const size of HAN) addPieces(atom.text, size, grams);
    else for (const size of WORDS) addWords(atoms.slice(k, k + size), size, grams);
  });
  return grams;
}

function addPieces(run: string, size: number, grams: Set<string>): void {
  for (let k = 0; k + size <= run.length; k++) {
    const piece = run.slice(k, k + size);
    if (!EDGE.test(piece)) grams.add(piece);
  }
}

function addWords(
  atoms: readonly { readonly kind: string; readonly text: string }[],
  size: number,
  grams: Set<string>,
): void {
  if (
    atoms.length < size ||
    atoms.some(({ kind, text }) => kind !== 'word' || isCommon(text) || SCRAP.test(text) || text.length < 2)
  )
    return;
  grams.add(atoms.map(({ text }) => text).join(' '));
}

/** The gram that tells the sets inside from those outside best; a longer one where it stands nearly as often. */
function mostStriking(inside: readonly ReadonlySet<string>[], outside: readonly ReadonlySet<string>[]): string | null {
  const counts = countsOf(inside);
  const beside = countsOf(outside);
  const scores = [...counts]
    .filter(([, count]) => count >= LEAST)
    .map(([gram, count]) => {
      return { gram, score: likelihoodRatio([count, inside.length], [beside.get(gram) ?? 0, outside.length]) };
    })
    .filter(({ score }) => score >= STRIKING)
    .sort((a, b) => b.score - a.score || b.gram.length - a.gram.length);
  const [best] = scores;
  if (!best) return null;
  const whole = scores.find(
    ({ gram, score }) => gram !== best.gram && gram.includes(best.gram) && score > NEARLY * best.score,
  );
  return (whole ?? best).gram;
}

function countsOf(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const grams of sets) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

type Rate = readonly [hits: number, of: number];

/** −2 log λ (Dunning 1993, section 4); 0 where the first rate is the lower one. */
function likelihoodRatio([a, n]: Rate, [b, m]: Rate): number {
  if (m > 0 && a / n <= b / m) return 0;
  const together = (a + b + 0.5) / (n + m + 1);
  const [own, other] = [(a + 0.5) / (n + 1), (b + 0.5) / (m + 1)];
  return (
    2 *
    (logLikelihood(a, n, own) +
      logLikelihood(b, m, other) -
      logLikelihood(a, n, together) -
      logLikelihood(b, m, together))
  );
}

function logLikelihood(hits: number, of: number, rate: number): number {
  return hits * Math.log(rate) + (of - hits) * Math.log(1 - rate);
}
