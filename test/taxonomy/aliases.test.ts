import { writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/diagnostics.ts';
import { loadAliases } from '../../src/taxonomy/aliases.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();

async function load(yaml: string) {
  const file = path('aliases.yaml');
  await writeFile(file, yaml);
  const { aliases, diagnostics } = await loadAliases(file);
  return {
    aliases,
    said: diagnostics.map(formatDiagnostic).join('\n').replaceAll(relative('.', file), 'aliases.yaml'),
  };
}

test('the aliases of the sample are good', async () => {
  const { aliases, diagnostics } = await loadAliases('content/_data/aliases.yaml');
  expect(diagnostics).toEqual([]);
  expect(aliases.companies?.find(({ label }) => label === 'NVIDIA')?.aliases).toContain('英伟达');
});

test('a term has a list of names, or a list and a slug', async () => {
  const { aliases, said } = await load(`
companies:
  NVIDIA: [英伟达, Nvidia Corporation, 英伟达]
  Alphabet: { aliases: [Google's parent], slug: alphabet-inc }
  360: [奇虎, 360]
  Arm:
tags:
`);
  expect(said).toBe('');
  expect(aliases).toEqual({
    companies: [
      { label: '360', aliases: ['奇虎', '360'], slug: null },
      { label: 'NVIDIA', aliases: ['英伟达', 'Nvidia Corporation'], slug: null },
      { label: 'Alphabet', aliases: ["Google's parent"], slug: 'alphabet-inc' },
      { label: 'Arm', aliases: [], slug: null },
    ],
    tags: [],
  });
});

test('no file is no mistake', async () => {
  expect(await loadAliases(path('none.yaml'))).toEqual({ aliases: {}, diagnostics: [] });
});

test('a name of two terms stays with the first', async () => {
  const { aliases, said } = await load('companies:\n  NVIDIA: [英伟达]\n  Nvidia Research: [英 伟 达, NVR]\n');
  expect(aliases.companies?.map((entry) => entry.aliases)).toEqual([['英伟达'], ['NVR']]);
  expect(said).toMatchInlineSnapshot(
    `"aliases.yaml:3:3  error  aliases/claimed  英 伟 达 is a name of both NVIDIA and Nvidia Research. Keep it where it belongs."`,
  );
});

test('terms that point at each other, or on from one to the next, are one term', async () => {
  const { aliases, said } = await load('companies:\n  NVIDIA: [英伟达]\n  英伟达: [NVIDIA, 老黄家]\n');
  expect(aliases.companies?.map(({ label }) => label)).toEqual(['NVIDIA']);
  expect(said).toMatchInlineSnapshot(
    `"aliases.yaml:3:3  error  aliases/claimed  英伟达 is already a name of NVIDIA. Move its names to NVIDIA."`,
  );
});

test('the same name in two taxonomies is no clash', async () => {
  expect((await load('companies:\n  Meta: [脸书]\ntags:\n  Meta: [脸书]\n')).said).toBe('');
});

test('what is wrong is said with its place, and the rest holds', async () => {
  const { aliases, said } = await load(`
company:
  NVIDIA: [英伟达]
colours:
  red: [rouge]
companies:
  OpenAI: Open AI
  AMD: { aliases: [超威], slug: A M D }
  TSMC: { alias: [台积电] }
people: [someone]
`);
  expect(aliases).toEqual({ companies: [{ label: 'AMD', aliases: ['超威'], slug: null }], people: [] });
  expect(said).toMatchInlineSnapshot(`
    "aliases.yaml:2:1  error  aliases/taxonomy  There is no taxonomy company. Did you mean companies?
    aliases.yaml:4:1  error  aliases/taxonomy  There is no taxonomy colours. There are tags, companies, projects, people, products, media, areas, categories, series, speakers.
    aliases.yaml:7:3  error  aliases/entry  OpenAI has no list of other names. Write NVIDIA: [英伟达, Nvidia Corporation], or NVIDIA: { aliases: [英伟达], slug: nvidia }.
    aliases.yaml:8:3  error  aliases/slug  AMD cannot have the slug “A M D”. A slug is made of lower-case letters, digits, Han and single hyphens.
    aliases.yaml:9:3  error  aliases/entry  TSMC has no list of other names. Write NVIDIA: [英伟达, Nvidia Corporation], or NVIDIA: { aliases: [英伟达], slug: nvidia }.
    aliases.yaml:10:1  error  aliases/entry  people holds no names. Write NVIDIA: [英伟达, Nvidia Corporation], or NVIDIA: { aliases: [英伟达], slug: nvidia }."
  `);
});
