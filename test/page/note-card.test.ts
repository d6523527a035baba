import { describe, expect, test } from 'vitest';
import type { NoteEntry } from '../../src/page/note-entry.ts';
import { terms } from '../taxonomy/notes.ts';
import { entry, indexOf, type World } from './entries.ts';

const card = (more: Partial<NoteEntry>, world?: World) =>
  indexOf([entry('talks/a.md', more)], world).cardOf('talks/a.md');

test('a card says what a list shows', () => {
  const more = {
    title: '循环融资',
    lang: 'zh-Hans',
    date: '2025-10-08',
    draft: true,
    terms: terms({ tags: ['capex'] }),
  };
  expect(card(more)).toEqual({
    title: '循环融资',
    lang: 'zh-Hans',
    url: '/notes/talks/a/',
    date: '2025-10-08',
    summary: null,
    draft: true,
    terms: [{ taxonomy: 'tags', label: 'capex', url: '/tags/capex/' }],
  });
});

describe('terms', () => {
  const labels = (more: Partial<NoteEntry>, world?: World) =>
    card(more, world)
      .terms.map(({ label }) => label)
      .join(' ');

  test('are six at most, companies first, three of each before more of any', () => {
    const [companies = [], tags = []] = ['ABCDE', 'vwxyz'].map((letters) => [...letters]);
    expect(labels({ terms: terms({ companies, projects: ['p'], tags }) })).toBe('A B C p v w');
    expect(labels({ terms: terms({ companies, tags: ['v'] }) })).toBe('A B C D E v');
  });

  test('are called as the alias file calls them, else as the note does', () => {
    const aliases = { companies: [{ label: 'NVIDIA', aliases: ['英伟达'], slug: null }] };
    expect(labels({ terms: terms({ companies: ['英伟达', 'nvidia', 'openai'] }) }, { aliases })).toBe('NVIDIA openai');
  });

  test('of an excluded note are text where no listed note has them', () => {
    expect(card({ listed: false, terms: terms({ tags: ['capex'] }) }).terms).toEqual([
      { taxonomy: 'tags', label: 'capex', url: null },
    ]);
  });
});

describe('a summary', () => {
  test('that is short stays whole', () => {
    expect(card({ summary: 'A short one.' }).summary).toBe('A short one.');
  });

  test('that is long ends between words', () => {
    const summary = card({ summary: 'Capital expenditure goes round. '.repeat(20) }).summary;
    expect(summary).toMatch(/(?:Capital expenditure goes round\. ){4}Capital…$/);
    expect(card({ summary: '钱从哪里来，又回到哪里去。'.repeat(20) }).summary).toHaveLength(141);
  });
});
