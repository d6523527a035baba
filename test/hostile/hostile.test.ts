import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/note/front-matter.ts';
import { isAddress, noteUrl, outputPath } from '../../src/site/urls.ts';
import { decodeText } from '../../src/text/decode.ts';
import { buildHostileSite, type HostileSite, textsOf } from './hostile-site.ts';
import { bodyText, markupDangers } from './markup-dangers.ts';

let site: HostileSite;
let inline: string;
/** Codes of what the build said of each note, each once. */
let said: Map<string, Set<string>>;

beforeAll(async () => {
  site = await buildHostileSite();
  inline = /<script>([\s\S]*?)<\/script>/.exec(readFileSync(join(site.folder, 'index.html'), 'utf8'))?.[1] ?? '';
  said = new Map();
  for (const line of site.build.stderr.split('\n')) {
    const [, path, code] = /^(.*?\.md):\d+:\d+ {2}(?:error|warning|info) {2}(\S+)/.exec(line) ?? [];
    if (path && code) said.set(path, (said.get(path) ?? new Set()).add(code));
  }
}, 60_000);

afterAll(() => site.remove());

describe('a site of hostile notes', () => {
  test('is built, and every problem is one line', () => {
    expect(site.build.code).toBe(0);
    expect(site.build.stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('says of each note what is wrong with it', async () => {
    const files = notesIn(site.notes);
    const lines = files.map(
      (path) => `${printed(path)}: ${[...(said.get(printed(path)) ?? ['fine'])].sort().join(', ')}`,
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('expected-problems.txt');
  });

  test('holds nothing that a page could run, load or send', () => {
    const dangers = textsOf(site.folder, /\.html$/).flatMap(([file, html]) =>
      markupDangers(html, inline).map((danger) => `${file}: ${danger}`),
    );
    expect(dangers).toEqual([]);
  });

  test('loses no word of any note', () => {
    const lost = notesIn(site.notes).flatMap((path) => {
      const file = isAddress(noteUrl(path)) ? join(site.folder, outputPath(noteUrl(path))) : '';
      if (!existsSync(file)) return said.has(printed(path)) ? [] : [`${path}: no page, and nothing was said`];
      const expected = keptWords(readFileSync(join(site.notes, path)));
      const shown = wordsOf(bodyText(readFileSync(file, 'utf8')));
      return expected.join() === shown.join() ? [] : [`${path}: ${expected.join(' ')} became ${shown.join(' ')}`];
    });
    expect(lost).toEqual([]);
  });

  test('has feeds, sitemaps and data that parse, without control characters', () => {
    for (const [file, xml] of textsOf(site.folder, /\.xml$/)) {
      expect(() => XmlDocument.fromString(xml).dispose(), file).not.toThrow();
    }
    for (const [file, json] of textsOf(site.folder, /\.json$/)) expect(() => JSON.parse(json), file).not.toThrow();
  });

  test('reads and writes nothing outside of its folders', () => {
    expect(readdirSync(site.above).sort()).toEqual(['notes', 'outside', 'site']);
    expect(readdirSync(join(site.above, 'outside')).sort()).toEqual(['secret.md', 'secret.png']);
    const leaked = textsOf(site.folder, /\.(?:html|json|xml|txt|png)$/).filter(([, text]) =>
      /SECRET|root:x:0/.test(text),
    );
    expect(leaked.map(([file]) => file)).toEqual([]);
  });
});

/** Paths of all files called notes, links and pipes too. */
function notesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.md') && !entry.name.startsWith('.') && !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** A path as problems name it. */
function printed(path: string): string {
  return path.replace(/\p{Cc}|\u202e/gu, '�');
}

/** The words of a note that must be seen: all of its body but what stands in comments. */
function keptWords(bytes: Uint8Array): string[] {
  const { body, shown } = readFrontMatter(
    decodeText(bytes, () => {}),
    () => {},
  );
  return wordsOf(`${shown}\n${body}`.replace(/<!--[\s\S]*?-->/g, ''));
}

function wordsOf(text: string): string[] {
  return (text.match(/kept\d+z/g) ?? []).sort();
}
