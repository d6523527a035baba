import { describe, expect, test } from 'vitest';
import type { TaxonomyName } from '../../../src/model.ts';
import { TAXONOMIES } from '../../../src/site/taxonomies.ts';
import { buildTaxonomies } from '../../../src/taxonomy/build-taxonomies.ts';
import { glossBook, glossClues } from '../../../src/taxonomy/proposals/gloss-clues.ts';
import { pairCounter } from '../../../src/taxonomy/proposals/pair-clues.ts';
import type { Clue } from '../../../src/taxonomy/proposals/proposal.ts';
import { proposals } from '../../../src/taxonomy/proposals/propose.ts';
import { spellingClues } from '../../../src/taxonomy/proposals/spelling-clues.ts';
import type { Taxonomy } from '../../../src/taxonomy/term.ts';

const EMPTY = Object.fromEntries(TAXONOMIES.map(({ name }) => [name, [] as string[]])) as Record<
  TaxonomyName,
  string[]
>;
const SOURCE = { path: 'a.md', line: 1, text: '' };

/** A taxonomy of these terms, each in a note of its own. */
function taxonomyOf(name: TaxonomyName, terms: readonly string[]): Taxonomy {
  const notes = terms.map((term, k) => ({
    path: `${k}.md`,
    date: null,
    listed: true,
    terms: { ...EMPTY, [name]: [term] },
  }));
  return buildTaxonomies(notes, {}).byName[name];
}

function proposed(clues: readonly Clue[], rejected: readonly string[] = []): string[] {
  const found = proposals(clues, (_, label, alias) => rejected.includes(`${alias} = ${label}`));
  return found.map(({ label, alias, evidence }) => `${alias} = ${label} (${evidence.map(({ kind }) => kind).join()})`);
}

describe('terms that may be one', () => {
  test('are told by their spelling', () => {
    const companies = [
      'Odd Lots',
      'OddLots',
      'Tide Corporation',
      'Tide',
      '潮汐公司',
      '潮汐',
      '海港 (Harbour)',
      'Harbour',
      '海港',
    ];
    expect(proposed(spellingClues(taxonomyOf('companies', companies)))).toMatchInlineSnapshot(`
      [
        "海港 (Harbour) = Harbour (self-gloss)",
        "海港 (Harbour) = 海港 (self-gloss)",
        "Odd Lots = OddLots (spelling)",
        "Tide Corporation = Tide (company-form)",
        "潮汐公司 = 潮汐 (company-form)",
      ]
    `);
    expect(proposed(spellingClues(taxonomyOf('tags', ['tides', 'tide', 'glass', 'glas', 'news', 'C', 'C++'])))).toEqual(
      ['tides = tide (plural)'],
    );
  });

  test('that are names are not told by an ending', () => {
    expect(proposed(spellingClues(taxonomyOf('people', ['Robert', 'Roberts', 'Mark Inc'])))).toEqual([]);
  });

  test('are told by the glosses of the notes, unless most of those say otherwise', () => {
    const taxonomy = taxonomyOf('companies', ['海港', 'Harbour', 'Lighthouse']);
    const gloss = (zh: string, en: string, count: number) => ({ zh, en, count, source: SOURCE });
    const book = glossBook([
      gloss('海港', 'Harbour', 4),
      gloss('海港', 'Lighthouse', 1),
      gloss('灯塔', 'Lighthouse', 9),
    ]);
    expect(proposed(glossClues(taxonomy, book))).toEqual(['海港 = Harbour (gloss)']);
  });

  test('are told by standing opposite to each other; those that are only named together are not', () => {
    const counter = pairCounter(taxonomyOf('companies', ['海港', 'Harbour', 'Mill']));
    const say = (en: string, zh: string) => counter.count({ en, zh, source: SOURCE });
    for (let k = 0; k < 20; k++) say(`The Mill, ${k}`, `磨坊，${k}`);
    for (let k = 0; k < 4; k++) say('The Harbour owes the Mill.', '海港欠磨坊的钱。');
    say('Nothing of Harbours.', '与海港无关。');
    expect(proposed(counter.clues())).toEqual(['海港 = Harbour (pairs)']);
  });

  test('are proposed once, and never again after a refusal', () => {
    const clues = spellingClues(taxonomyOf('companies', ['OddLots', 'Odd Lots', 'Odd Lots Inc', 'OddLotsInc']));
    expect(proposed([...clues, ...clues])).toEqual(proposed(clues));
    expect(proposed(clues, ['OddLots = Odd Lots', 'Odd Lots = OddLots'])).not.toContain(
      'OddLots = Odd Lots (spelling)',
    );
  });
});
