import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { searchNote } from '../../src/eleventy/search-note.ts';
import { loadCorpus } from '../../src/pipeline.ts';
import { ask } from '../../src/search/query.ts';
import { openIndex, type SearchIndex } from '../../src/search/query-index.ts';
import { outputPath } from '../../src/site/urls.ts';
import { simplify } from '../../src/text/simplify.ts';
import { QUERIES, type TrueQuery } from './search-queries.ts';

const shared = inject('shared');

/** The texts of a note, each by itself, levelled as a reader levels them: width, case, variants of quotation marks. */
interface TrueNote {
  readonly path: string;
  readonly texts: readonly string[];
}

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
      const truth = notes.filter((note) => holds(note, query)).map(({ path }) => path);
      expect(truth.length, 'the query asks for something').toBeGreaterThan(0);
      expect((await find(query.query)).sort()).toEqual(truth.sort());
    },
  );

  test('the lists alone are hardly ever wrong for Chinese', async () => {
    let [candidates, verified] = [0, 0];
    for (const { query, all, none } of QUERIES) {
      // What is not wanted only the text can refuse.
      if (none || !all?.every((text) => /^\p{Script=Han}{2,}$/u.test(text))) continue;
      const answer = await ask(query, index);
      candidates += answer.candidates.length;
      for await (const _ of answer.notes) verified++;
    }
    expect(verified / candidates).toBeGreaterThanOrEqual(0.98);
  });
});

function trueNote({ path, title, terms, sections }: ReturnType<typeof searchNote>): TrueNote {
  const units = sections.flatMap((section) => section.units.flatMap(({ en, zh }) => [...en, ...zh]));
  const headings = sections.flatMap(({ heading }) => heading ?? []);
  const texts = [title, ...Object.values(terms).flat(), ...[...headings, ...units].map(({ text }) => text)];
  return { path, texts: texts.map((text) => simplify(text.normalize('NFKC').toLowerCase())) };
}

/** Every one of `all` and none of `none` occurs somewhere in the note. */
function holds({ texts }: TrueNote, { all = [], any = [], none = [] }: TrueQuery): boolean {
  const occurs = (wanted: string) => {
    const pattern = patternOf(wanted);
    return texts.some((text) => pattern.test(text));
  };
  return all.every(occurs) && (any.length === 0 || any.some(occurs)) && !none.some(occurs);
}

/** Chinese as a substring; English as whole words, where a hyphen is a space. `~` at the end: any inflection in `/…/`. */
function patternOf(wanted: string): RegExp {
  const source = wanted.startsWith('/') ? wanted.slice(1, -1) : wanted.replaceAll(' ', '[\\s\\p{Pd}]+');
  const [before, after] = [/^[\w/(]/.test(wanted) ? '(?<![a-z0-9])' : '', /[\w/]$/.test(wanted) ? '(?![a-z0-9])' : ''];
  return new RegExp(`${before}${source}${after}`, 'u');
}
