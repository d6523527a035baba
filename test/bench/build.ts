/** `npm run bench -- [--notes N] [--json FILE]`: what builds of a sample collection cost, beside Hugo where it is installed. */
import { deepStrictEqual } from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject } from '../support/project.ts';
import { treeOf } from '../support/tree.ts';
import { writeCorpus } from './corpus/write-corpus.ts';
import { hugoVersion, measureHugo } from './hugo.ts';
import { measure } from './measure.ts';
import { type Ground, SCENARIOS } from './scenarios.ts';
import { type Row, table } from './table.ts';

const BUILD = ['src/cli/launch.mjs', 'build'];

async function main(): Promise<void> {
  const options = { notes: { type: 'string', default: '1000' }, json: { type: 'string' } } as const;
  const { values } = parseArgs({ options });
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-bench-'));
  try {
    const ground: Ground = {
      project: join(folder, 'project'),
      notes: join(folder, 'notes'),
      count: Number(values.notes),
    };
    await copyProject(ground.project, {});
    await writeCorpus(ground.notes, ground.count);
    const rows = await measureBuilds(ground);
    const version = await hugoVersion();
    if (version !== null) {
      const { cpu, wall } = await measureHugo(join(folder, 'hugo'), ground.notes);
      rows.push({ name: `Hugo ${version}, cold`, cpu, wall });
    }
    process.stdout.write(`${ground.count} notes\n${table(rows)}\n`);
    if (values.json) await writeFile(values.json, `${JSON.stringify({ notes: ground.count, rows }, null, 2)}\n`);
    await assertSame(ground);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureBuilds(ground: Ground): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, prepare } of SCENARIOS) {
    await prepare(ground);
    const { cpu, wall, printed } = await build(ground, '_site');
    const [, written, megabytes] = /: ([\d,]+) written.* ([\d,]+) MB/.exec(printed) ?? [];
    rows.push({ name, cpu, wall, written: numeric(written), megabytes: numeric(megabytes) });
  }
  return rows;
}

function build({ project, notes }: Ground, output: string) {
  return measure(project, process.execPath, [...BUILD, '--notes', notes, '--output', output]);
}

function numeric(written = ''): number {
  return Number(written.replaceAll(',', ''));
}

/** A benchmark of wrong results is worth nothing: after all of it the site is the one that a build from nothing gives. */
async function assertSame(ground: Ground): Promise<void> {
  await rm(join(ground.project, '.cache'), { recursive: true });
  await build(ground, '_anew');
  deepStrictEqual(await treeOf(join(ground.project, '_site')), await treeOf(join(ground.project, '_anew')));
}

await main();
