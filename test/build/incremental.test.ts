import { expect, test } from 'vitest';
import { randomFrom } from '../bench/corpus/random.ts';
import { copyProject } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';
import { change, smallNote } from './changes.ts';
import { built, builtElsewhere } from './elsewhere.ts';

/** Changes of one run, a few here and two hundred with `npm run test:long`; and where they begin. */
const { DUIZHAO_CHANGES = '9', DUIZHAO_SEED = '20251122' } = process.env;
const CHANGES = Number(DUIZHAO_CHANGES);
/** At most so many changes between two builds. */
const AT_ONCE = 3;

const path = useTemporary();

test(`after each of ${CHANGES} changes a build gives the bytes of one from nothing`, {
  timeout: CHANGES * 30_000,
}, async () => {
  const random = randomFrom(Number(DUIZHAO_SEED));
  const notes = Array.from({ length: 8 }, (_, i) => [`note-${i}.md`, smallNote(random)]);
  await copyProject(path('project'), Object.fromEntries(notes) as Record<string, string>);
  await built(path('project'));
  const history: string[] = [];
  while (history.length < CHANGES) {
    const several = 1 + random.below(AT_ONCE);
    for (let i = 0; i < several; i++) history.push(await change(path('project'), random));
    const site = await built(path('project'));
    expect(site, history.join('\n')).toEqual(await builtElsewhere(path('project'), path('elsewhere')));
  }
});
