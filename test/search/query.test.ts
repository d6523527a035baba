import { expect, test } from 'vitest';
import { termToken } from '../../src/search/note-postings.ts';
import { type AskOptions, ask } from '../../src/search/query.ts';
import { fingerprintOf } from '../../src/search/query-format.ts';
import { openIndex } from '../../src/search/query-index.ts';
import { filesOf, indexOf, NO_TERMS, note, reader } from './notes.ts';

const NOTES = [
  note('loops.md', ['Money goes round in circular funding. | 钱在循环融资里绕圈。', 'It stops. | 它会停。'], {
    title: '循环融资',
    lang: 'zh-Hans',
    date: '2026-03-01',
    terms: { ...NO_TERMS, companies: ['英伟达'], tags: ['Finance'] },
  }),
  note(
    'chips.md',
    ['The company made GPT-4 on AI chips. | 该公司用AI 芯片做出了GPT-4。', '| 輝達的芯片，一边循环，一边谈融资。'],
    {
      date: '2026-01-01',
      terms: { ...NO_TERMS, companies: ['NVIDIA'] },
    },
  ),
  note('tides.md', ['Companies build state-of-the-art harbours for the café. | 公司建造最先进的港口。'], {
    date: null,
  }),
];

const index = await indexOf(NOTES, [['companies:nvidia', 'companies:英伟达', 'companies:辉达']]);

async function find(query: string, options = {}): Promise<string[]> {
  const paths: string[] = [];
  for await (const { row } of (await ask(query, index, options)).notes) paths.push(row.path);
  return paths;
}

test('a run of Chinese is found as it stands, not as characters that are scattered', async () => {
  expect(await find('循环融资')).toEqual(['loops.md']);
  expect(await find('绕圈')).toEqual(['loops.md']);
});

test('a single character is found wherever it stands', async () => {
  expect(await find('港')).toEqual(['tides.md']);
});

test('a word is found in its inflections, a quoted one only as it stands', async () => {
  expect((await find('company')).sort()).toEqual(['chips.md', 'tides.md']);
  expect(await find('"companies"')).toEqual(['tides.md']);
});

test('a hyphen in a phrase is a space', async () => {
  expect(await find('"state of the art"')).toEqual(['tides.md']);
  expect(await find('“state-of-the-art”')).toEqual(['tides.md']);
});

test('width, case, accents and variants of characters do not matter', async () => {
  expect(await find('ＣＡＦＥ')).toEqual(['tides.md']);
  expect(await find('辉达')).toEqual(['chips.md']);
  expect(await find('循環融資')).toEqual(['loops.md']);
});

test('Chinese and English may stand apart or not', async () => {
  expect(await find('AI芯片')).toEqual(['chips.md']);
  expect(await find('gpt-4')).toEqual(['chips.md']);
});

test('a word that is being typed is a beginning, one that has been typed is not', async () => {
  expect(await find('harb', { typing: true })).toEqual(['tides.md']);
  expect(await find('compan', { typing: true })).toHaveLength(2);
  expect(await find('harb')).toEqual([]);
});

test('so many files of text are read as one says, and no more', async () => {
  const apart = Array.from({ length: 5 }, (_, k) => note(`${k}.md`, [`Machine ${k} that is learning.`]));
  const index = await indexOf([...apart, note('old.md', ['Machine learning.'], { date: '2025-01-01' })]);
  const found = async (options: AskOptions) => {
    const { candidates, notes, progress } = await ask('"machine learning"', index, options);
    const paths: string[] = [];
    for await (const { row } of notes) paths.push(row.path);
    return [candidates.length, progress, ...paths];
  };
  expect(await found({})).toEqual([6, { looked: 6, isWhole: true }, 'old.md']);
  expect(await found({ texts: 6 })).toEqual([6, { looked: 5, isWhole: false }]);
});

