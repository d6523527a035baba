import { expect, test } from 'vitest';
import type { Crew } from '../../src/build/crew.ts';
import { renderStale } from '../../src/build/render-stale.ts';
import type { RenderTask, Task } from '../../src/build/tasks.ts';
import type { Job, Product } from '../../src/eleventy/product.ts';

/** The jobs that each task has, by kind. */
async function tasksOf(jobs: readonly Job[]): Promise<{ alone: boolean; tasks: string[][] }> {
  const tasks: string[][] = [];
  let alone = false;
  const crew: Pick<Crew, 'run'> = {
    run(given: Iterable<Task>, options) {
      alone = options.alone;
      for (const task of given) tasks.push((task as unknown as RenderTask).jobs.map(({ kind }) => kind));
      return Promise.resolve();
    },
  };
  const products = jobs.map((job): Product => ({ files: [], digest: '', job: () => job }));
  await renderStale(products[Symbol.iterator](), {
    crew: crew as Crew,
    frame: { digest: '', settings: {}, strings: {}, assets: {} } as never,
    notes: {} as never,
    staging: '',
    progress: () => {},
  });
  return { alone, tasks };
}

function block(notes: number): Job {
  const places = Array.from({ length: notes }, (_, k) => ({ path: `${k}.md`, key: `${k}` }));
  return { kind: 'search', block: { name: '', notes, shards: 1 }, notes: places };
}

function pages(count: number): Job[] {
  return Array.from({ length: count }, () => ({ kind: 'page', page: {} as never }));
}

test('full blocks of the search index, which take the most memory, are made one at a time', async () => {
  const { alone, tasks } = await tasksOf([block(4096), block(4096), block(100), ...pages(10)]);
  expect(tasks).toEqual([['search'], ['search'], ['search', ...Array(10).fill('page')]]);
  expect(alone).toBe(false);
});

test('a small block with some pages is made without starting a worker', async () => {
  const { alone, tasks } = await tasksOf([block(100), ...pages(50)]);
  expect(tasks).toEqual([['search', ...Array(50).fill('page')]]);
  expect(alone).toBe(true);
});
