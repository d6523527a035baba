import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, duizhao } from '../support/project.ts';
import { type Server, startServer } from '../support/server.ts';
import { useTemporary } from '../support/temporary.ts';
import { NOTES } from './notes.ts';

const path = useTemporary();
let server: Server;

beforeAll(async () => {
  await copyProject(path('project'), NOTES);
  const { code, stderr } = await duizhao(path('project'), 'build');
  expect(code, stderr).toBe(0);
  server = await startServer(path('project'), 'preview');
});
afterAll(() => server.stop());

const ask = (url: string) => fetch(server.origin + url, { redirect: 'manual' });

test('npm run preview answers as a static host does', async () => {
  const page = await ask('/notes/tides/');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/i);
  expect((await ask('/notes.json')).headers.get('content-type')).toMatch(/^application\/json/);
  expect((await ask('/feed.xml')).headers.get('content-type')).toMatch(/xml/);
});

test('a page that is not there is answered with 404.html', async () => {
  const page = await ask('/notes/nowhere/');
  expect(page.status).toBe(404);
  expect(await page.text()).toBe(await (await ask('/404.html')).text());
});

test('a folder without its slash leads to the page', async () => {
  const page = await ask('/notes/tides');
  expect([301, 302, 308]).toContain(page.status);
  expect(page.headers.get('location')).toMatch(/\/notes\/tides\/$/);
});

test('nothing outside of the site can be asked for', async () => {
  for (const url of ['/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/notes/%00']) {
    const answer = await ask(url);
    expect(answer.status, url).toBeGreaterThanOrEqual(400);
    expect(await answer.text(), url).not.toContain('"dependencies"');
  }
});
