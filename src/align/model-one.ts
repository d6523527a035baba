/**
 * IBM Model 1 (Brown, Della Pietra, Della Pietra & Mercer 1993, "The Mathematics of Statistical Machine Translation") in both
 * directions: from pairs of texts, which word translates which. Words are numbers here. Deterministic.
 */

/** Two texts that translate each other, as word numbers; a word counts once. */
export interface TextPair {
  readonly en: readonly number[];
  readonly zh: readonly number[];
}

export interface ModelOptions {
  /** Number of different words on each side. */
  readonly sizes: { readonly en: number; readonly zh: number };
  /** Two words must meet in so many pairs before they may translate each other. */
  readonly leastMeetings: number;
  /** At most so many translations of one English word take part. */
  readonly mostLinks: number;
  readonly rounds: number;
}

/** What translates what: the links of English word `e` are those from `first[e]` to `first[e + 1]`. */
export interface WordLinks {
  readonly first: Int32Array;
  readonly zh: Int32Array;
  /** t(zh | en) of each link. */
  readonly forward: Float32Array;
  /** t(en | zh) of each link. */
  readonly backward: Float32Array;
}

/** Trains both directions at once, over the links that word counts make likely. */
export function trainModelOne(pairs: readonly TextPair[], options: ModelOptions): WordLinks {
  const links = candidateLinks(pairs, options);
  for (let round = 0; round < options.rounds; round++) improve(links, pairs, options);
  return links;
}

/** How often each word occurs in pairs. */
function occurrences(pairs: readonly TextPair[], side: 'en' | 'zh', size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const pair of pairs) for (const word of pair[side]) counts[word] = (counts[word] as number) + 1;
  return counts;
}

/** Links of words that meet more often than chance, the strongest by Dice's coefficient; they start out uniform. */
function candidateLinks(pairs: readonly TextPair[], { sizes, leastMeetings, mostLinks }: ModelOptions): WordLinks {
  const counts = { en: occurrences(pairs, 'en', sizes.en), zh: occurrences(pairs, 'zh', sizes.zh) };
  const where = pairsOfWords(pairs, counts.en);
  const first = new Int32Array(sizes.en + 1);
  const zh: number[] = [];
  const meetings = new Int32Array(sizes.zh);
  for (let word = 0; word < sizes.en; word++) {
    const own = counts.en[word] as number;
    const met = countMeetings(where.pair.subarray(where.first[word], where.first[word + 1]), pairs, meetings);
    const dice = (other: number) => (2 * (meetings[other] as number)) / (own + (counts.zh[other] as number));
    const likely = met.filter((other) => {
      const times = meetings[other] as number;
      return times >= leastMeetings && times * pairs.length > ABOVE_CHANCE * own * (counts.zh[other] as number);
    });
    likely.sort((a, b) => dice(b) - dice(a) || a - b);
    zh.push(...likely.slice(0, mostLinks));
    first[word + 1] = zh.length;
    for (const other of met) meetings[other] = 0;
  }
  const uniform = () => new Float32Array(zh.length).fill(1);
  return { first, zh: Int32Array.from(zh), forward: uniform(), backward: uniform() };
}

/** Words that translate each other meet more often than this times chance. */
const ABOVE_CHANCE = 1.5;

/** Counts into `meetings` in how many of the pairs each Chinese word occurs; gives the words that do. */
function countMeetings(own: Int32Array, pairs: readonly TextPair[], meetings: Int32Array): number[] {
  const met: number[] = [];
  for (const index of own) {
    for (const other of (pairs[index] as TextPair).zh) {
      if (meetings[other] === 0) met.push(other);
      meetings[other] = (meetings[other] as number) + 1;
    }
  }
  return met;
}

/** For each English word the pairs that it occurs in. */
function pairsOfWords(pairs: readonly TextPair[], counts: Int32Array): { first: Int32Array; pair: Int32Array } {
  const first = new Int32Array(counts.length + 1);
  for (let word = 0; word < counts.length; word++) first[word + 1] = (first[word] as number) + (counts[word] as number);
  const next = first.slice();
  const pair = new Int32Array(first.at(-1) as number);
  for (const [index, { en }] of pairs.entries()) {
    for (const word of en) {
      pair[next[word] as number] = index;
      next[word] = (next[word] as number) + 1;
    }
  }
  return { first, pair };
}

/** A word that translates nothing is explained by the empty word with this probability (Moore 2004 on Model 1's weaknesses). */
const EMPTY = 0.02;

/** One round of expectation and maximisation. */
function improve(links: WordLinks, pairs: readonly TextPair[], { sizes }: ModelOptions): void {
  const gained = { forward: new Float64Array(links.zh.length), backward: new Float64Array(links.zh.length) };
  const present = new Int32Array(sizes.zh).fill(-1);
  const explained = { zh: new Float64Array(sizes.zh), en: new Float64Array(sizes.en) };
  for (const [index, { en, zh }] of pairs.entries()) {
    for (const word of zh) present[word] = index;
    for (const word of zh) explained.zh[word] = EMPTY;
    for (const word of en) explained.en[word] = EMPTY;
    const met = meetingLinks(links, en, (word) => present[word] === index);
    for (const { link, from, to } of met) {
      increase(explained.zh, to, links.forward[link]);
      increase(explained.en, from, links.backward[link]);
    }
    for (const { link, from, to } of met) {
      increase(gained.forward, link, (links.forward[link] as number) / (explained.zh[to] as number));
      increase(gained.backward, link, (links.backward[link] as number) / (explained.en[from] as number));
    }
  }
  normalise(links, gained, occurrences(pairs, 'en', sizes.en), occurrences(pairs, 'zh', sizes.zh));
}

function increase(numbers: Float64Array, index: number, by = 0): void {
  numbers[index] = (numbers[index] as number) + by;
}

interface Meeting {
  readonly link: number;
  readonly from: number;
  readonly to: number;
}

/** The links whose both ends occur in a pair. */
function meetingLinks(links: WordLinks, en: readonly number[], isPresent: (word: number) => boolean): Meeting[] {
  const met: Meeting[] = [];
  for (const from of en) {
    for (let link = links.first[from] as number; link < (links.first[from + 1] as number); link++) {
      const to = links.zh[link] as number;
      if (isPresent(to)) met.push({ link, from, to });
    }
  }
  return met;
}

/** Occurrences of a word in which we have not seen it yet: what is seen rarely stays doubtful. */
const DOUBT = 0.5;

/** Expected counts → probabilities: the share of a word's occurrences in which the other one translates it. */
function normalise(
  links: WordLinks,
  gained: { readonly forward: Float64Array; readonly backward: Float64Array },
  en: Int32Array,
  zh: Int32Array,
): void {
  for (let word = 0; word + 1 < links.first.length; word++) {
    for (let link = links.first[word] as number; link < (links.first[word + 1] as number); link++) {
      links.forward[link] = (gained.forward[link] as number) / ((en[word] as number) + DOUBT);
      links.backward[link] = (gained.backward[link] as number) / ((zh[links.zh[link] as number] as number) + DOUBT);
    }
  }
}
