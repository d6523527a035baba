import { mkdirSync, rmSync } from 'node:fs';
import { planSite } from '../eleventy/plan-site.ts';
import type { Product, ProductGroup } from '../eleventy/product.ts';
import { openCrew } from './crew.ts';
import { frameDigest } from './digests.ts';
import { findPart } from './find-notes.ts';
import type { Findings } from './findings.ts';
import { takeLock } from './lock.ts';
import type { Monitor } from './monitor.ts';
import { placesOf, shardPlacesOf } from './places.ts';
import { renderStale } from './render-stale.ts';
import { fallsTo, type Shard, shardName } from './shard.ts';
import { writePart } from './shard-parts.ts';
import { growSlowly } from './slow-growth.ts';
import { type SourceOptions, sourcesOf } from './sources.ts';

/** What was made of a part of a site. */
export interface ShardReport extends Findings {
  /** Files of the site. */
  readonly files: number;
  /** Bytes of all processes at their largest. */
  readonly peak: number;
}

/**
 * Makes one part of the site: reads every `of`-th note, and makes the pages of those and of as many terms. What depends on the text
 * of all notes (the search index, the lists) is left to the merger. Everything lies in a folder of its own, to be carried to another machine.
 * @throws where the project itself is at fault.
 */
export async function buildShard(options: SourceOptions, shard: Shard, monitor: Monitor): Promise<ShardReport> {
  growSlowly();
  const places = shardPlacesOf(shardName(shard));
  const release = await takeLock(placesOf(places.folder).lock);
  const crew = openCrew();
  try {
    monitor.phase('project');
    const { project, learnt, notes } = await sourcesOf(options);
    monitor.phase('notes');
    const part = await findPart(notes, shard, { crew, fresh: options.clean ?? false, progress: monitor.progress });
    monitor.phase('plan');
    const found = part.notes.flatMap((record) => record.found.note ?? []);
    const { folder } = notes;
    const frame = frameDigest(project);
    const plan = planSite({ project, folder, notes: found, files: part.files, learnt, frame });
    const own = new Set(part.own.map(({ path }) => path));
    const products = plan.groups.filter(({ divisible }) => divisible).flatMap((group) => shareOf(group, shard, own));
    monitor.phase('pages');
    rmSync(places.folder, { recursive: true, force: true });
    mkdirSync(places.site, { recursive: true });
    const shared = { ...project, digest: frame };
    const work = { crew, frame: shared, notes, staging: places.site, progress: monitor.progress };
    await renderStale(iteratorOf(products), work);
    writePart(places, { notes: part.own, products }, notes.reading);
    const diagnostics = part.own.flatMap((record) => record.found.diagnostics);
    const files = products.reduce((sum, product) => sum + product.files.length, 0);
    return { notes: own.size, files, diagnostics, peak: crew.peak() + process.resourceUsage().maxRSS * 1024 };
  } finally {
    monitor.end();
    crew.close();
    release();
  }
}

/** Of notes the shard's own, of everything else what falls to it. */
function shareOf({ inputs, products }: ProductGroup, shard: Shard, own: ReadonlySet<string>): Product[] {
  const isWhole = fallsTo(shard, inputs?.id ?? '');
  return products().filter((product) => {
    const job = product.job();
    return job.kind === 'note' ? own.has(job.note.path) : isWhole;
  });
}

function iteratorOf<Item>(items: readonly Item[]): Iterator<Item, undefined> {
  return items[Symbol.iterator]();
}
