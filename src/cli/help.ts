/** What `note --help` and `note COMMAND --help` say of a command. */
export interface CommandHelp {
  /** What stands behind the name of the command, a way to call it a line. */
  readonly usage: readonly string[];
  /** In a few words. */
  readonly does: string;
  /** Options and what to know about them, a line each. */
  readonly more: readonly string[];
  /** Calls that work in a fresh clone as they are printed. */
  readonly examples: readonly string[];
}

const NOTES = '--notes DIR       the folder of notes; content/notes unless told otherwise';
const FIELDS = [
  '--title, --source, --date, --summary, --author, --translator, --status TEXT',
  '--tags, --companies, --projects, --people, --products, --media, --areas, --categories, --series, --speakers TERMS',
  '                  terms are separated by commas; a flag may be repeated; a spelling of a known term becomes its name',
  '--output FILE     the note; unless told otherwise it is named after the video, else after the title',
];

/** The commands of `note`, in the order in which they are listed. */
export const HELP: ReadonlyMap<string, CommandHelp> = new Map([
  [
    'new',
    {
      usage: ['', '--title TITLE [FIELDS]'],
      does: 'begins a note; asks for its fields if there is a terminal and no title',
      more: [...FIELDS, NOTES],
      examples: ["new --title '潮汐 Tides' --speaker 'Harbour Radio' --date 2026-10-08 --tags sea,harbours"],
    },
  ],
  [
    'import',
    {
      usage: ['FILE FILE [FIELDS]', 'FILE [FIELDS]'],
      does: 'makes a note of English and Chinese subtitles, a bilingual file, a memory or a table',
      more: [
        'Two files in one language each, in any order: SRT, VTT, YouTube json3, or the plain text of a transcript.',
        'One file with both: subtitles with two lines a cue, TMX, or a table (.csv, .tsv) of two columns.',
        '--chapters FILE   headings for the note, a line such as 12:30 Title each; a video’s description will do',
        '--note PATH       which note of a TMX file that holds several',
        ...FIELDS,
        NOTES,
      ],
      examples: [
        'import content/samples/tides.en.srt content/samples/tides.zh.srt --chapters content/samples/tides.chapters.txt',
      ],
    },
  ],
  [
    'check',
    {
      usage: ['[DIR|FILE…] [--format text|json]', '[DIR|FILE…] --fix [--dry-run]', '--explain CODE'],
      does: 'says what is wrong with notes; exit code 1 if there is an error',
      more: [
        '--fix             mends what can be mended safely; with --dry-run it shows that as a diff',
        '--explain CODE    what the guide says of a problem',
      ],
      examples: ['check content/notes/guide', 'check --explain front-matter/date'],
    },
  ],
  [
    'bitext',
    {
      usage: ['[--lexicon FILE|none] [--explain] FILE…'],
      does: 'prints how each note was read and paired, as JSON Lines',
      more: [
        '--explain         the reasons for each pair',
        '--lexicon FILE    a lexicon made by note learn; none: the dictionary alone',
      ],
      examples: ['bitext content/notes/sound-bites.md'],
    },
  ],
  [
    'aliases',
    {
      usage: ['', '--list [--format yaml|json]', '[--accept FILE] [--reject FILE]'],
      does: 'proposes names that may be one, with evidence; one by one in a terminal, or as a list',
      more: [
        '--list            prints the proposals; delete the lines that you do not want and give the file back',
        '--accept FILE     adds what the file lists to content/_data/aliases.yaml',
        '--reject FILE     remembers in content/_data/aliases-rejected.yaml what is not the same',
        NOTES,
      ],
      examples: ['aliases --list'],
    },
  ],
  [
    'retag',
    {
      usage: ['TAXONOMY OLD NEW [--dry-run]'],
      does: 'renames a term in the front matter of every note; its old address leads to the new one',
      more: ['--dry-run         shows what would change as a diff', NOTES],
      examples: ['retag tags authoring writing --dry-run'],
    },
  ],
  [
    'learn',
    {
      usage: ['DIR [--output FILE]'],
      does: 'makes a lexicon for the aligner and the search from explicitly paired notes',
      more: ['--output FILE     content/_data/lexicon… unless told otherwise; builds use that one by themselves'],
      examples: ['learn content/notes --output lexicon.bin'],
    },
  ],
  [
    'export',
    {
      usage: ['[FILE…] --format tmx|jsonl|tsv|txt|md|epub [--output FILE]', '--term TAXONOMY/TERM --format …'],
      does: 'writes notes in another format: the named ones, those of a term, or all',
      more: [NOTES],
      examples: ['export --format tmx guide/shapes.md', 'export --format tsv --term companies/nvidia'],
    },
  ],
  [
    'search',
    {
      usage: ['QUERY [--site DIR] [--expand]'],
      does: 'prints what the search page of a built site finds, as JSON Lines',
      more: [
        '--expand          under its other names too, across the languages',
        '--site DIR        _site unless told otherwise',
      ],
      examples: ['search "电力"'],
    },
  ],
  [
    'hosting',
    {
      usage: ['[--site DIR]'],
      does: 'says how large a built site is, what hosts take, and which setting saves how much',
      more: ['--site DIR        _site unless told otherwise'],
      examples: ['hosting'],
    },
  ],
]);

const CALL = 'npm run -s note --';

/** What `note --help` prints: a line a command. */
export function overview(): string {
  const width = Math.max(...[...HELP.keys()].map((name) => name.length)) + 2;
  const lines = [...HELP].map(([name, { does }]) => `  ${name.padEnd(width)}${does}`);
  return `${CALL} COMMAND\n\n${lines.join('\n')}\n\n${CALL} COMMAND --help tells more. Exit codes: 0 well, 1 problems found, 2 called in a wrong way.\n`;
}

/** What `note COMMAND --help` prints. */
export function commandHelp(name: string, { usage, does, more, examples }: CommandHelp): string {
  const calls = usage.map((rest) => `${CALL} ${name} ${rest}`.trimEnd());
  const shown = examples.map((example) => `  ${CALL} ${example}`);
  const needsSite = name === 'search' || name === 'hosting' ? ', after npm run build' : '';
  return [
    ...calls,
    '',
    `${name} ${does}.`,
    '',
    ...more.map((line) => `  ${line}`),
    '',
    `For example${needsSite}:`,
    ...shown,
    '',
  ].join('\n');
}