test('a note is left at the first file that should hold a phrase and does not, and read on when all others have been looked at', async () => {
  const filler = Array.from({ length: 30 }, () => 'sand and sea '.repeat(100));
  const apart = (k: number) => `The machine ${k} is learning.`;
  const notes = [
    note('late.md', [apart(1), apart(2), ...filler, 'Machine learning.', ...filler, apart(3)]),
    note('never.md', [apart(4), ...filler, apart(5), ...filler, apart(6)], { date: '2026-01-02' }),
    note('soon.md', ['Machine learning.'], { date: '2025-01-01' }),
  ];
  const found = async (options: AskOptions) => {
    const paths: string[] = [];
    for await (const { row } of (await ask('"machine learning"', await indexOf(notes), options)).notes)
      paths.push(row.path);
    return paths;
  };
  expect(await found({})).toEqual(['soon.md', 'late.md']);
  expect(await found({ texts: 4, wanted: 1 })).toEqual(['soon.md']);
});

test('no more notes are read than are wanted, and of a note no more files than it takes', async () => {
  const long = (word: string) => Array.from({ length: 40 }, (_, k) => `${word} ${k} ${'sand and sea '.repeat(100)}`);
  const notes = ['a.md', 'b.md', 'c.md'].map((path) => note(path, long(`lighthouse ${path}`)));
  const files = filesOf(notes);
  const texts = async (options: AskOptions) => {
    const read: string[] = [];
    const opened = await openIndex((url) => {
      if (url.includes('/text/')) read.push(url);
      return reader(files)(url);
    });
    let [found, hits] = [0, 0];
    for await (const one of (await ask('lighthouse', opened, options)).notes)
      [found, hits] = [found + 1, hits + one.hits.length];
    return { found, hits, read: read.length };
  };
  expect(await texts({})).toEqual({ found: 3, hits: 120, read: 9 });
  expect(await texts({ wanted: 1 })).toEqual({ found: 1, hits: 40, read: 3 });
  expect(await texts({ wanted: 2, units: 30, files: 1 })).toEqual({ found: 2, hits: 32, read: 2 });
});

/** Two names of companies whose tokens have one fingerprint. */
function alikeNames(): [string, string] {
  const known = new Map<number, string>();
  for (let k = 0; ; k++) {
    const print = fingerprintOf(termToken('companies', `firm ${k}`));
    const other = known.get(print);
    if (other !== undefined) return [other, `firm ${k}`];
    known.set(print, `firm ${k}`);
  }
}

test('a term is told from another of the same fingerprint, which no text would do', async () => {
  const [one, other] = alikeNames();
  const notes = [one, other].map((name, k) =>
    note(`${k}.md`, ['Nothing.'], { terms: { ...NO_TERMS, companies: [name] } }),
  );
  const index = await indexOf(notes);
  expect((await ask(`company:"${one}"`, index)).numbers).toHaveLength(1);
  expect((await ask(`nothing -company:"${one}"`, index)).candidates).toHaveLength(1);
});

test('notes that may hold what is not wanted come last, for only their text tells', async () => {
  const notes = [
    note('sure.md', ['Chips are short. | 芯片不够。'], { date: '2026-01-01' }),
    // Both pairs of 台积电 occur, yet not in a row: only the text tells.
    note('doubtful.md', ['| 芯片，芯片。', '| 台积和积电的芯片。'], { title: '芯片', date: '2026-03-01' }),
    note('refused.md', ['| 台积电的芯片。'], { title: '芯片', date: '2026-02-01' }),
  ];
  const { notes: found, likely } = await ask('芯片 -台积电', await indexOf(notes));
  const paths: string[] = [];
  for await (const { row } of found) paths.push(row.path);
  expect(paths).toEqual(['sure.md', 'doubtful.md']);
  expect(likely).toBe(1);
});

test('all words must occur in the note, of words with OR any, of those with a minus none', async () => {
  expect(await find('芯片 钱')).toEqual([]);
  expect((await find('芯片 OR 钱')).sort()).toEqual(['chips.md', 'loops.md']);
  expect(await find('融资 -芯片')).toEqual(['loops.md']);
  expect(await find('融资 -company:nvidia')).toEqual([]);
});

test('a company is found by any of its names', async () => {
  expect((await find('company:NVIDIA')).sort()).toEqual(['chips.md', 'loops.md']);
  expect((await find('company:輝達')).sort()).toEqual(['chips.md', 'loops.md']);
  expect(await find('tag:finance')).toEqual(['loops.md']);
});

