import { expect, test } from 'vitest';
import { homePage } from '../../src/page/home-page.ts';
import { terms } from '../taxonomy/notes.ts';
import { daily, entry, indexOf } from './entries.ts';

test('the home page shows the newest notes, the leading terms of the leading taxonomies, and what there is', () => {
  const bilingual = entry('b.md', {
    bilingual: true,
    terms: terms({ companies: ['NVIDIA', 'AMD'], people: ['Gale'] }),
  });
  const home = homePage(indexOf([...daily(30), bilingual]));
  expect(home.counts).toEqual({ notes: 31, bilingual: 1, terms: 3 });
  expect(home.newest.map(({ title }) => title)).toEqual([
    '29',
    '28',
    '27',
    '26',
    '25',
    '24',
    '23',
    '22',
    '21',
    '20',
    '19',
    '18',
  ]);
  expect(home.leading).toEqual([
    {
      taxonomy: 'companies',
      terms: [
        { taxonomy: 'companies', label: 'NVIDIA', url: '/companies/nvidia/', count: 31 },
        { taxonomy: 'companies', label: 'AMD', url: '/companies/amd/', count: 1 },
      ],
    },
  ]);
});
