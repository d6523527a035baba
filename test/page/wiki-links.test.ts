import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/diagnostics.ts';
import { relativeLinks } from '../../src/note/relative-links.ts';
import { renderInline } from '../../src/page/markdown/render-markdown.ts';
import { noteLinks } from '../../src/page/note-links.ts';
import { readBody } from '../../src/pipeline.ts';
import { shortHash } from '../../src/text/hash.ts';

const targets = {
  notes: new Set(['talks/Tides.md', 'old/talks/Tides.md', 'Harbour 港口.md']),
  files: new Set(['talks/chart 1.png']),
  pathPrefix: '/site/',
};

/** A text of `talks/now.md` as its page shows it, and what is reported. */
function shown(text: string): { html: string; files: readonly string[]; problems: string[] } {
  const { links, files, diagnostics } = noteLinks({ path: 'talks/now.md', links: relativeLinks(text, 1) }, targets);
  const html = renderInline(text, { links: { resolve: (address) => links[address] ?? null }, references: {} });
  return { html, files, problems: diagnostics.map(formatDiagnostic) };
}

describe('a link as Obsidian writes it', () => {
  test('leads to the note of that name, wherever it lies, or to that path', () => {
    expect(shown('See [[tides]] and [[old/talks/Tides|the old one]].').html).toBe(
      'See <a href="/site/notes/talks/Tides/">tides</a> and <a href="/site/notes/old/talks/Tides/">the old one</a>.',
    );
    expect(shown('看[[Harbour 港口.md]]。').html).toContain('<a href="/site/notes/Harbour%20港口/">');
  });

  test('leads to a heading', () => {
    expect(shown('[[Tides#Twice a day|twice]] [[#Here]]').html).toBe(
      `<a href="/site/notes/talks/Tides/#s-${shortHash('Twice a day')}">twice</a> ` +
        `<a href="/site/notes/talks/now/#s-${shortHash('Here')}">#Here</a>`,
    );
  });

  test('shows a picture, which is published with the note', () => {
    const { html, files } = shown('![[chart 1.png|300]] ![[chart 1.png|A chart]]');
    expect(html).toBe(
      '<img src="/site/notes/talks/chart%201.png" alt="chart 1.png" loading="lazy"> <img src="/site/notes/talks/chart%201.png" alt="A chart" loading="lazy">',
    );
    expect(new Set(files)).toEqual(new Set(['talks/chart 1.png']));
    const [section] = readBody('Text.\n\n![[chart 1.png]]\n').sections;
    expect(section?.items.map(({ kind }) => kind)).toEqual(['unit', 'block']);
  });

  test('shows another note as a card that leads to it, with the words that its author wrote and no others', () => {
    expect(shown('![[Tides#Twice a day|The tides]] ![[gone]]').html).toBe(
      `<a href="/site/notes/talks/Tides/#s-${shortHash('Twice a day')}" class="card-link">The tides</a> <span>gone</span>`,
    );
  });

  test('that leads nowhere is text, and reported', () => {
    const { html, problems } = shown('See [[nowhere|the note]] and ![[gone.png]].');
    expect(html).toBe('See <span>the note</span> and gone.png.');
    expect(problems).toMatchInlineSnapshot(`
      [
        "talks/now.md:1:1  warning  structure/dead-link  The link to [[nowhere]] leads nowhere; it is shown as text. Write the path of a note or a file, as seen from this note’s folder; web pages, scripts and drawings with scripts are no such files.",
        "talks/now.md:1:1  warning  structure/dead-link  The link to [[gone.png]] leads nowhere; it is shown as text. Write the path of a note or a file, as seen from this note’s folder; web pages, scripts and drawings with scripts are no such files.",
      ]
    `);
  });

  test('is none in code, behind a backslash, or around other brackets', () => {
    const text = '`[[Tides]]` \\[[Tides]] [[1, 2], [3, 4]] [[]]';
    expect(shown(text).html).toBe('<code>[[Tides]]</code> [[Tides]] [[1, 2], [3, 4]] [[]]');
    expect(relativeLinks('`[[Tides]]`\n```\n[[Tides]]\n```\n', 1)).toEqual([]);
  });
});
