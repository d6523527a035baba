import { expect, test } from 'vitest';
import { noteContext } from '../../src/page/context.ts';
import type { NoteEntry } from '../../src/page/note-entry.ts';
import { terms } from '../taxonomy/notes.ts';
import { day, entry, indexOf, type World } from './entries.ts';

const part = (n: number, more: Partial<NoteEntry> = {}) =>
  entry(`${n}.md`, { title: `Part ${n}`, date: day(n), terms: terms({ series: ['Money'], tags: ['capex'] }), ...more });

function contextOf(path: string, notes: readonly NoteEntry[], world?: World) {
  const index = indexOf(notes, world);
  const note = index.published.find((other) => other.path === path) ?? entry(path);
  return noteContext(note, { links: {}, files: [], diagnostics: [] }, index);
}

test('a note knows its terms by taxonomy, in the order of the table', () => {
  expect(contextOf('1.md', [part(1)]).terms).toEqual([
    { taxonomy: 'tags', terms: [{ taxonomy: 'tags', label: 'capex', url: '/tags/capex/' }] },
    { taxonomy: 'series', terms: [{ taxonomy: 'series', label: 'Money', url: '/series/money/' }] },
  ]);
});

test('a note knows its place in a series, by date and then by path, and its neighbours', () => {
  const { series } = contextOf('2.md', [part(3), part(1), part(2), part(4, { listed: false })]);
  expect(series).toEqual([
    {
      term: { taxonomy: 'series', label: 'Money', url: '/series/money/' },
      position: 2,
      total: 3,
      previous: { label: 'Part 1', lang: 'en', url: '/notes/1/' },
      next: { label: 'Part 3', lang: 'en', url: '/notes/3/' },
    },
  ]);
});

test('the first part has nothing before it, the last nothing after it', () => {
  const notes = [part(1), part(2, { date: null })];
  expect(contextOf('1.md', notes).series).toMatchObject([{ position: 1, previous: null, next: { label: 'Part 2' } }]);
  expect(contextOf('2.md', notes).series).toMatchObject([{ position: 2, previous: { label: 'Part 1' }, next: null }]);
});

test('a series that a note names twice is one', () => {
  expect(contextOf('1.md', [part(1, { terms: terms({ series: ['Money', 'money'] }) })]).series).toHaveLength(1);
});

test('an excluded note stands in no series', () => {
  expect(contextOf('2.md', [part(1), part(2, { listed: false })]).series).toEqual([]);
});

test('a newer note changes nothing for an older one outside a series', () => {
  const old = entry('old.md', { terms: terms({ companies: ['nvidia'], tags: ['capex'] }) });
  const newer = ['NVIDIA', 'NVIDIA', 'Nvidia'].map((name, n) =>
    entry(`${n}.md`, { date: day(n), terms: terms({ companies: [name] }) }),
  );
  expect(contextOf('old.md', [old, ...newer])).toEqual(contextOf('old.md', [old]));
});