test('names of a company that no note has are not looked up', async () => {
  const read: string[] = [];
  const files = filesOf(NOTES, [['companies:nvidia', ...Array.from({ length: 20 }, (_, k) => `companies:name${k}`)]]);
  const opened = await openIndex((url) => {
    if (SHARD.test(url)) read.push(url);
    return reader(files)(url);
  });
  expect((await ask('company:name7', opened)).candidates).toHaveLength(1);
  expect(read).toHaveLength(1);
});

test('a language and days narrow what is found', async () => {
  expect(await find('GPT lang:zh')).toEqual(['chips.md']);
  expect(await find('circular lang:zh')).toEqual([]);
  expect(await find('融资 after:2026-02')).toEqual(['loops.md']);
  expect(await find('公司 before:2026-02')).toEqual(['chips.md']);
});

test('a title counts more than a text', async () => {
  expect(await find('融资')).toEqual(['loops.md', 'chips.md']);
});

test('a hit shows both sides of the unit, marked where they hold what was asked for', async () => {
  const { notes } = await ask('循环 funding', index);
  const { value } = await notes.next();
  expect(value?.title.marks).toEqual([[0, 2]]);
  expect(value?.hits).toMatchObject([
    {
      unit: 'u-0',
      groups: 2,
      en: [{ text: 'Money goes round in circular funding.', marks: [[29, 36]] }],
      zh: [{ text: '钱在循环融资里绕圈。', marks: [[2, 4]] }],
    },
  ]);
});

test('marks lie on the text as it is written, however it was folded', async () => {
  const index = await indexOf([note('wide.md', ['| ﬁne Ｃａｆé 輝達芯片'])]);
  const { value } = await (await ask('辉达', index)).notes.next();
  const text = value?.hits[0]?.zh[0];
  expect(text?.marks.map(([from, to]: readonly [number, number]) => text.text.slice(from, to))).toEqual(['輝達']);
});

test.each([
  ['', []],
  ['-循环', ['nothing']],
  ['*.\\ ( [ ^$', ['nothing']],
  ['\u0000\u0007 <b>🎉</b>', []],
  ['"循环', ['open-quote']],
  ['colour:循环', ['unknown-field']],
  ['循环 before:soon', ['bad-date']],
  ['循环 lang:fr', ['bad-lang']],
  ['循环'.repeat(5000), ['too-long']],
])('a strange query %j is answered, with a hint', async (query, hints) => {
  const { query: read, notes } = await ask(query, index);
  expect(read.hints).toEqual(hints);
  await notes.next();
});

const SHARD = /\/\d+\.bin$/;

test.each<[string, RegExp, (whole: Uint8Array) => Uint8Array | null]>([
  ['missing', /manifest/, () => null],
  ['missing', SHARD, () => null],
  ['damaged', SHARD, (whole) => whole.slice(0, -9)],
  ['damaged', /manifest/, (whole) => whole.slice(0, -9)],
  ['version', /manifest/, () => new TextEncoder().encode('{"version":99,"blocks":[]}')],
])('an index of which a file is %s does not answer (%s)', async (reason, which, change) => {
  const broken = new Map<string, Uint8Array>();
  for (const [url, whole] of filesOf(NOTES)) {
    const bytes = which.test(url) ? change(whole) : whole;
    if (bytes) broken.set(url, bytes);
  }
  const answer = openIndex(reader(broken)).then((opened) => ask('融资', opened));
  await expect(answer).rejects.toMatchObject({ name: 'IndexError', reason });
});

test('a note that is newer than all others changes the last block alone', () => {
  const before = [...filesOf(NOTES.slice(1)).keys()].filter((url) => url.includes('/text/'));
  const after = filesOf(NOTES);
  expect(before.every((url) => after.has(url))).toBe(true);
});

test('characters beyond sixteen bits are found alone, in a run, and beside an emoji', async () => {
  const index = await indexOf([
    note('rare.md', ['| 𠮷野家的𠮷，🎉芯片。', '| 芯片很小。']),
    note('other.md', ['| 野家。']),
  ]);
  const finds = async (query: string) => {
    const { candidates, notes } = await ask(query, index);
    let hits = 0;
    for await (const found of notes) hits += found.hits.length;
    return [candidates.length, hits];
  };
  expect(await finds('𠮷')).toEqual([1, 1]);
  expect(await finds('𠮷野家')).toEqual([1, 1]);
  expect(await finds('芯片')).toEqual([1, 2]);
  expect(await finds('野家')).toEqual([2, 2]);
});
