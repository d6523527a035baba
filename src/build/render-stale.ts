import type { Frame } from '../eleventy/prepared-site.ts';
import type { Product } from '../eleventy/product.ts';
import type { Crew } from './crew.ts';
import type { NoteSettings, RenderTask } from './tasks.ts';

/** Pages that are rendered in one go: Eleventy keeps every one of them in memory until the last is written. */
const SHARD = 800;
/** So few are rendered sooner than a worker starts. */
const FEW = 200;

interface RenderOptions {
  readonly crew: Crew;
  readonly frame: Frame;
  readonly notes: NoteSettings;
  readonly staging: string;
  readonly progress: (done: number, total: number) => void;
}

/** Makes what is stale, shard by shard, below the staging folder. @throws what a template threw. */
export async function renderStale(stale: readonly Product[], options: RenderOptions): Promise<void> {
  const { crew, progress } = options;
  let done = 0;
  await crew.run(renderTasks(stale, options), {
    alone: stale.length <= FEW,
    done: () => {
      done = Math.min(stale.length, done + SHARD);
      progress(done, stale.length);
    },
  });
}

/** View models are worked out shard by shard, too. */
function* renderTasks(
  stale: readonly Product[],
  { frame: { settings, strings, assets }, notes, staging }: RenderOptions,
): Generator<RenderTask> {
  for (let at = 0; at < stale.length; at += SHARD) {
    const jobs = stale.slice(at, at + SHARD).map(({ job }) => job());
    yield { kind: 'render', notes, jobs, frame: { settings, strings, assets }, staging };
  }
}
