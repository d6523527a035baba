import { expect, test } from 'vitest';
import { buildTaxonomies } from '../../src/taxonomy/build-taxonomies.ts';
import { together } from '../../src/taxonomy/together.ts';
import { cpuMs } from '../support/cpu-ms.ts';
import { note, terms } from './notes.ts';

test('a term’s company is named by taxonomy, those with most shared notes first, ties by key, at most six', () => {
  const names = ['AMD', 'Intel', 'Arm', 'TSMC', 'ASML', 'Samsung', 'Micron'];
  const notes = [
    note(1, ['NVIDIA', ...names]),
    note(2, ['NVIDIA', 'TSMC'], { terms: terms({ companies: ['NVIDIA', 'TSMC'], tags: ['chips'] }) }),
    note(3, ['AMD', 'Intel']),
  ];
  const taxonomies = buildTaxonomies(notes, {});
  const nvidia = taxonomies.byName.companies.terms.find(({ key }) => key === 'nvidia');
  const company = nvidia ? together(nvidia, taxonomies) : [];
  expect(
    company.map(({ taxonomy, terms: named }) => [taxonomy, named.map(({ term, shared }) => `${term.label} ${shared}`)]),
  ).toEqual([
    ['tags', ['chips 1']],
    ['companies', ['TSMC 2', 'AMD 1', 'Arm 1', 'ASML 1', 'Intel 1', 'Micron 1']],
  ]);
});

test('a term that keeps none has none', () => {
  const taxonomies = buildTaxonomies([note(1, ['NVIDIA'])], {});
  expect(taxonomies.byName.companies.terms.map((term) => together(term, taxonomies))).toEqual([[]]);
});

test('the effort for a term of ten thousand notes is bounded', () => {
  const notes = Array.from({ length: 10_000 }, (_, i) =>
    note(1, ['NVIDIA', `Company ${i}`], { path: `${String(i).padStart(5, '0')}.md` }),
  );
  const taxonomies = buildTaxonomies(notes, {});
  const [nvidia] = taxonomies.byName.companies.terms;
  expect(nvidia?.notes).toHaveLength(10_000);
  const took = cpuMs(() => {
    for (let i = 0; i < 100; i++) if (nvidia) together(nvidia, taxonomies);
  });
  expect(took).toBeLessThan(1000);
});
