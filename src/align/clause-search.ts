import type { Atom } from './atoms.ts';
import type { Band } from './band.ts';
import { ColumnWords } from './column-words.ts';
import type { FineAtom } from './fine-atoms.ts';
import { lengthScore, ratioOf, widthsOf } from './length.ts';
import type { Sides } from './local-evidence.ts';
import { alike } from './openings.ts';

/** A Chinese sentence translates so many words at most. */
const LONGEST = 120;
/** How much wider than expected a stretch may be: a factor, and characters. */
const WIDEST = { factor: 2.5, more: 12 };
/** What counts how much beside the others. */
const WEIGHT = { border: 1, words: 0.75, length: 2, opening: 1 };
/** The end of the text as a border. */
const END = 4;
/** A Chinese sentence that nothing translates: once, and for each character of width; and an English word. */
const ALONE = { zh: -5, zhWidth: -0.2, en: -2 };

/** What is searched: words against Chinese sentences, with the band of words for each of these. */
export interface ClauseProblem {
  readonly words: readonly FineAtom[];
  readonly zh: readonly Atom[];
  readonly evidence: Sides;
  /** Rows are borders between Chinese sentences, columns borders between English words. */
  readonly band: Band;
}

// How a cell is reached, where no stretch of words ends in it.
const SKIPPED_WORD = -1;
const SKIPPED_SENTENCE = -2;

/**
 * The words with which a stretch begins that one Chinese sentence translates: a segmental search (semi-Markov: Sarawagi & Cohen 2004), in which each
 * Chinese sentence takes the words that it explains best, as many as its length says, between likely borders. Linear in the band.
 */
export function clauseStarts(problem: ClauseProblem): Set<number> {
  const search = new Search(problem);
  for (let row = 1; row <= problem.zh.length; row++) search.fill(row);
  const starts = new Set<number>();
  let word = problem.words.length;
  for (let row = problem.zh.length; row > 0; ) {
    const back = search.back(row, word);
    if (back >= 0) {
      starts.add(word).add(back);
      word = back;
    }
    if (back === SKIPPED_WORD) word--;
    else row--;
  }
  return starts;
}

/** What a Chinese sentence says of the words around it. */
interface Sentence {
  readonly width: number;
  /** The first word with which its stretch may begin. */
  readonly first: number;
  /** The word that the lists begin with. */
  readonly low: number;
  /** Running totals of how well words fit. */
  readonly totals: Float64Array;
  /** What a stretch that begins with a word has by then, without what its words and its length add. */
  readonly beginnings: Float64Array;
}

/** The best score and the way into each cell: so many sentences and words are done. */
class Search {
  readonly #words: readonly FineAtom[];
  readonly #band: Band;
  readonly #widths: { readonly en: Float64Array; readonly zh: Float64Array };
  readonly #ratio: number;
  readonly #columns: ColumnWords;
  readonly #alike: (word: number, column: number) => boolean;
  readonly #score: Float64Array;
  /** Where the stretch begins that ends here, or that none does. */
  readonly #back: Int32Array;

  constructor({ words, zh, evidence, band }: ClauseProblem) {
    this.#words = words;
    this.#band = band;
    this.#widths = { en: widthsOf(words), zh: widthsOf(zh) };
    this.#ratio = ratioOf(this.#widths.en.at(-1) ?? 0, this.#widths.zh.at(-1) ?? 0);
    this.#alike = alike(words, zh);
    this.#columns = new ColumnWords(evidence);
    this.#score = new Float64Array(band.cells).fill(Number.NEGATIVE_INFINITY);
    this.#back = new Int32Array(band.cells).fill(SKIPPED_WORD);
    for (let word = 0; word < (band.to[0] ?? 0); word++) this.#score[word] = ALONE.en * word;
  }

  back(row: number, word: number): number {
    return word === 0 ? SKIPPED_SENTENCE : (this.#back[this.#cell(row, word)] ?? SKIPPED_SENTENCE);
  }

  #cell(row: number, word: number): number {
    const { from, to, offset } = this.#band;
    if (word < (from[row] ?? 0) || word >= (to[row] ?? 0)) return -1;
    return (offset[row] ?? 0) + word - (from[row] ?? 0);
  }

  #before(row: number, word: number): number {
    return this.#score[this.#cell(row - 1, word)] ?? Number.NEGATIVE_INFINITY;
  }

  /** Finds how best to be done with a Chinese sentence, at each word. */
  fill(row: number): void {
    const [from, to] = [this.#band.from[row] ?? 0, this.#band.to[row] ?? 0];
    const sentence = this.#sentenceAt(row, from, to);
    for (let word = from; word < to; word++) {
      const cell = this.#cell(row, word);
      this.#offer(cell, this.#before(row, word) + ALONE.zh + ALONE.zhWidth * sentence.width, SKIPPED_SENTENCE);
      if (word > from) this.#offer(cell, (this.#score[cell - 1] ?? 0) + ALONE.en, SKIPPED_WORD);
      this.#stretches(cell, word, sentence);
    }
  }

  #sentenceAt(row: number, from: number, to: number): Sentence {
    const low = Math.max(0, from - LONGEST);
    const totals = this.#columns.totals(row - 1, low, to);
    const beginnings = new Float64Array(to - low);
    for (let start = low; start < to; start++) {
      const opening = this.#alike(start, row - 1) ? WEIGHT.opening : 0;
      beginnings[start - low] = this.#before(row, start) + opening - WEIGHT.words * (totals[start - low] as number);
    }
    const width = (this.#widths.zh[row] ?? 0) - (this.#widths.zh[row - 1] ?? 0);
    return { width, first: this.#band.from[row - 1] ?? 0, low, totals, beginnings };
  }

  /** Offers a cell all stretches of words that may end there. */
  #stretches(cell: number, word: number, { width: zhWidth, first, low, totals, beginnings }: Sentence): void {
    const widths = this.#widths.en;
    const end = WEIGHT.border * (this.#words[word]?.border ?? END) + WEIGHT.words * (totals[word - low] as number);
    for (let start = word - 1; start >= Math.max(first, word - LONGEST); start--) {
      const width = ((widths[word] as number) - (widths[start] as number)) * this.#ratio;
      if (width > WIDEST.factor * zhWidth + WIDEST.more) return;
      const most = end + (beginnings[start - low] as number);
      // A length that does not fit takes away, and one that fits adds nothing.
      if (most > (this.#score[cell] as number))
        this.#offer(cell, most + WEIGHT.length * lengthScore(width, zhWidth), start);
    }
  }

  #offer(cell: number, score: number, back: number): void {
    if (score <= (this.#score[cell] ?? 0)) return;
    this.#score[cell] = score;
    this.#back[cell] = back;
  }
}
