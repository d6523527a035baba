import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/build/compare.ts';
import { commitJournal, finishJournal, recover } from '../../src/build/journal.ts';
import type { Places } from '../../src/build/places.ts';
import { filesOf, groupOf, type PageRecord, readPageLedger, writePageLedger } from '../../src/ledger/page-ledger.ts';
import { signatureOf } from '../../src/ledger/signature.ts';
import { writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();
let count = 0;
let places: Places;

/** A site of four pages: one stays with its group, one alone, one becomes another, one goes. What it becomes is staged. */
beforeEach(async () => {
  const root = path(`site-${count++}`);
  const names = ['output', 'staging', 'ledger', 'journal', 'findings', 'lock'] as const;
  places = Object.fromEntries(names.map((name) => [name, join(root, name)])) as unknown as Places;
  for (const name of ['rests', 'stays', 'changes', 'goes'])
    await writeText(join(places.output, name, 'index.html'), 'old');
  const groups = { '': ['stays', 'changes'], left: ['rests'], lost: ['goes'] };
  const records = Object.entries(groups).map(([name, pages]) => [name, groupOf('old', pages.map(recordOf))] as const);
  writePageLedger(places.ledger, { base: null, groups: new Map(records) });
  await writeText(join(places.staging, 'changes/index.html'), 'new');
  await writeText(join(places.staging, 'comes/index.html'), 'new');
});

function recordOf(name: string): [string, PageRecord] {
  const file = `${name}/index.html`;
  return [file, { digest: 'old', signature: signatureOf(join(places.output, file)) ?? '', content: '' }];
}

function comparison(): Comparison {
  const made = new Map([
    ['changes/index.html', 'new'],
    ['comes/index.html', 'new'],
  ]);
  return {
    stale: [][Symbol.iterator](),
    kept: new Set(['left']),
    changed: new Map([['', { digest: '', kept: new Map([recordOf('stays')]), made }]]),
  };
}

const before = () => readPageLedger(places.ledger);
const commit = () => commitJournal(comparison(), places, { before: before(), rewrite: false });
const finish = (journal: ReturnType<typeof commit>) => finishJournal(journal, places, { before: before() });
/** The records of the ledger. */
const recorded = () => [...before().groups.values()].flatMap((group) => [...filesOf(group)]);

function expectNewSite(): void {
  expect(existsSync(join(places.output, 'goes'))).toBe(false);
  for (const [name, text] of [
    ['rests', 'old'],
    ['stays', 'old'],
    ['changes', 'new'],
    ['comes', 'new'],
  ] as const) {
    expect(readFileSync(join(places.output, name, 'index.html'), 'utf8')).toBe(text);
  }
  expect(recorded().map(([file]) => file)).toHaveLength(4);
  for (const [file, { signature }] of recorded()) {
    expect(signature, file).toBe(signatureOf(join(places.output, file)));
  }
  expect([places.journal, places.staging].map((left) => existsSync(left))).toEqual([false, false]);
}

test('a committed journal makes the output what it says', async () => {
  const journal = commit();
  expect(readFileSync(join(places.output, 'changes/index.html'), 'utf8')).toBe('old');
  const { written, removed, files } = await finish(journal);
  expect([written, removed]).toEqual([['changes/index.html', 'comes/index.html'], ['goes/index.html']]);
  expect(files).toBe(4);
  expectNewSite();
});

test('a page that comes out as it was is not moved', async () => {
  await writeText(join(places.staging, 'changes/index.html'), 'old');
  const earlier = signatureOf(join(places.output, 'changes/index.html'));
  expect(await finish(commit())).toMatchObject({ written: ['comes/index.html'] });
  expect(signatureOf(join(places.output, 'changes/index.html'))).toBe(earlier);
});

test('a page that was planned and not made stops the build before it touches anything', () => {
  rmSync(join(places.staging, 'comes'), { recursive: true });
  expect(commit).toThrowErrorMatchingInlineSnapshot(`[Error: The page comes/index.html was planned but not made.]`);
  expect(existsSync(places.journal)).toBe(false);
});

describe('the next build recovers', () => {
  test('what was killed before it committed: nothing of it stays', async () => {
    await recover(places);
    expect(existsSync(places.staging)).toBe(false);
    expect(readFileSync(join(places.output, 'changes/index.html'), 'utf8')).toBe('old');
  });

  test('what was killed after it committed', async () => {
    commit();
    await recover(places);
    expectNewSite();
  });

  test('what was killed half way', async () => {
    commit();
    renameSync(join(places.staging, 'comes'), join(places.output, 'comes'));
    rmSync(join(places.output, 'goes'), { recursive: true });
    await recover(places);
    expectNewSite();
  });

  test('what was killed when all was done but the journal', async () => {
    commit();
    await cp(places.journal, `${places.journal}.copy`);
    await recover(places);
    renameSync(`${places.journal}.copy`, places.journal);
    await recover(places);
    expectNewSite();
  });

  test('nothing where the ledger that the journal changes is lost: what lies there counts as unknown', async () => {
    commit();
    rmSync(places.ledger);
    await recover(places);
    expect([places.journal, places.staging, places.ledger].map((left) => existsSync(left))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('what somebody changed after the build was killed counts as unknown', async () => {
    commit();
    renameSync(join(places.staging, 'comes'), join(places.output, 'comes'));
    await writeText(join(places.output, 'comes/index.html'), 'somebody was here');
    await recover(places);
    expect(new Map(recorded()).get('comes/index.html')?.signature).toBe('');
  });
});
