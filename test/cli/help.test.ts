import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { commandHelp, HELP, overview } from '../../src/cli/help.ts';
import { noteCalls } from '../support/note-calls.ts';
import { copyProject } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();
beforeAll(() => copyProject(path('project')), 30_000);

/** Commands that read a built site, of which a fresh clone has none. */
const OF_A_SITE = ['search', 'hosting'];

/** `new --title 'a b' --tags c` → its arguments. */
function words(example: string): string[] {
  return [...example.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );
}

describe('note --help', { timeout: 60_000 }, () => {
  test('lists every command', () => {
    expect(overview()).toMatchInlineSnapshot(`
      "npm run -s note -- COMMAND

        new      begins a note; asks for its fields if there is a terminal and no title
        import   makes a note of English and Chinese subtitles, a bilingual file, a memory or a table
        check    says what is wrong with notes; exit code 1 if there is an error
        bitext   prints how each note was read and paired, as JSON Lines
        aliases  proposes names that may be one, with evidence; one by one in a terminal, or as a list
        retag    renames a term in the front matter of every note; its old address leads to the new one
        learn    makes a lexicon for the aligner and the search from explicitly paired notes
        export   writes notes in another format: the named ones, those of a term, or all
        search   prints what the search page of a built site finds, as JSON Lines
        hosting  says how large a built site is, what hosts take, and which setting saves how much

      npm run -s note -- COMMAND --help tells more. Exit codes: 0 well, 1 problems found, 2 called in a wrong way.
      "
    `);
  });

  test('has examples for every command, and each works as it is printed', async () => {
    const examples = [...HELP].flatMap(([name, { examples: own }]) => (OF_A_SITE.includes(name) ? [] : own));
    const runs = await noteCalls(path('project'), examples.map(words));
    expect(runs.map(({ code, stderr }, k) => (code === 0 ? '' : `${examples[k]}: ${stderr}`)).filter(Boolean)).toEqual(
      [],
    );
    expect(runs.every(({ stdout, stderr }) => stdout + stderr !== '')).toBe(true);
  });

  test('is there for each command; a site that is missing is no accident', async () => {
    const names = [...HELP.keys()];
    const calls = [...names.map((name) => [name, '--help']), ['search', 'x'], ['hosting'], ['nothing'], []];
    const runs = await noteCalls(path('project'), calls);
    const printed = runs.slice(0, names.length).map(({ code, stdout }) => `${code} ${stdout}`);
    expect(printed).toEqual([...HELP].map(([name, help]) => `0 ${commandHelp(name, help)}`));
    expect(runs.slice(names.length).map(({ code, stderr }) => `${code} ${stderr}`)).toMatchInlineSnapshot(`
      [
        "1 The search index cannot be read: /search/manifest.json is not there.
      Build the site with npm run build, or say where it is with --site.
      ",
        "2 There is no built site in _site.
      ",
        "2 There is no command note nothing. See npm run -s note -- --help.
      ",
        "2 ",
      ]
    `);
  });

  test('does not come with a trace for whoever names the wrong files: each call is answered with a sentence, a code, and nothing is written', async () => {
    mkdirSync(path('project/empty'), { recursive: true });
    writeFileSync(
      path('project/noise.srt'),
      Uint8Array.from({ length: 2000 }, (_, k) => (k * 7919) % 256),
    );
    const calls = [
      ['check', 'empty'],
      ['check', 'nowhere'],
      ['bitext', 'nowhere.md'],
      ['bitext', 'empty'],
      ['import', 'empty', 'noise.srt'],
      ['import', 'noise.srt'],
      ['learn', 'nowhere'],
      ['aliases', '--list', '--notes', 'nowhere'],
      ['aliases', '--accept', 'empty'],
      ['export', '--format', 'tmx', '--notes', 'nowhere'],
      ['export', '--format', 'tmx', '--output', 'nowhere/a/b.tmx'],
      ['new', '--title', 'A', '--notes', 'noise.srt'],
      ['retag', 'tags', 'a', 'b', '--notes', 'nowhere'],
    ];
    const runs = await noteCalls(path('project'), calls);
    expect(runs.map(({ code, stdout, stderr }) => `${code} ${stdout}${stderr}`.trimEnd())).toMatchInlineSnapshot(`
      [
        "2 There is no note in empty: the names of notes end in .md.",
        "2 There is no file or folder nowhere.",
        "1 nowhere.md: The note cannot be read: there is no such file. Check the file and its permissions.",
        "1 empty: The note cannot be read: it is no regular file. Check the file and its permissions.",
        "1 empty:1:1  error  import/file  This is a folder, not a file. Subtitles are SRT, VTT or json3, transcripts plain text, memories TMX, tables CSV or TSV.
      noise.srt:1:1  error  import/file  The file is no text. Subtitles are SRT, VTT or json3, transcripts plain text, memories TMX, tables CSV or TSV.
      Nothing was written.",
        "1 noise.srt:1:1  error  import/file  The file is no text. Subtitles are SRT, VTT or json3, transcripts plain text, memories TMX, tables CSV or TSV.
      Nothing was written.",
        "2 There is no folder of notes at nowhere. Choose another with --notes.",
        "2 There is no folder of notes at nowhere. Choose another with --notes.",
        "2 There is no file empty.",
        "2 There is no folder of notes at nowhere. Choose another with --notes.",
        "1 nowhere/a/b.tmx: there is no such file or folder.",
        "1 noise.srt: this is a file, where a folder is expected.",
        "2 There is no folder of notes at nowhere. Choose another with --notes.",
      ]
    `);
    expect(existsSync(path('project/nowhere'))).toBe(false);
  });
});
