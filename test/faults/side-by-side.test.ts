import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../bench/corpus/random.ts';
import { change, smallNote } from '../build/changes.ts';
import { built, builtElsewhere } from '../build/elsewhere.ts';
import { copyProject, duizhao } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';
import { treeOf } from '../support/tree.ts';

/** Pairs of builds of one folder at the same time: ten with `npm run test:faults`. */
const PAIRS = Number(process.env.DUIZHAO_PAIRS ?? 0);
const SEED = 77;

const path = useTemporary();

describe.runIf(PAIRS > 0)(`two builds of one folder at once, ${PAIRS} times`, () => {
  test('wait for each other, and what they leave is right', { timeout: PAIRS * 60_000 }, async () => {
    const random = randomFrom(SEED);
    const notes = Array.from({ length: 8 }, (_, k) => [`note-${k}.md`, smallNote(random)]);
    await copyProject(path('project'), Object.fromEntries(notes) as Record<string, string>);
    await built(path('project'));
    let waits = 0;
    for (let pair = 0; pair < PAIRS; pair++) {
      for (let k = 0; k < 3; k++) await change(path('project'), random);
      const runs = await Promise.all([duizhao(path('project'), 'build'), duizhao(path('project'), 'build')]);
      expect(runs.map(({ code }) => code)).toEqual([0, 0]);
      waits += runs.filter(({ stderr }) => /Waiting for another build/.test(stderr)).length;
      expect(await treeOf(join(path('project'), '_site'))).toEqual(
        await builtElsewhere(path('project'), path('elsewhere')),
      );
    }
    expect(waits).toBeGreaterThan(PAIRS / 2);
  });
});
