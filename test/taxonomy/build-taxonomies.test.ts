import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AliasBook } from '../../src/taxonomy/aliases.ts';
import { buildTaxonomies } from '../../src/taxonomy/build-taxonomies.ts';
import type { TaggedNote } from '../../src/taxonomy/term.ts';
import { note, terms } from './notes.ts';

const NVIDIA: AliasBook = { companies: [{ label: 'NVIDIA', aliases: ['英伟达', 'Nvidia Corp.'], slug: null }] };

const companies = (notes: readonly TaggedNote[], aliases: AliasBook = {}) =>
  buildTaxonomies(notes, aliases).byName.companies.terms;

describe('a term', () => {
  test('has the notes that call it by any spelling, newest first, each once', () => {
    const [term] = companies([note(1, ['NVIDIA']), note(3, ['nvidia', 'Nvidia']), note(2, ['ＮＶＩＤＩＡ'])]);
    expect(term).toMatchObject({ key: 'nvidia', slug: 'nvidia', notes: ['3.md', '2.md', '1.md'] });
  });

  test('is called as most notes call it, and lists the other spellings by use', () => {
    const written = [['nvidia'], ['NVIDIA'], ['Nvidia'], ['NVIDIA'], ['Nvidia'], ['NVIDIA']];
    const [term] = companies(written.map((names, day) => note(day + 1, names)));
    expect(term).toMatchObject({ label: 'NVIDIA', aliases: ['Nvidia', 'nvidia'] });
  });

  test('of two spellings in equal use has the first by code unit', () => {
    const [term] = companies([note(1, ['nvidia']), note(2, ['NVIDIA']), note(3, ['Nvidia'])]);
    expect(term).toMatchObject({ label: 'NVIDIA', aliases: ['Nvidia', 'nvidia'] });
  });

  test('with an entry in the alias file has its names from there', () => {
    const [term] = companies([note(1, ['英伟达']), note(2, ['英偉達']), note(3, ['nvidia corp.'])], NVIDIA);
    expect(term).toMatchObject({
      key: 'nvidia',
      label: 'NVIDIA',
      aliases: ['英伟达', 'Nvidia Corp.', 'nvidia corp.', '英偉達'],
      notes: ['3.md', '2.md', '1.md'],
    });
  });

  test('is not merged with a gloss of itself unless the alias file says so', () => {
    expect(companies([note(1, ['英伟达 (NVIDIA)', 'NVIDIA'])])).toHaveLength(2);
  });

  test('that no listed note has is none', () => {
    const { byName, ofNote } = buildTaxonomies([note(1, ['NVIDIA'], { listed: false }), note(2, [])], NVIDIA);
    expect(byName.companies.terms).toEqual([]);
    expect(ofNote.size).toBe(0);
  });
});

test('terms stand by their number of notes, then by key', () => {
  const terms = companies([note(1, ['C', 'B', 'A']), note(2, ['C'])]);
  expect(terms.map(({ label }) => label)).toEqual(['C', 'A', 'B']);
});

test('C, C++ and C# have a page each', () => {
  expect(companies([note(1, ['C', 'C++', 'C#'])]).map(({ slug }) => slug)).toEqual(['c', 'c-plus-plus', 'c-sharp']);
});

test('every taxonomy is there, also the empty ones', () => {
  expect(Object.keys(buildTaxonomies([], {}).byName)).toHaveLength(10);
});

describe('a slug from the alias file', () => {
  const alphabet = (slug: string) =>
    ({ companies: [{ label: 'Alphabet', aliases: [], slug }] }) as unknown as AliasBook;

  test('replaces the one of the key', () => {
    expect(companies([note(1, ['alphabet'])], alphabet('alphabet-inc'))[0]).toMatchObject({
      key: 'alphabet',
      slug: 'alphabet-inc',
    });
  });

  test('that is another term’s own gets it; the other term moves, and both are named', () => {
    const { byName, diagnostics } = buildTaxonomies([note(1, ['Alphabet', 'Google'])], alphabet('google'));
    const slugs = byName.companies.terms.map(({ label, slug }) => [label, slug]);
    expect(slugs).toEqual([
      ['Alphabet', 'google'],
      ['Google', expect.stringMatching(/^google-[a-z0-9]{6}$/)],
    ]);
    expect(diagnostics.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "/companies/google/ would be the page of both “Alphabet” and “Google”.",
      ]
    `);
  });
});

test('the order in which notes are read makes no difference', () => {
  const name = fc.constantFrom('NVIDIA', 'nvidia', '英伟达', 'AMD', 'amd', 'Intel', 'C', 'C++');
  const notes = fc
    .array(fc.tuple(fc.uniqueArray(name), fc.boolean()), { maxLength: 12 })
    .map((rows) =>
      rows.map(([names, dated], i) =>
        note(i + 1, names, { ...(dated ? {} : { date: null }), terms: terms({ companies: names, tags: names }) }),
      ),
    );
  fc.assert(
    fc.property(notes, fc.infiniteStream(fc.nat()), (some, random) => {
      const shuffled = some
        .map((one) => [random.next().value ?? 0, one] as const)
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one);
      const [straight, mixed] = [some, shuffled].map((list) => buildTaxonomies(list, NVIDIA));
      expect(mixed?.byName.companies.terms).toEqual(straight?.byName.companies.terms);
      expect([...(mixed?.ofNote ?? [])].sort()).toEqual([...(straight?.ofNote ?? [])].sort());
    }),
  );
});
