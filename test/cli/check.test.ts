import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test, vi } from 'vitest';
import { duizhao, ROOT, writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';

// Each test starts the program several times, perhaps on a machine that has much else to do.
vi.setConfig({ testTimeout: 60_000 });

const path = useTemporary();
const check = (...args: readonly string[]) => duizhao(ROOT, 'note', 'check', ...args);
/** Without the folder, whose name is another every time. */
const bare = (text: string) => text.replaceAll(path(), '…');

const NOTE = `---
title: A
date: someday
Exclude: true
companies_orgs: [JP Morgan]
---

有七条船，花了三百五十亿美元。

<details><summary>Original English</summary>

There are nine boats, for $35 billion.
`;
const OTHER = '---\ntitle: B\ndate: 2026-01-02\ncompanies_orgs: [JPMorgan]\n---\n\n海。\n';

beforeAll(async () => {
  await writeText(path('notes/a.md'), NOTE);
  await writeText(path('notes/talks/b.md'), OTHER);
  await writeText(path('notes/talks/c.md'), OTHER.replace('title: B', 'title: C').replace('JPMorgan', 'JP Morgan'));
});

test('problems are grouped by file, a line each, with what to do about them and a summary; an error is exit code 1', async () => {
  const { code, stdout, stderr } = await check(path('notes'));
  expect(code).toBe(1);
  expect(bare(stdout)).toMatchInlineSnapshot(`
    "…/notes/a.md:3:1  error  front-matter/date  “someday” is not a date.
        Write it as YYYY-MM-DD, such as 2025-10-08.
    …/notes/a.md:8:2  warning  translation/number  The English says “nine”, the Chinese “七”.
        Compare the two; write the number that was said.
    …/notes/a.md:10:1  warning  structure/details-unclosed  This <details> has no </details>.
        Write </details> on a line of its own below the original.

    …/notes/talks/b.md:4:18  info  terms/similar  “JPMorgan” is nearly “JP Morgan”, which stands in one note (companies).
        Write it in the same way, or join the two in content/_data/aliases.yaml.
    "
  `);
  expect(stderr).toMatchInlineSnapshot(`
    "3 notes: 1 error, 2 warnings, 1 remark in 2 notes
    front-matter/date 1, structure/details-unclosed 1, terms/similar 1, translation/number 1
    note check --explain CODE tells more of one of them.
    "
  `);
});

test('as JSON Lines they are the same, and remembered ones too', async () => {
  const first = await check(path('notes'), '--format', 'json');
  const lines = first.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.find(({ code }) => code === 'translation/number')).toMatchObject({
    severity: 'warning',
    path: path('notes/a.md'),
    line: 8,
    column: 2,
  });
  expect(first.stderr).toBe('');
  expect((await check(path('notes'), '--format', 'json')).stdout).toBe(first.stdout);
});

test('a layout that the site does not have is reported where the note asks for it', async () => {
  await writeText(path('laid-out/a.md'), '---\ntitle: A\ndate: 2026-01-02\nlayout: pots.njk\n---\n\n海。\n');
  const { code, stdout } = await check(path('laid-out'));
  expect(code).toBe(0);
  expect(bare(stdout)).toMatchInlineSnapshot(`
    "…/laid-out/a.md:4:1  warning  front-matter/layout  There is no layout pots.njk; the note is shown with post.njk.
        Leave the field out, or write a layout of that name into _includes.
    "
  `);
});

test('a link that leads nowhere in the folder is reported, unless its author has opted out of that', async () => {
  const body = 'See [b](talks/b.md) and [[c]], not [z](z.md).\n';
  await writeText(path('linked/a.md'), `---\ntitle: A\ndate: 2026-01-02\n---\n\n${body}`);
  await writeText(
    path('linked/quiet.md'),
    `---\ntitle: Q\ndate: 2026-01-02\ncheck-off: structure/dead-link\n---\n\n${body}`,
  );
  await writeText(path('linked/talks/b.md'), OTHER);
  await writeText(path('linked/talks/c.md'), OTHER);
  const { code, stdout } = await check(path('linked'));
  expect(code).toBe(0);
  expect(bare(stdout)).toMatchInlineSnapshot(`
    "…/linked/a.md:6:1  warning  structure/dead-link  The link to z.md leads nowhere; it is shown as text.
        Write the path of a note or a file, as seen from this note’s folder; web pages, scripts and drawings with scripts are no such files.
    "
  `);
});

test('--fix --dry-run shows a diff and writes nothing; --fix writes it', async () => {
  const { code, stdout } = await check(path('notes/a.md'), '--fix', '--dry-run');
  expect(code).toBe(0);
  expect(bare(stdout)).toMatchInlineSnapshot(`
    "--- …/notes/a.md
    +++ …/notes/a.md
    @@ -2,5 +2,5 @@
     title: A
     date: someday
    -Exclude: true
    +exclude: true
     companies_orgs: [JP Morgan]
     ---
    @@ -11,2 +11,3 @@
     
     There are nine boats, for $35 billion.
    +</details>
    "
  `);
  expect(await readFile(path('notes/a.md'), 'utf8')).toBe(NOTE);
  await check(path('notes/a.md'), '--fix');
  expect(await readFile(path('notes/a.md'), 'utf8')).toBe(`${NOTE.replace('Exclude', 'exclude')}</details>\n`);
});

test('the guide explains a code, and the nearest one is offered for one that there is not', async () => {
  expect((await check('--explain', 'terms/similar')).stdout).toContain('aliases.yaml');
  const unknown = await check('--explain', 'terms/simlar');
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toMatchInlineSnapshot(`
    "There is no problem terms/simlar. Did you mean terms/similar?
    "
  `);
});
