/** The first part of `npm run bench`: how well the aligner does on our own texts, and what a note costs. Fails where it falls behind. */
import { ok } from 'node:assert/strict';
import { alignSegments } from '../../src/align/align-segments.ts';
import { cutsOf, f1, foundPairs, type GoldText, goldPairs, goldTexts } from '../align/gold.ts';
import { segment } from '../align/segments.ts';

const bare = (sentence: string) => sentence.toLowerCase().replace(/[.,?!]/g, '');
const stripped = (text: GoldText): GoldText => ({
  ...text,
  beads: text.beads.map(({ en, zh }) => ({ en: en.map(bare), zh })),
});

/** Milliseconds of a processor for one note that a machine ten times slower than ours would take. */
const MOST = 400;

const TASKS = [
  { name: 'prose, strict F1', texts: goldTexts('prose'), score: f1, least: 0.92 },
  { name: 'speech, boundary F1', texts: goldTexts('speech').map(stripped), score: cutsScore, least: 0.89 },
  { name: 'punctuated speech, boundary F1', texts: goldTexts('speech'), score: cutsScore, least: 0.97 },
] as const;

function cutsScore(found: readonly string[], gold: readonly string[]): number {
  return f1(cutsOf(found), cutsOf(gold));
}

function aligned({ beads }: GoldText): string[] {
  const zh = beads.flatMap((bead) => bead.zh).map((line, k) => segment(line, k + 3));
  return foundPairs(alignSegments([segment(beads.flatMap((bead) => bead.en).join(' '))], zh));
}

for (const { name, texts, score, least } of TASKS) {
  for (const text of texts) aligned(text);
  const { user, system } = process.cpuUsage();
  const scores = texts.map((text) => score(aligned(text), goldPairs(text)));
  const spent = process.cpuUsage({ user, system });
  const mean = scores.reduce((sum, one) => sum + one, 0) / texts.length;
  const cpu = (spent.user + spent.system) / 1000 / texts.length;
  process.stdout.write(`${name.padEnd(32)} ${mean.toFixed(4)}  ${cpu.toFixed(1).padStart(6)} ms a text\n`);
  ok(mean >= least, `${name}: ${mean} is less than ${least}`);
  ok(cpu <= MOST, `${name}: ${cpu} ms are more than ${MOST}`);
}
