/** The second part of `npm run bench`: what a section of a megabyte costs whose English has no mark in it. Fails where it takes too long or too much room. */
import { ok } from 'node:assert/strict';
import { alignSegments } from '../../src/align/align-segments.ts';
import { isPair } from '../../src/note/shapes/shape.ts';
import { segment } from '../align/segments.ts';
import { randomFrom } from './corpus/random.ts';
import { sentence } from './corpus/sentences.ts';

/** Characters of English; its translation stands beside it, a sentence a line. */
const LENGTH = 2 ** 20;
/** Seconds of a processor, on a machine three times slower than ours, and megabytes of the whole process. */
const MOST = { seconds: 30, megabytes: 500 };

const random = randomFrom(1);
const sentences: { en: string; zh: string }[] = [];
for (let length = 0; length < LENGTH; length += sentences.at(-1)?.en.length ?? 0) sentences.push(sentence(random));

const en = sentences.map((one) => one.en.toLowerCase().replace(/[.,?!]/g, '')).join(' ');
const before = process.cpuUsage();
const units = alignSegments(
  [segment(en)],
  sentences.map(({ zh }, k) => segment(zh, k + 3)),
);
const { user, system } = process.cpuUsage(before);
const seconds = (user + system) / 1e6;
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  `${'a megabyte without a mark'.padEnd(32)} ${units.filter(isPair).length} pairs  ${seconds.toFixed(1)} s  ${megabytes.toFixed(0)} MB\n`,
);
ok(units.filter(isPair).length > sentences.length * 0.9, 'Fewer than nine in ten sentences were paired');
ok(seconds <= MOST.seconds, `${seconds} s are more than ${MOST.seconds}`);
ok(megabytes <= MOST.megabytes, `${megabytes} MB are more than ${MOST.megabytes}`);
