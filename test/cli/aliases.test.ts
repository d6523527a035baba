import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { noteCalls } from '../support/note-calls.ts';
import { copyProject, duizhao, type Run, writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();
const note = (terms: string, body = '') => `---\ntitle: T\ndate: 2026-10-08\n${terms}---\n\n${body}\n`;
const NOTES = {
  'a.md': note('companies: [Harbour, Odd Lots]\n', '**海港**（Harbour）欠着钱。'),
  'b.md': note('companies: [海港, OddLots, Harbour]\n', '**海港**（Harbour: 一家公司）还了钱。'),
};
beforeAll(async () => {
  await copyProject(path('project'), NOTES);
  await writeText(path('project/content/_data/aliases.yaml'), '# Ours.\ncompanies:\n  Mill: [磨坊] # kept\n');
}, 30_000);

function aliases(...args: string[]): Promise<Run> {
  return duizhao(path('project'), 'note', 'aliases', ...args);
}

describe('note aliases', { timeout: 30_000 }, () => {
  test('prints proposals that an author edits and gives back', async () => {
    const { code, stdout, stderr } = await aliases('--list');
    expect([code, stderr]).toEqual([0, '2 proposals.\n']);
    expect(stdout).toMatchInlineSnapshot(`
      "# “Odd Lots” in 1 note, “OddLots” in 1; only separators differ
      - {taxonomy: companies, label: OddLots, alias: Odd Lots}
      # “海港” in 1 note, “Harbour” in 2; notes explain one by the other (2): a.md:7 **海港**（Harbour）
      - {taxonomy: companies, label: Harbour, alias: 海港}
      "
    `);
    const lines = stdout.split('\n');
    const harbour = lines.find((line) => line.startsWith('-') && line.includes('Harbour')) ?? '';
    await writeText(path('project/yes.yaml'), harbour);
    await writeText(
      path('project/no.jsonl'),
      JSON.stringify({ taxonomy: 'companies', label: 'Odd Lots', alias: 'OddLots' }),
    );
    const decided = await aliases('--accept', 'yes.yaml', '--reject', 'no.jsonl');
    expect([decided.code, decided.stderr]).toEqual([0, '1 accepted, 1 rejected.\n']);
    expect(await readFile(path('project/content/_data/aliases.yaml'), 'utf8')).toBe(
      '# Ours.\ncompanies:\n  Mill: [磨坊] # kept\n  Harbour: [海港]\n',
    );
    expect(await readFile(path('project/content/_data/aliases-rejected.yaml'), 'utf8')).toMatchInlineSnapshot(`
      "# Names that look like one and are not: note aliases does not propose them again. A line that is deleted may be proposed anew.

      companies:
        - [Odd Lots, OddLots]
      "
    `);
    const again = await aliases('--list', '--format', 'json');
    expect([again.stdout, again.stderr]).toEqual(['', 'No names to merge.\n']);
  });

  test('says what it cannot do', async () => {
    await writeText(path('project/wrong.yaml'), '- {taxonomy: firms, label: a, alias: b}\n');
    await writeText(path('project/conflict.yaml'), '- {taxonomy: companies, label: Harbour, alias: Mill}\n');
    const runs = await noteCalls(path('project'), [
      ['aliases'],
      ['aliases', '--accept', 'wrong.yaml'],
      ['aliases', '--accept', 'conflict.yaml'],
    ]);
    expect(runs.map(({ code, stderr }) => `${code} ${stderr.trim()}`)).toMatchInlineSnapshot(`
      [
        "2 note aliases needs --list, --accept FILE or --reject FILE where there is no terminal to ask in.",
        "2 wrong.yaml: entry 1 is no decision. Write - {taxonomy: companies, label: Google, alias: 谷歌}.",
        "1 Mill has names of its own in the alias file; join it with Harbour there first. Nothing was written.",
      ]
    `);
  });
});
