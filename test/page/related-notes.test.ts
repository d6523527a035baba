import { expect, test } from 'vitest';
import type { NoteEntry } from '../../src/page/note-entry.ts';
import { relatedNotes } from '../../src/page/related-notes.ts';
import { terms } from '../taxonomy/notes.ts';
import { day, entry, indexOf } from './entries.ts';

const note = (n: number, named: Parameters<typeof terms>[0], more: Partial<NoteEntry> = {}) =>
  entry(`${n}.md`, { title: `Note ${n}`, date: day(n), terms: terms(named), ...more });

const AMD = ['AMD'];
const OWN = note(900, { companies: ['NVIDIA', 'AMD'], tags: ['capex', 'chips'], series: ['Money'] });

/** Titles of what is related to `OWN`, each with what they share. */
function related(others: readonly NoteEntry[]): string[] {
  return relatedNotes(OWN, indexOf([OWN, ...others])).map(
    ({ card, shared }) => `${card.label}: ${shared.map(({ taxonomy, count }) => `${count} ${taxonomy}`).join(', ')}`,
  );
}

test('older notes are related by the terms that they share, the closest first, with the reason', () => {
  expect(
    related([
      note(1, { companies: AMD }),
      note(2, { companies: ['Nvidia', 'AMD'], tags: ['chips'] }),
      note(3, { tags: ['weather'] }),
    ]),
  ).toEqual(['Note 2: 2 companies, 1 tags', 'Note 1: 1 companies']);
});

test('of notes that are equally close the newest come first, and there are six', () => {
  const others = Array.from({ length: 8 }, (_, n) => note(n, { companies: AMD }));
  expect(related(others).map((line) => line.slice(0, 6))).toEqual([7, 6, 5, 4, 3, 2].map((n) => `Note ${n}`));
});

test('newer notes, excluded notes and a series are no relation', () => {
  const newer = note(901, { companies: AMD });
  const hidden = note(4, { companies: AMD }, { listed: false });
  expect(related([newer, hidden, note(5, { series: ['Money'] })])).toEqual([]);
});

test('newer notes do not even change what an older term is worth', () => {
  const older = [note(1, { companies: AMD }), note(2, { tags: ['chips'] })];
  const newer = Array.from({ length: 300 }, (_, n) => note(901 + n, { companies: AMD }));
  expect(related([...older, ...newer])).toEqual(related(older));
});

test('a term that more than two hundred older notes share is no reason, nor one alone that many share', () => {
  const many = Array.from({ length: 201 }, (_, n) => note(n, { companies: AMD, tags: n < 13 ? ['chips'] : [] }));
  expect(related(many)).toEqual([]);
});
