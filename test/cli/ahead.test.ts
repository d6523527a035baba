import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { openAhead } from '../../src/cli/ahead.ts';
import { writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();

/** Pages made by a process that does what it says here with each request. */
async function aheadOf(name: string, does: string) {
  const script = path(`${name}.mjs`);
  await writeText(script, `process.on('message', ({ number, path }) => { ${does} });`);
  const ahead = openAhead([script], '/prefix/');
  ahead.renew();
  return ahead;
}

const MAKES = "process.send({ number, page: { url: '/notes/%C3%A4/', html: path + number } });";

/** What is served at an address; `null` where somebody else has to. */
function servedAt(url: string, { serve }: ReturnType<typeof openAhead>): string | null {
  let text: string | null = null;
  const response = { setHeader: () => {}, end: (body: string) => (text = body) };
  serve({ url } as IncomingMessage, response as unknown as ServerResponse, () => {});
  return text;
}

test('a page that was made ahead is served until a build that began later has ended', async () => {
  const ahead = await aheadOf('makes', MAKES);
  expect(servedAt('/prefix/notes/%C3%A4/', ahead)).toBeNull();
  expect(await ahead.show('a.md')).toBe(true);
  expect(servedAt('/prefix/notes/%C3%A4/?q=1', ahead)).toBe('a.md1');
  expect(servedAt('/notes/%C3%A4/', ahead)).toBeNull();
  expect(servedAt('/prefix/%', ahead)).toBeNull();
  const begun = ahead.asked();
  expect(await ahead.show('a.md')).toBe(true);
  ahead.built(begun);
  expect(servedAt('/prefix/notes/%C3%A4/', ahead)).toBe('a.md2');
  ahead.built(ahead.asked());
  expect(servedAt('/prefix/notes/%C3%A4/', ahead)).toBeNull();
  ahead.close();
});

test('a page that comes when a build has written it is not served', async () => {
  const ahead = await aheadOf('late', MAKES);
  const shown = ahead.show('a.md');
  ahead.built(ahead.asked());
  expect(await shown).toBe(false);
  expect(servedAt('/prefix/notes/%C3%A4/', ahead)).toBeNull();
  ahead.close();
});

test('a page is left to the build where nobody makes it, or its maker has ended', async () => {
  const ahead = await aheadOf('ends', 'process.exit(1);');
  expect([await ahead.show('a.md'), await ahead.show('a.md')]).toEqual([false, false]);
  ahead.renew();
  ahead.close();
  expect(await ahead.show('a.md')).toBe(false);
  expect(await openAhead([], '/').show('a.md')).toBe(false);
});
