import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { compareNumbers } from '../../src/check/numbers/compare.ts';
import { randomFrom } from '../bench/corpus/random.ts';
import { type GoldPair, goldPairs, mutate } from './number-mutations.ts';

const shared = inject('shared');
const COUNT = 500;

function differs({ en, zh }: GoldPair): boolean {
  const difference = compareNumbers(en, zh);
  return difference.en.length + difference.zh.length > 0;
}

describe.skipIf(shared === null)('the numbers of pairs whose true alignment is known', () => {
  const gold = () => goldPairs(join(shared?.folder ?? '', 'gold'), 'interleaved');

  test.each([1, 2, 3])('are found to differ where one of them was changed (seed %i)', async (seed) => {
    const pairs = await gold();
    const random = randomFrom(seed).next;
    let [found, changed] = [0, 0];
    while (changed < COUNT) {
      const pair = pairs[Math.floor(random() * pairs.length)] as GoldPair;
      const mutant = mutate(pair, random() < 0.5 ? 'en' : 'zh', random);
      if (mutant === null) continue;
      changed++;
      if (differs(mutant)) found++;
    }
    expect(found / changed).toBeGreaterThanOrEqual(0.9);
  });

  test('are rarely said to differ as they are', async () => {
    const pairs = await gold();
    expect(pairs.filter(differs).length / pairs.length).toBeLessThanOrEqual(0.02);
  });
});
