import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CHECKS } from '../../src/check/checks.ts';
import { CODES } from '../../src/check/codes.ts';
import { FIELD_NAMES } from '../../src/note/schema.ts';
import { ROOT } from '../support/project.ts';

/** A code as the program writes it, group 1. */
const IN_SOURCE = /'((?:front-matter|structure|text|note|translation|terms|check)\/[a-z][a-z-]+)'/g;
/** Names of media types that look like codes. */
const MEDIA_TYPES = /^text\/(?:plain|html|css|javascript|markdown|csv|xml|calendar|tab-separated-values|event-stream)$/;

async function codesInSource(): Promise<Set<string>> {
  const files = (await readdir(join(ROOT, 'src'), { recursive: true })).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(files.map((name) => readFile(join(ROOT, 'src', name), 'utf8')));
  const codes = texts.flatMap((text) => [...text.matchAll(IN_SOURCE)].map(([, code = '']) => code));
  return new Set(codes.filter((code) => !MEDIA_TYPES.test(code)));
}

async function headings(): Promise<string[]> {
  const guide = join(ROOT, 'content/notes/guide');
  const pages = (await readdir(guide)).filter((name) => name.startsWith('problems'));
  const texts = await Promise.all(pages.map((name) => readFile(join(guide, name), 'utf8')));
  return texts.flatMap((text) => [...text.matchAll(/^### (\S+\/\S+)$/gm)].map(([, code = '']) => code));
}

test('every code in the program is one that an author can opt out of', async () => {
  const fields = [...FIELD_NAMES.values()].map((name) => `front-matter/${name}`);
  const unknown = [...(await codesInSource())].filter((code) => !CODES.includes(code) && !fields.includes(code));
  expect(unknown).toEqual([]);
  expect(CHECKS.map(({ code }) => code).filter((code) => !CODES.includes(code))).toEqual([]);
});

test('every code has a heading in the guide, and every heading a code', async () => {
  const described = (await headings()).filter((code) => code !== 'front-matter/…');
  expect(described.toSorted()).toEqual(CODES.toSorted());
});
