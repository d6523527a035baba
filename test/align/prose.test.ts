import { expect, test } from 'vitest';
import { alignSegments } from '../../src/align/align-segments.ts';
import { f1, foundPairs, goldPairs, goldTexts } from './gold.ts';
import { segment } from './segments.ts';

/** Stories, freely translated in both directions: their sentences do not match one to one, and neither do the lines. */
const stories = goldTexts('prose');

test('sentences of stories find their lines, however many there are on either side', () => {
  const [found, gold]: [string[], string[]] = [[], []];
  for (const story of stories) {
    const en = story.beads.flatMap((bead) => bead.en).join(' ');
    const zh = story.beads.flatMap((bead) => bead.zh);
    const units = alignSegments(
      [segment(en)],
      zh.map((line, k) => segment(line, k + 3)),
    );
    found.push(...foundPairs(units).map((pair) => `${story.name} ${pair}`));
    gold.push(...goldPairs(story).map((pair) => `${story.name} ${pair}`));
  }
  expect(f1(found, gold)).toBeGreaterThan(0.92);
});

test('a sentence that became three lines keeps them', () => {
  const en =
    'It was dark when I came. The master climbed down his ladder, took a key from his neck, and led me along a narrow passage. He did not speak. The room was full of old clocks, some with angels, some without a face, and none of them moved. I asked the price. He laughed.';
  const zh = [
    '我到的时候天已经黑了。',
    '师傅从梯子上下来。',
    '他从脖子上取下钥匙。',
    '领我走过一条窄窄的过道。',
    '他一句话也不说。',
    '屋里全是旧钟。',
    '有的雕着天使，有的没有钟面。',
    '没有一座在走。',
    '我问价钱。',
    '他笑了。',
  ];
  const units = alignSegments(
    [segment(en)],
    zh.map((line, k) => segment(line, k + 3)),
  );
  expect(units.map((unit) => unit.zh.length)).toEqual([1, 3, 1, 3, 1, 1]);
});
