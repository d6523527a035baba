import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { searchNote } from '../../src/eleventy/search-note.ts';
import { loadCorpus } from '../../src/pipeline.ts';
import { ask } from '../../src/search/query.ts';
import { foldText } from '../../src/search/query-fold.ts';
import { NAMES } from '../../src/search/query-format.ts';
import { type IndexBlock, openIndex, type SearchIndex } from '../../src/search/query-index.ts';
import { parseQuery } from '../../src/search/query-parse.ts';
import { rank } from '../../src/search/query-rank.ts';
import { outputPath } from '../../src/site/urls.ts';
import { QUERIES } from './search-queries.ts';
import { holds, type TrueNote, trueNote } from './true-search.ts';

const shared = inject('shared');

const HAN = /^\p{Script=Han}{2,}$/u;

describe.skipIf(shared === null)('search over the real notes', () => {
  const { folder, site } = shared ?? { folder: '', site: '' };
  let index: SearchIndex;
  let notes: TrueNote[];

  beforeAll(async () => {
    index = await openIndex((url) => readFile(join(site, outputPath(url))).catch(() => null));
    const { corpus } = await loadCorpus(join(folder, 'notes'), { zone: 'Asia/Shanghai' });
    notes = corpus.notes.filter(({ meta }) => !meta.exclude).map((note) => trueNote(searchNote(note)));
  });

  async function find(query: string): Promise<string[]> {
    const { notes: found } = await ask(query, index);
    const paths: string[] = [];
    for await (const { row } of found) paths.push(row.path);
    return paths;
  }

  test.each(QUERIES)(
    '“$query” finds the notes that a plain search of every text finds, and no other',
    async (query) => {
      const truth = notes.filter((note) => holds(note, query, index.manifest.aliases)).map(({ path }) => path);
      expect(truth.length, 'the query asks for something').toBeGreaterThan(0);
      expect((await find(query.query)).sort()).toEqual(truth.sort());
    },
  );

  test('the lists alone are hardly ever wrong for Chinese, section by section', async () => {
    const chinese = QUERIES.filter(({ query, all, none }) => !none && all?.length === 1 && HAN.test(query));
    let [candidates, verified] = [0, 0];
    for (const { query } of chinese) {
      const texts = await candidateTexts(query);
      candidates += texts.length;
      verified += texts.filter((text) => foldText(text).includes(foldText(query))).length;
    }
    expect(candidates).toBeGreaterThan(1000);
    expect(verified / candidates).toBeGreaterThanOrEqual(0.98);
  });

  /** What stands in the passages that the lists name. */
  async function candidateTexts(query: string): Promise<string[]> {
    const { matches } = await rank(parseQuery(query), index);
    const texts = [...matches.values()].flatMap(({ block, groups }) =>
      [...(groups[0]?.[0]?.passages ?? [])].map((passage) => textOf(passage, block)),
    );
    return Promise.all(texts);
  }

  /** What a passage holds: of a note's first ones its title and its terms. */
  async function textOf(passage: number, block: IndexBlock): Promise<string> {
    const note = block.starts.findLastIndex((start) => start <= passage);
    const { title, terms, parts } = await index.row(block, note);
    const number = passage - (block.starts[note] ?? 0);
    if (number === NAMES.title) return title;
    if (number === NAMES.terms) return terms.join('\n');
    const part = parts.findLast(([first]) => first <= number);
    const { heading, units } = (part && (await index.part(part[1]))[number - part[0]]) ?? { heading: null, units: [] };
    return [heading?.[0] ?? '', ...units.flatMap(([, en, zh]) => [...en, ...zh].map(([text]) => text))].join('\n');
  }
});
