import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chineseGrams } from '../../src/align/chinese-grams.ts';
import { learnLexicon, readLexicon, writeLexicon } from '../../src/align/learn.ts';
import { translations } from '../../src/align/lexicon.ts';
import type { TranslationUnit } from '../../src/model.ts';
import { segment } from './segments.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duizhao-learn-'));
});
afterAll(() => rm(folder, { recursive: true }));

const pair = (en: string, zh: string): TranslationUnit => ({ kind: 'unit', en: [segment(en)], zh: [segment(zh)] });

/** Blorbs and zarns are in no dictionary. */
const units = [
  pair('The blorb is red.', '布洛布是红色的。'),
  pair('A blorb flew by.', '一只布洛布飞过。'),
  pair('Feed the blorb.', '喂布洛布吧。'),
  pair('My blorb sings.', '我的布洛布会唱歌。'),
  pair('The zarn is green.', '扎恩是绿色的。'),
  pair('A zarn sleeps.', '一只扎恩在睡觉。'),
  pair('Feed the zarn.', '喂扎恩吧。'),
  pair('My zarn is old.', '我的扎恩老了。'),
];

test('words that keep meeting translate each other, also those of no dictionary', async () => {
  const file = join(folder, 'lexicon.gz');
  await writeLexicon(file, learnLexicon(units, 'test'));
  const lexicon = await readLexicon(file);
  const found = translations(lexicon, 'blorb');
  const known = new Set(found?.grams);
  const grams = (text: string) => chineseGrams(text).filter((gram) => known.has(lexicon.gramNumber(gram) ?? -1));
  expect(grams('布洛布')).toEqual(['布', '布洛', '洛', '洛布', '布']);
  expect(grams('扎恩')).toEqual([]);
  expect(lexicon).toMatchObject({ kind: 'learned', name: 'test', licence: '' });
});

/** Their words stand in other company, too, and only together in this. */
const named = [
  pair('They call it circular funding.', '他们称之为循环融资。'),
  pair('Circular funding never ends.', '循环融资没完没了。'),
  pair('Who pays for circular funding?', '谁为循环融资买单？'),
  pair('We saw circular funding again.', '我们又看到循环融资。'),
  pair('Is circular funding bad?', '循环融资不好吗？'),
  pair('New funding came late.', '新的融资来得晚。'),
  pair('Her funding is gone.', '她的融资没有了。'),
  pair('A startup needs funding.', '初创企业需要融资。'),
  pair('Two startups closed today.', '今天两家初创企业关门。'),
  pair('The startups moved away.', '这些初创企业搬走了。'),
  pair('Most startups fail soon.', '多数初创企业很快失败。'),
];

test('what translates a word surely is named in full, in the form that texts write most, the surest first', async () => {
  const file = join(folder, 'names.gz');
  await writeLexicon(file, learnLexicon(named, 'test'));
  const { names } = await readLexicon(file);
  expect(names).toMatchInlineSnapshot(`
    [
      [
        "初创企业",
        "startups",
      ],
      [
        "循环融资",
        "circular funding",
      ],
    ]
  `);
  expect(learnLexicon(named.slice(0, 3), 'test').names).toEqual([]);
});

test('the same units give the same bytes', async () => {
  const files = [join(folder, 'a.gz'), join(folder, 'b.gz')] as const;
  for (const file of files) await writeLexicon(file, learnLexicon(units, 'test'));
  const [a, b] = await Promise.all(files.map((file) => readFile(file)));
  expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
});

test('units that the aligner paired teach nothing', () => {
  const guessed = units.map((unit) => ({ ...unit, confidence: 0.9 }));
  expect(learnLexicon(guessed, 'test').stems).toEqual([]);
});

test('a file that is no lexicon is refused in words', async () => {
  const file = join(folder, 'no-lexicon.gz');
  await writeFile(file, 'just text');
  await expect(readLexicon(file)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: The file is damaged, or no lexicon: it cannot be decompressed.]`,
  );
});

test('a passage without its translation, and one that is too long to tell anything, teach nothing', () => {
  const long = Array.from({ length: 81 }, (_, k) => `blorb${k}x`).join(' ');
  const more = [...units, pair('Nobody translated the zarn.', ''), pair('', '扎恩。'), pair(`${long}.`, '扎恩。')];
  const wordsOf = (some: readonly TranslationUnit[]) => {
    const { stems, grams, translations: links } = learnLexicon(some, 'test');
    return { stems, grams, links };
  };
  expect(wordsOf(more)).toEqual(wordsOf(units));
});
