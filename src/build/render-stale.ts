import type { Frame } from '../eleventy/prepared-site.ts';
import type { Job, Product } from '../eleventy/product.ts';
import type { Crew } from './crew.ts';
import type { NoteSettings, RenderTask } from './tasks.ts';

/**
 * How much is rendered in one go. Eleventy keeps every page of a run in memory until the last is written; to begin a run
 * costs as much as forty pages.
 */
const SHARD = 400;
/** What a note's page weighs, where another page weighs one. */
const NOTE = 5;
/** What the search index weighs for each of its notes: full blocks, which take the most memory, are made one at a time. */
const INDEXED = 0.1;
/** So little is rendered sooner than a worker starts. */
const FEW = 300;

interface RenderOptions {
  readonly crew: Crew;
  readonly frame: Frame;
  readonly notes: NoteSettings;
  readonly staging: string;
  readonly progress: (done: number) => void;
}

/** Makes what is stale, shard by shard, below the staging folder. @throws what a template threw. */
export async function renderStale(stale: Iterator<Product, undefined>, options: RenderOptions): Promise<void> {
  const { crew, progress } = options;
  const { digest, settings, strings, assets } = options.frame;
  const { notes, staging } = options;
  const taskOf = (jobs: readonly Job[]): RenderTask => ({
    ...{ kind: 'render', notes, jobs, staging },
    frame: { digest, settings, strings, assets },
  });
  const first = nextShard(stale, FEW);
  const more = nextShard(stale, SHARD);
  let done = 0;
  await crew.run(tasks([first, more], stale, taskOf), {
    alone: more.length === 0,
    done: (_, { jobs }) => {
      done += jobs.length;
      progress(done);
    },
  });
}

function* tasks(
  begun: readonly (readonly Job[])[],
  stale: Iterator<Product, undefined>,
  taskOf: (jobs: readonly Job[]) => RenderTask,
): Generator<RenderTask> {
  for (const jobs of begun) if (jobs.length > 0) yield taskOf(jobs);
  for (let jobs = nextShard(stale, SHARD); jobs.length > 0; jobs = nextShard(stale, SHARD)) yield taskOf(jobs);
}

/** The next few jobs, up to a weight; none when nothing is left. */
function nextShard(stale: Iterator<Product, undefined>, limit: number): Job[] {
  const jobs: Job[] = [];
  for (let weight = 0; weight < limit; ) {
    const { value } = stale.next();
    if (value === undefined) break;
    const job = value.job();
    jobs.push(job);
    weight += weightOf(job);
  }
  return jobs;
}

function weightOf(job: Job): number {
  if (job.kind === 'note') return NOTE;
  return job.kind === 'search' ? job.notes.length * INDEXED : 1;
}
