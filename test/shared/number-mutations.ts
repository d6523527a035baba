import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A passage and its translation whose true pairing is known. */
export interface GoldPair {
  readonly en: string;
  readonly zh: string;
}

interface GoldSection {
  /** Block tasks: Chinese lines, the English, and of each line its English words. */
  readonly zh: readonly string[];
  readonly en: string;
  readonly spans?: readonly (readonly [number, number] | null)[];
  /** Interleaved: texts, and pairs of their numbers. */
  readonly items: readonly { readonly t: string }[];
  readonly pairs: readonly (readonly [number, number])[];
}

/** The pairs of a gold file. */
export async function goldPairs(folder: string, task: string): Promise<GoldPair[]> {
  const lines = (await readFile(join(folder, `${task}.jsonl`), 'utf8')).trim().split('\n');
  const sections = lines.flatMap((line) => (JSON.parse(line) as { sections: GoldSection[] }).sections);
  return sections.flatMap((section) => (section.spans ? ofSpans(section) : ofItems(section)));
}

function ofSpans({ zh, en, spans = [] }: GoldSection): GoldPair[] {
  const words = en.split(/\s+/).filter(Boolean);
  return zh.flatMap((line, k) => {
    const span = spans[k];
    return span && span[1] > span[0] ? [{ en: words.slice(...span).join(' '), zh: line }] : [];
  });
}

function ofItems({ items, pairs }: GoldSection): GoldPair[] {
  return pairs.map(([en, zh]) => ({ en: items[en]?.t ?? '', zh: items[zh]?.t ?? '' }));
}

/** Numerals that stand for one another: a mutation takes another of the same group. */
const GROUPS = [
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
  'hundred thousand million billion trillion',
  'first second third fourth fifth sixth seventh eighth ninth tenth',
  'half dozen twice',
  '二 三 四 五 六 七 八 九',
  '十 百 千',
  '万 亿',
].map((group) => group.split(' '));
const WORDS = GROUPS.flat().filter((word) => /[a-z]/.test(word));
const NUMERAL = {
  en: new RegExp(`\\d[\\d,]*(?:\\.\\d+)?|\\b(?:${WORDS.join('|')})\\b`, 'gi'),
  zh: /\d[\d,]*(?:\.\d+)?|[两二三四五六七八九十百千万亿]/g,
};

/** The pair with one number of one side changed: a digit, or a numeral to another of its kind; `null` where that side has none. */
export function mutate(pair: GoldPair, side: 'en' | 'zh', random: () => number): GoldPair | null {
  const text = pair[side];
  const found = [...text.matchAll(NUMERAL[side])];
  const match = pick(found, random);
  if (!match) return null;
  const [numeral] = match;
  const other = /\d/.test(numeral) ? otherDigits(numeral, random) : otherWord(numeral.toLowerCase(), random);
  return { ...pair, [side]: text.slice(0, match.index) + other + text.slice(match.index + numeral.length) };
}

function otherDigits(number: string, random: () => number): string {
  const places = [...number].flatMap((character, k) => (/\d/.test(character) ? [k] : []));
  const at = pick(places, random) ?? 0;
  const digits = [...'0123456789'].filter((digit) => digit !== number[at] && !(digit === '0' && at === 0));
  return number.slice(0, at) + pick(digits, random) + number.slice(at + 1);
}

function otherWord(word: string, random: () => number): string {
  const plain = word === '两' ? '二' : word;
  const group = GROUPS.find((words) => words.includes(plain)) ?? [];
  return pick(
    group.filter((other) => other !== plain),
    random,
  ) as string;
}

function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}
