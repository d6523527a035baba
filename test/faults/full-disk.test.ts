import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../bench/corpus/random.ts';
import { change, smallNote } from '../build/changes.ts';
import { built, builtElsewhere } from '../build/elsewhere.ts';
import { textsOf } from '../hostile/hostile-site.ts';
import { copyProject, duizhao } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';
import { treeOf } from '../support/tree.ts';

/** Builds on a full disk: ten with `npm run test:faults`. A small disk in memory must be mounted, which needs root. */
const RUNS = Number(process.env.DUIZHAO_FULL_DISKS ?? 0);
const DISK = '64m';
const SEED = 1313;

const path = useTemporary();
const project = () => path('disk/project');
const filler = () => path('disk/filler');

describe.runIf(RUNS > 0 && canMount())(`a build on a full disk, ${RUNS} times`, () => {
  beforeAll(async () => {
    for (const folder of ['disk', 'away']) mkdirSync(path(folder));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', path('disk')]);
    const random = randomFrom(SEED);
    const notes = Array.from({ length: 12 }, (_, k) => [`note-${k}.md`, smallNote(random)]);
    await copyProject(project(), Object.fromEntries(notes) as Record<string, string>);
    await built(project());
  }, 60_000);

  afterAll(() => {
    execFileSync('umount', [path('disk')]);
  });

  test('says so, leaves the site whole, and the next build is right', { timeout: RUNS * 60_000 }, async () => {
    const random = randomFrom(SEED + 1);
    let failures = 0;
    for (let run = 0; run < RUNS; run++) {
      for (let k = 0; k < 4; k++) await change(project(), random);
      const before = await treeOf(join(project(), '_site'));
      // So little is left that it ends in another phase each time.
      fillUpTo(Math.round((random.next() ** 2 * (RUNS - run) * 60_000) / RUNS));
      const { code, stderr } = await duizhao(project(), 'build', ...(run % 2 === 0 ? ['--clean'] : []));
      const after = await treeOf(join(project(), '_site'));
      rmSync(filler());
      if (code !== 0) {
        failures++;
        expect(stderr).toMatch(/disk is full.*build again/s);
        expect(halfPages()).toEqual([]);
        // Before the journal nothing is touched; after it the next build goes on where this one ended.
        const isCommitted = readdirSync(join(project(), '.cache')).some((name) => name.startsWith('journal-'));
        if (!isCommitted) expect(after).toEqual(before);
      }
      expect(await built(project())).toEqual(await builtElsewhere(project(), path('away/elsewhere')));
    }
    expect(failures).toBeGreaterThan(RUNS / 2);
  });
});

/** Leaves so many bytes on the disk. */
function fillUpTo(bytes: number): void {
  const { bavail, bsize } = statfsSync(path('disk'));
  writeFileSync(filler(), Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
}

/** Pages of the output that are not whole. */
function halfPages(): string[] {
  return textsOf(join(project(), '_site'), /\.html$/)
    .filter(([, text]) => !text.includes('</html>'))
    .map(([file]) => file);
}

function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
