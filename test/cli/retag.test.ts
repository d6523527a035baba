import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { NOTES } from '../site/notes.ts';
import { noteCalls } from '../support/note-calls.ts';
import { copyProject, duizhao, type Run } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();
beforeAll(() => copyProject(path('project'), NOTES), 30_000);

function retagged(...args: string[]): Promise<Run> {
  return duizhao(path('project'), 'note', 'retag', ...args);
}
const content = (file: string) => readFile(path('project/content', file), 'utf8');

describe('note retag', { timeout: 30_000 }, () => {
  test('shows what it would do, then does it; the old name leads to the new one', async () => {
    const [note, aliases] = [await content('notes/tides.md'), await content('_data/aliases.yaml')];
    const shown = await retagged('companies', 'harbour office', 'Harbour Board', '--dry-run');
    expect([shown.code, shown.stdout, shown.stderr]).toMatchInlineSnapshot(`
      [
        0,
        "--- content/notes/tides.md
      +++ content/notes/tides.md
      @@ -4,3 +4,3 @@
       tags: [sea]
      -companies_orgs: [Harbour Office]
      +companies_orgs: [Harbour Board]
       ---
      --- content/_data/aliases.yaml
      +++ content/_data/aliases.yaml
      @@ -15,2 +15,3 @@
         TSMC: [台积电, 台积电 (TSMC)]
      +  Harbour Board: [harbour office]
       
      ",
        "1 note would change.
      ",
      ]
    `);
    expect([await content('notes/tides.md'), await content('_data/aliases.yaml')]).toEqual([note, aliases]);
    expect((await retagged('companies', 'harbour office', 'Harbour Board')).code).toBe(0);
    expect(await content('notes/tides.md')).toBe(note.replace('Harbour Office', 'Harbour Board'));
    expect(await content('_data/aliases.yaml')).toContain('\n  Harbour Board: [harbour office]\n');
  });

  test('says what it cannot do, and writes nothing', async () => {
    const calls = [
      ['tag', 'nowhere', 'x'],
      ['firms', 'a', 'b'],
      ['tags', 'sea'],
    ];
    const runs = await noteCalls(
      path('project'),
      calls.map((call) => ['retag', ...call]),
    );
    expect(runs.map(({ code, stderr }) => `${code} ${stderr.trim()}`)).toMatchInlineSnapshot(`
      [
        "1 No note below content/notes has nowhere among its tags.",
        "2 There is no taxonomy firms. There are tags, companies, projects, people, products, media, areas, categories, series, speakers.",
        "2 note retag needs a taxonomy, the old name and the new one.",
      ]
    `);
  });
});
