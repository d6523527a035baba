import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Random, zipf } from '../bench/corpus/random.ts';
import { paragraph, sentence } from '../bench/corpus/sentences.ts';
import { writeText } from '../support/project.ts';

/** What people and machines do to a project between two builds. Each answers what it did, or `null` if there was nothing to do it to. */
type Change = (project: string, random: Random) => Promise<string | null> | string | null;

const NOTES = 'content/notes';
const TERMS = ['AI', 'ai', 'Ai', 'NVIDIA', '英伟达', '芯片', 'Chips', '潮汐', 'tide', 'Tide tables', '数据中心', 'X'];

const CHANGES: readonly Change[] = [
  addNote,
  addNote,
  editNote,
  editNote,
  renameNote,
  deleteNote,
  changeAliases,
  changeSetting,
  changeLayout,
  touchOutput,
  damageCache,
  touchNote,
  changeFile,
];

/** Makes one random change; answers its description. */
export async function change(project: string, random: Random): Promise<string> {
  for (;;) {
    const done = await random.pick(CHANGES)(project, random);
    if (done !== null) return done;
  }
}

/** A small note: dates, terms and titles often meet those of others. */
export function smallNote(random: Random): string {
  const terms = () =>
    `[${Array.from({ length: random.below(4) }, () => TERMS[zipf(random, TERMS.length)]).join(', ')}]`;
  const { en, zh } = paragraph(random);
  const lines = [
    `title: ${sentence(random).zh}`,
    ...(random.next() < 0.8 ? [`date: 2025-0${1 + random.below(9)}-1${random.below(3)}`] : []),
    ...(random.next() < 0.1 ? ['exclude: true'] : []),
    ...(random.next() < 0.2 ? [`series: [Course ${random.below(2)}]`] : []),
    ...(random.next() < 0.2 ? [`permalink: /old/${random.below(5)}/`] : []),
    `tags: ${terms()}`,
    `companies_orgs: ${terms()}`,
  ];
  // What term pages quote, under the name that the note is tagged with or under another.
  const named = `${random.pick(TERMS)}，${random.pick(TERMS)}。`;
  const link = random.next() < 0.3 ? `[另一篇](note-${random.below(12)}.md) ![图](chart.svg)\n\n` : '';
  return `---\n${lines.join('\n')}\n---\n### ${sentence(random).zh}\n\n${link}${named}\n\n${zh}\n\n<details><summary>Original English</summary>\n\n${en}\n\n</details>\n`;
}

function notesOf(project: string): string[] {
  return readdirSync(join(project, NOTES), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
}

async function addNote(project: string, random: Random): Promise<string> {
  const name = random.next() < 0.2 ? `deep/note-${random.below(12)}.md` : `note-${random.below(12)}.md`;
  await writeText(join(project, NOTES, name), smallNote(random));
  return `write ${name}`;
}

function editNote(project: string, random: Random): string | null {
  const names = notesOf(project);
  if (names.length === 0) return null;
  const name = random.pick(names);
  writeFileSync(join(project, NOTES, name), smallNote(random));
  return `edit ${name}`;
}

function renameNote(project: string, random: Random): string | null {
  const names = notesOf(project);
  if (names.length === 0) return null;
  const [from, to] = [random.pick(names), `renamed-${random.below(5)}.md`];
  renameSync(join(project, NOTES, from), join(project, NOTES, to));
  return `rename ${from} to ${to}`;
}

function deleteNote(project: string, random: Random): string | null {
  const names = notesOf(project);
  if (names.length === 0) return null;
  const name = random.pick(names);
  rmSync(join(project, NOTES, name));
  return `delete ${name}`;
}

/** The same bytes with another time. */
function touchNote(project: string, random: Random): string | null {
  const names = notesOf(project);
  if (names.length === 0) return null;
  const name = random.pick(names);
  writeFileSync(join(project, NOTES, name), readFileSync(join(project, NOTES, name)));
  return `touch ${name}`;
}

async function changeFile(project: string, random: Random): Promise<string> {
  const file = join(project, NOTES, 'chart.svg');
  if (existsSync(file) && random.next() < 0.3) rmSync(file);
  else await writeText(file, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${random.below(9)} 1"/>\n`);
  return 'change the picture';
}

async function changeAliases(project: string, random: Random): Promise<string> {
  const entry = `${random.pick(TERMS)}: { aliases: [${random.pick(TERMS)}] }`;
  await writeText(join(project, 'content/_data/aliases.yaml'), `${random.pick(['tags', 'companies'])}:\n  ${entry}\n`);
  return `alias ${entry}`;
}

async function changeSetting(project: string, random: Random): Promise<string> {
  const settings = `title: ${random.pick(['对照', 'A title'])}\npageSize: ${5 + random.below(3)}\ndrafts: ${random.pick(['mark', 'hide'])}\n`;
  await writeText(join(project, 'content/_data/site.yaml'), settings);
  return 'change settings';
}

function changeLayout(project: string, random: Random): string {
  const layout = random.pick(['term.njk', 'post.njk', 'base.njk', 'redirect.njk']);
  appendFileSync(
    join(project, '_includes', layout),
    `{# ${random.below(100)} #}${random.pick(['', '<!-- more -->'])}\n`,
  );
  return `change ${layout}`;
}

function touchOutput(project: string, random: Random): string | null {
  const output = join(project, '_site');
  const pages = existsSync(output)
    ? readdirSync(output, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.html'))
        .sort()
    : [];
  if (pages.length === 0) return null;
  const page = random.pick(pages);
  if (random.next() < 0.5) rmSync(join(output, page));
  else appendFileSync(join(output, page), 'somebody was here');
  return `touch the output's ${page}`;
}

/** The end of a cache file is lost, or a byte of it. */
function damageCache(project: string, random: Random): string | null {
  const cache = join(project, '.cache');
  const files = existsSync(cache)
    ? readdirSync(cache, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.jsonl?$/.test(name))
        .sort()
    : [];
  if (files.length === 0) return null;
  const file = join(cache, random.pick(files));
  if (random.next() < 0.5) truncateSync(file, Math.max(0, statSync(file).size - 2));
  else writeFileSync(file, readFileSync(file, 'utf8').replace(/["\t]/, "'"));
  return 'damage the cache';
}
