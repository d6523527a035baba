import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { openPagesAhead, type PageAhead } from '../build/page-ahead.ts';
import type { NotePath } from '../model.ts';
import { BUILD_FLAGS, sourcesIn } from './build.ts';

/** What `npm start` asks for: the page of the note of a path. */
export interface PageRequest {
  readonly number: number;
  readonly path: NotePath;
}

/** What it is answered; `null` where the page is left to the next build. */
export interface PageAnswer {
  readonly number: number;
  readonly page: PageAhead | null;
}

/** `pages`, for `npm start`: makes pages of notes that have just been saved, one after the other, until its parent ends. See `openPagesAhead`. */
export async function runPages(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: BUILD_FLAGS });
  const opening = openPagesAhead({ ...sourcesIn(values), output: values.output });
  // What is wrong the build tells.
  const pageOf = opening.catch(() => async () => null);
  let last: Promise<unknown> = Promise.resolve();
  process.on('message', ({ number, path }: PageRequest) => {
    last = last.then(async () => {
      const page = await (await pageOf)(path).catch(() => null);
      process.send?.({ number, page } satisfies PageAnswer);
    });
  });
  await once(process, 'disconnect');
  return 0;
}
