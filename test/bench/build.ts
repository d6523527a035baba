/**
 * `npm run bench -- [--notes N] [--json FILE] [--growth] [--watch]`: what builds of a sample collection cost, beside Hugo and Pagefind where
 * they are installed. `--growth` compares a tenth of the notes with all of them; `--watch` measures from saving to being served.
 */
import { deepStrictEqual } from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject } from '../support/project.ts';
import { treeOf } from '../support/tree.ts';
import { writeCorpus } from './corpus/write-corpus.ts';
import { hugoVersion, measureHugo } from './hugo.ts';
import { type Cost, measure } from './measure.ts';
import { measurePagefind, pagefindVersion } from './pagefind.ts';
import { type Ground, SCENARIOS } from './scenarios.ts';
import { type Row, table } from './table.ts';
import { watchLatency } from './watch.ts';

const BUILD = ['src/cli/launch.mjs', 'build'];
/** How many times more notes `--growth` builds than at first. */
const GROWTH = 10;

/** What was measured of one collection. */
interface Figures {
  readonly notes: number;
  readonly rows: readonly Row[];
  /** Bytes of what is remembered of a note for planning; a build holds as much of each in memory. */
  readonly indexBytes: number;
  /** Median of seconds from saving to being served. */
  readonly watch?: number;
}

async function main(): Promise<void> {
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    notes: { type: 'string', default: '1000' },
    json: { type: 'string' },
    growth: flag,
    watch: flag,
  } as const;
  const { values } = parseArgs({ options });
  const count = Number(values.notes);
  const figures: Figures[] = [];
  if (values.growth) figures.push(await measureCollection(Math.ceil(count / GROWTH), { onlyCold: true }));
  figures.push(await measureCollection(count, { onlyCold: values.growth, watch: values.watch }));
  if (values.growth) process.stdout.write(`${growth(figures)}\n`);
  if (values.json) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}

async function measureCollection(
  count: number,
  { onlyCold, watch = false }: { readonly onlyCold: boolean; readonly watch?: boolean },
): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-bench-'));
  try {
    const ground: Ground = { project: join(folder, 'project'), notes: join(folder, 'notes'), count };
    await copyProject(ground.project, {});
    await writeCorpus(ground.notes, ground.count);
    const rows = await measureBuilds(ground, onlyCold ? SCENARIOS.slice(0, 1) : SCENARIOS);
    if (!onlyCold) rows.push(...(await measureOthers(folder, ground)));
    const indexBytes = Math.round((await ledgerSize(ground.project)) / count);
    process.stdout.write(`${count} notes\n${table(rows)}\n${indexBytes} bytes a note are remembered for planning\n`);
    const latency = watch ? { watch: await watchLatency(ground) } : {};
    if (watch) process.stdout.write(`${latency.watch?.toFixed(2)} s from saving to being served\n`);
    if (!onlyCold) await assertSame(ground);
    return { notes: count, rows, indexBytes, ...latency };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureBuilds(ground: Ground, scenarios: typeof SCENARIOS): Promise<Row[]> {
  const rows: Row[] = [];
  // The program is bundled once, and not by what is measured first.
  await measure(ground.project, process.execPath, ['src/cli/launch.mjs', 'help']);
  for (const { name, prepare } of scenarios) {
    await prepare(ground);
    const { cpu, wall, printed } = await build(ground, '_site');
    const [, written, megabytes] = /: ([\d,]+) written.* ([\d,]+) MB/.exec(printed) ?? [];
    rows.push({ name, cpu, wall, written: numeric(written), megabytes: numeric(megabytes) });
  }
  return rows;
}

/** Hugo and Pagefind, each anew: they have no other way. */
async function measureOthers(folder: string, { project, notes }: Ground): Promise<Row[]> {
  const rows: Row[] = [];
  const add = async (name: string, version: string | null, run: () => Promise<Cost>) => {
    if (version === null) process.stdout.write(`${name} is not installed\n`);
    else {
      const { cpu, wall } = await run();
      rows.push({ name: `${name} ${version}, cold`, cpu, wall });
    }
  };
  await add('Hugo', await hugoVersion(), () => measureHugo(join(folder, 'hugo'), notes));
  await add('Pagefind', await pagefindVersion(), () => measurePagefind(join(project, '_site')));
  return rows;
}

function build({ project, notes }: Ground, output: string) {
  return measure(project, process.execPath, [...BUILD, '--notes', notes, '--output', output]);
}

function numeric(written = ''): number {
  return Number(written.replaceAll(',', ''));
}

async function ledgerSize(project: string): Promise<number> {
  const [name = ''] = (await readdir(join(project, '.cache'))).filter((file) => file.startsWith('notes-'));
  return (await stat(join(project, '.cache', name))).size;
}

/** How much more a note costs in the larger collection. */
function growth([small, large]: readonly Figures[]): string {
  const perNote = (figures?: Figures) => (figures?.rows[0]?.cpu ?? 0) / (figures?.notes ?? 1);
  return `a note costs ${(perNote(large) / perNote(small)).toFixed(2)} times as much among ${large?.notes} as among ${small?.notes}`;
}

/** A benchmark of wrong results is worth nothing: after all of it the site is the one that a build from nothing gives. */
async function assertSame(ground: Ground): Promise<void> {
  await build(ground, '_site');
  await rm(join(ground.project, '.cache'), { recursive: true });
  await build(ground, '_anew');
  deepStrictEqual(await treeOf(join(ground.project, '_site')), await treeOf(join(ground.project, '_anew')));
}

await main();
