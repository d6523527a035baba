import { type Random, randomFrom, spread } from './random.ts';
import { paragraph, sentence } from './sentences.ts';
import { termLines } from './terms.ts';

/** Bytes of a note, and how far sizes spread: the mean comes to one and a half times the median, as in real collections. */
const MEDIAN_BYTES = 24_000;
const SIGMA = 0.9;
const LARGEST_BYTES = 400_000;
/** Paragraphs between two headings. */
const SECTION = 6;
/** Bytes of a paragraph with its translation; a Han character has three. */
const PAIR_BYTES = 560;
const ONE_LANGUAGE_BYTES = 260;

/** One paragraph as a shape writes it. */
type Writer = (random: Random) => string;

/** Shapes by their share of the notes: cumulative, the last is 1. */
const SHAPES: readonly { readonly until: number; readonly bytes: number; readonly write: Writer }[] = [
  { until: 0.35, bytes: PAIR_BYTES, write: explicit },
  { until: 0.38, bytes: PAIR_BYTES, write: alternating },
  { until: 1, bytes: ONE_LANGUAGE_BYTES, write: (random) => paragraph(random).zh },
];

/** The text of the note of a number. Depends on the number alone, so that a small collection is the beginning of a large one. */
export function noteText(number: number): string {
  const random = randomFrom(number * 7919 + 17);
  const share = random.next();
  const shape = SHAPES.find(({ until }) => share < until) ?? SHAPES[0];
  const bytes = Math.min(LARGEST_BYTES, spread(random, MEDIAN_BYTES, SIGMA));
  const { write, bytes: each } = shape as (typeof SHAPES)[number];
  const paragraphs = Array.from({ length: Math.max(1, Math.round(bytes / each)) }, (_, i) => {
    const heading = i % SECTION === 0 ? `### ${sentence(random).zh}\n\n` : '';
    return `${heading}${write(random)}\n`;
  });
  return `${frontMatter(number, random)}\n${paragraphs.join('\n')}`;
}

function frontMatter(number: number, random: Random): string {
  const { en, zh } = sentence(random);
  const day = new Date(Date.UTC(2015, 0, 1) + number * 8 * 3_600_000).toISOString().slice(0, 10);
  const lines = [
    `title: ${JSON.stringify(`${zh.slice(0, -1)} ${number}`)}`,
    `date: ${day}`,
    'draft: true',
    `summary: ${JSON.stringify(`${zh}${en}`)}`,
    ...(number % 20 === 0 ? [`series: ["Course ${number % 400}"]`] : []),
    ...termLines(random),
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

function explicit(random: Random): string {
  const { en, zh } = paragraph(random);
  return `${zh}\n\n<details><summary>Original English</summary>\n\n${en}\n\n</details>\n`;
}

function alternating(random: Random): string {
  const { en, zh } = paragraph(random);
  return `${en}\n\n${zh}\n`;
}
