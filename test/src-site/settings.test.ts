import { writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/diagnostics.ts';
import { DEFAULT_SETTINGS, loadSettings } from '../../src/site/settings.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();

/** Settings, and what is said of the file. */
async function load(yaml: string) {
  const file = path('site.yaml');
  await writeFile(file, yaml);
  const { settings, diagnostics } = await loadSettings(file);
  const shown = relative('.', file);
  return { settings, said: diagnostics.map(formatDiagnostic).join('\n').replaceAll(shown, 'site.yaml') };
}

test('the settings of the sample are good', async () => {
  const { settings, diagnostics } = await loadSettings('content/_data/site.yaml');
  expect(diagnostics).toEqual([]);
  expect(settings).toMatchObject({ title: '对照 Duizhao', zone: 'Asia/Shanghai', drafts: 'mark', pageSize: 24 });
});

test('what the file does not say has a default', async () => {
  const { settings, said } = await load('title: My notes\nauthor:\n');
  expect(said).toBe('');
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, title: 'My notes' });
});

test('an empty file is no mistake', async () => {
  expect(await load('# nothing yet\n')).toEqual({ settings: DEFAULT_SETTINGS, said: '' });
});

test('address and prefix are brought into one form', async () => {
  const { settings } = await load('url: https://Example.org/\npathPrefix: repo\n');
  expect(settings).toMatchObject({ url: 'https://example.org', pathPrefix: '/repo/' });
});

describe('what is wrong is said with its place, and its default holds', () => {
  test('misspelt and unknown fields', async () => {
    const { settings, said } = await load('title: Mine\npathprefix: /a/\ncolour: red\n');
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, title: 'Mine' });
    expect(said).toMatchInlineSnapshot(`
      "site.yaml:2:1  warning  settings/unknown  There is no setting pathprefix. Did you mean pathPrefix?
      site.yaml:3:1  warning  settings/unknown  There is no setting colour. There are title, description, url, pathPrefix, language, author, zone, drafts, pageSize, feeds, terms, allowed, noteData, speechRate, offline."
    `);
  });

  test('values of the wrong kind', async () => {
    const { settings, said } = await load(
      [
        '# mine',
        'title: [a]',
        'url: https://example.org/repo/',
        'zone: Mars/Olympus',
        'drafts: maybe',
        'pageSize: 500',
      ].join('\n'),
    );
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(said).toMatchInlineSnapshot(`
      "site.yaml:2:1  error  settings/value  title cannot be “["a"]”. The name of the site, a text.
      site.yaml:3:1  error  settings/value  url cannot be “https://example.org/repo/”. The address of the host, such as https://example.org; a folder on it belongs in pathPrefix.
      site.yaml:4:1  error  settings/value  zone cannot be “Mars/Olympus”. The time zone in which dates count, such as Asia/Shanghai.
      site.yaml:5:1  error  settings/value  drafts cannot be “maybe”. mark publishes drafts with a visible mark, hide leaves them out.
      site.yaml:6:1  error  settings/value  pageSize cannot be “500”. Notes on a page of a list, 5 to 24."
    `);
  });

  test('broken YAML', async () => {
    const { settings, said } = await load('title: "Mine\nurl: https://example.org\n');
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(said).toMatchInlineSnapshot(
      `"site.yaml:3:1  error  data/yaml  This is not YAML: Missing closing "quote. Compare indentation, colons and quotes with the lines around it."`,
    );
  });

  test('fields twice', async () => {
    const { settings, said } = await load('title: A\ntitle: B\n');
    expect(settings.title).toBe('B');
    expect(said).toMatchInlineSnapshot(
      `"site.yaml:2:1  error  data/yaml  A field is written twice; the last one counts. Take one of them out."`,
    );
  });

  test('no fields at all', async () => {
    expect((await load('- title\n- url\n')).said).toMatchInlineSnapshot(
      `"site.yaml:1:1  error  settings/shape  These are not fields with values. Write a field a line, such as title: My notes."`,
    );
  });

  test('aliases that unfold without end', async () => {
    const tens = (name: string) => `[${Array(10).fill(`*${name}`).join(', ')}]`;
    const bomb = ['a: &a [x]', ...['ab', 'bc', 'cd', 'de'].map(([of = '', name]) => `${name}: &${name} ${tens(of)}`)];
    const { settings, said } = await load(bomb.join('\n'));
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(said).toMatchInlineSnapshot(
      `"site.yaml:1:1  error  data/unreadable  The file cannot be read: Excessive alias count indicates a resource exhaustion attack. Check that it is a text file."`,
    );
  });

  test('a file that is not there', async () => {
    const { settings, diagnostics } = await loadSettings(path('none.yaml'));
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(diagnostics).toMatchObject([{ code: 'settings/missing', severity: 'warning' }]);
  });

  test('a folder in its place', async () => {
    const { settings, diagnostics } = await loadSettings(path());
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(diagnostics).toMatchObject([{ code: 'data/unreadable', severity: 'error' }]);
  });
});
