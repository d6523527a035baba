import { expect, test } from 'vitest';
import { type Diagnostic, formatDiagnostic } from '../../src/diagnostics.ts';
import { layoutChooser } from '../../src/eleventy/layouts.ts';

function check(layout: string): { layout: string; problems: string[] } {
  const diagnostics: Diagnostic[] = [];
  const known = layoutChooser()('talks/a.md', { name: layout, line: 4, column: 1 }, diagnostics);
  return { layout: known, problems: diagnostics.map(formatDiagnostic) };
}

test('a layout in _includes is used, in silence', () => {
  expect(check('post.njk')).toEqual({ layout: 'post.njk', problems: [] });
});

test('a note that names none has the usual one', () => {
  expect(layoutChooser()('talks/a.md', null, [])).toBe('post.njk');
});

test('an unknown layout is post.njk, and its author is told', () => {
  expect(check('pots.njk')).toMatchInlineSnapshot(`
    {
      "layout": "post.njk",
      "problems": [
        "talks/a.md:4:1  warning  front-matter/layout  There is no layout pots.njk; the note is shown with post.njk. Leave the field out, or write a layout of that name into _includes.",
      ],
    }
  `);
});

test.each(['base.njk', 'redirect.njk', 'taxonomy.njk'])(
  'a layout of other pages would stop the build: %s',
  (layout) => {
    expect(check(layout)).toEqual({
      layout: 'post.njk',
      problems: [expect.stringContaining(`${layout} is no layout for notes; the note is shown with post.njk.`)],
    });
  },
);

test.each(['../content/search.njk', 'partials/cards.njk', '/etc/passwd', 'post', ''])(
  'a layout is the name of a file in _includes and nothing else: %j is not',
  (layout) => {
    expect(check(layout).layout).toBe('post.njk');
    expect(check(layout).problems).toHaveLength(1);
  },
);
