import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, test } from 'vitest';
import { xmlProblems } from '../publish/xml-problems.ts';
import { factsOf, isNote, pagesOf, samplePages } from '../support/built-site.ts';
import { useSite } from '../support/use-site.ts';

const DATA = /<script type="application\/ld\+json">(.*?)<\/script>/s;
/** Kinds of pages that are ways to others and say nothing of their own. */
const TOOLS = ['not found', 'search', 'browse', 'glossary', 'other'];
const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

describe.each(Object.entries(inject('sites')))('in the %s site', async (_, site) => {
  const visit = useSite(site);
  const pages = (await pagesOf(site.folder)).filter(({ kind }) => kind !== 'redirect');
  const read = (path: string) => readFile(join(site.folder, path), 'utf8');

  test.each(await samplePages(site.folder, () => false))(
    'a browser finds nothing against the policy on $kind $url',
    async ({ url }) => {
      await using visitor = await visit(url);
      await visitor.page.waitForLoadState('networkidle');
      expect(visitor.complaints).toEqual([]);
    },
  );

  test('every page carries the policy that the host sends', async () => {
    const [, sent] = /Content-Security-Policy: (.*); frame-ancestors/.exec(await read('_headers')) ?? [];
    for (const { file, url } of pages) {
      const [, carried = ''] = POLICY.exec(await readFile(file, 'utf8')) ?? [];
      expect(carried.replaceAll('&#39;', "'"), url).toBe(sent);
    }
  });

  test('no page has a style attribute or a handler in its markup', async () => {
    for (const { file, url } of pages) {
      expect(await readFile(file, 'utf8'), url).not.toMatch(/<[^>]+\s(?:style|on[a-z]+)=/);
    }
  });

  test('the data of every note, term and list is JSON about the page itself, below the prefix', async () => {
    for (const page of pages.filter(({ kind }) => !TOOLS.includes(kind))) {
      const [, text = ''] = DATA.exec(await readFile(page.file, 'utf8')) ?? [];
      const { '@graph': graph } = JSON.parse(text);
      expect(graph[0]['@id'], page.url).toBe((await factsOf(page)).canonical);
      const own = text.match(/https:\/\/example\.org\/[^"]*/g) ?? [];
      expect(own.filter((address) => !new URL(address).pathname.startsWith(site.prefix))).toEqual([]);
    }
  });

  test('every note lies beside its page as data, after the published schema', async () => {
    const isValid = new Ajv2020({ validateFormats: false }).compile(JSON.parse(await read('schemas/note-1.json')));
    for (const { file, url } of pages.filter(isNote)) {
      const note = JSON.parse(await readFile(file.replace('index.html', 'note.json'), 'utf8'));
      expect(isValid(note), `${url}: ${JSON.stringify(isValid.errors)}`).toBe(true);
      const { ids } = await factsOf({ file, url, kind: 'note', size: 0 });
      for (const { items } of note.sections) {
        for (const { id } of items) if (id) expect(ids.has(id), `${url}#${id}`).toBe(true);
      }
    }
  });

  test('feeds and sitemaps are valid', async () => {
    const files = (await readdir(site.folder, { recursive: true })).filter((path) => path.endsWith('.xml'));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      expect(xmlProblems(await read(file), file.includes('sitemap') ? 'sitemap' : 'atom'), file).toEqual([]);
    }
  });

  test('a page that is not there offers to search for its address', async () => {
    await using visitor = await visit('/companies/open-ai-labs/');
    expect(await visitor.page.locator('[data-not-found] input').inputValue()).toBe('open ai labs');
  });
});
