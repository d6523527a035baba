import { afterEach, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '../../src/cli/serve-site.ts';
import { writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();
let server: SiteServer | undefined;
afterEach(() => server?.close());

async function worker(port: number, reloads: boolean): Promise<string> {
  await writeText(path('service-worker.js'), 'serve();');
  server = await serveSite(path(), { port, pathPrefix: '/repo/', reloads });
  return (await fetch(`http://localhost:${port}/repo/service-worker.js`)).text();
}

test('while somebody writes, a worker that was left in the browser takes its leave', async () => {
  expect(await worker(48_131, true)).toContain('unregister()');
});

test('a preview serves the worker as a host does', async () => {
  expect(await worker(48_132, false)).toBe('serve();');
});
