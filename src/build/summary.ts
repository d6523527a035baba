import type { Diagnostic } from '../diagnostics.ts';
import { counted } from '../text/counted.ts';
import type { ShardReport } from './build-shard.ts';
import type { BuildReport } from './build-site.ts';
import type { Monitor } from './monitor.ts';
import { shardPlacesOf } from './places.ts';
import { type Shard, shardName } from './shard.ts';

/** One line on what a build did: `346 notes, 3,524 files: 12 written, …; 3 warnings; 4.2 s, 310 MB`. */
export function summarize({ notes, written, removed, files, diagnostics, peak }: BuildReport, seconds: number): string {
  const counts = { written: written.length, unchanged: files - written.length, removed: removed.length };
  const done = Object.entries(counts).map(([name, count]) => `${number(count)} ${name}`);
  const cost = `${seconds.toFixed(1)} s, ${number(Math.round(peak / 1e6))} MB`;
  return `${counted(notes, 'note')}, ${counted(files, 'file')}: ${done.join(', ')}; ${problems(diagnostics)}; ${cost}`;
}

/** One line on a part of a build: `shard 2 of 4: 87 notes, 812 files in _shards/2-of-4; 4.2 s, 310 MB`. */
export function summarizeShard({ notes, files, peak }: ShardReport, shard: Shard, seconds: number): string {
  const made = `${counted(notes, 'note')}, ${counted(files, 'file')} in ${shardPlacesOf(shardName(shard)).folder}`;
  return `shard ${shard.index} of ${shard.of}: ${made}; ${seconds.toFixed(1)} s, ${number(Math.round(peak / 1e6))} MB`;
}

/** A line for each phase of a build: `pages  12.3 s`. */
export function profile(phases: ReturnType<Monitor['phases']>): string[] {
  return phases.map(({ name, milliseconds }) => `${name.padEnd(8)} ${(milliseconds / 1000).toFixed(2).padStart(8)} s`);
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function problems(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']) => diagnostics.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return errors + warnings === 0 ? 'no problems' : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
}
