import { describe, expect, test } from 'vitest';
import { entry, indexOf, type World } from './entries.ts';

const published = (paths: readonly string[], world?: World) => {
  const { published: notes, diagnostics } = indexOf(
    paths.map((path) => entry(path)),
    world,
  );
  return { notes: notes.map(({ path }) => path), said: diagnostics.map(({ path, message }) => `${path}: ${message}`) };
};

describe('drafts', () => {
  const notes = [entry('a.md', { draft: true }), entry('b.md')];

  test('are published where drafts are marked', () => {
    expect(indexOf(notes).listed.map(({ path }) => path)).toEqual(['a.md', 'b.md']);
  });

  test('are left out of everything where drafts are hidden', () => {
    const { published: left } = indexOf(notes, { settings: { drafts: 'hide' } });
    expect(left.map(({ path }) => path)).toEqual(['b.md']);
  });
});

test('an excluded note has a page and is in no list', () => {
  const { published: notes, listed } = indexOf([entry('a.md', { listed: false }), entry('b.md')]);
  expect([notes.length, listed.length]).toEqual([2, 1]);
});

describe('two pages of one address are an error that names both', () => {
  test('names that differ only in case', () => {
    const { notes, said } = published(['talks/a.md', 'Talks/A.md', 'b.md']);
    expect(notes).toEqual(['Talks/A.md', 'b.md']);
    expect(said).toMatchInlineSnapshot(`
      [
        "talks/a.md: talks/a.md and Talks/A.md would both be the page /notes/talks/a/; the note is left out.",
      ]
    `);
  });

  test('a note where the list of all notes has its pages', () => {
    const { notes, said } = published(['page/2.md', 'page/two.md', 'page.md']);
    expect(notes).toEqual(['page.md', 'page/two.md']);
    expect(said).toMatchInlineSnapshot(`
      [
        "page/2.md: page/2.md and the list of all notes would both be the page /notes/page/2/; the note is left out.",
      ]
    `);
  });

  test('a note where another has its data', () => {
    const { notes, said } = published(['a.md', 'a/note.json.md']);
    expect(notes).toEqual(['a.md']);
    expect(said).toMatchInlineSnapshot(`
      [
        "a/note.json.md: a/note.json.md and a.md would both be the page /notes/a/note.json/; the note is left out.",
      ]
    `);
  });
});

test('a name that cannot be an address leaves its note out, with a word on it', () => {
  const { notes, said } = published(['.md', 'x/..md', 'a\\b.md', 'new\nline.md', 'C:.md', '谈话 “x” #1?.md']);
  expect(notes).toEqual(['C:.md', '谈话 “x” #1?.md']);
  expect(said).toHaveLength(4);
  expect(said[0]).toBe('.md: The name of the file cannot be part of an address; the note is left out.');
});
