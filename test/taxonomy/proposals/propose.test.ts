import { describe, expect, test } from 'vitest';
import type { TaxonomyName } from '../../../src/model.ts';
import { TAXONOMIES } from '../../../src/site/taxonomies.ts';
import { buildTaxonomies } from '../../../src/taxonomy/build-taxonomies.ts';
import { glossBook, glossClues } from '../../../src/taxonomy/proposals/gloss-clues.ts';
import { nameFinder } from '../../../src/taxonomy/proposals/names-in-text.ts';
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

  test('keep the name of more notes, then the one in Latin letters, then the shorter one', () => {
    const named = (names: readonly string[]) => {
      const notes = names.map((name, k) => ({
        path: `${k}.md`,
        date: null,
        listed: true,
        terms: { ...EMPTY, tags: [name] },
      }));
      const [one, other] = buildTaxonomies(notes, {}).byName.tags.terms;
      return one && other ? proposed([{ terms: [one, other], evidence: { kind: 'gloss', count: 1 }, weight: 1 }]) : [];
    };
    expect(named(['Tide', '潮汐', '潮汐'])).toEqual(['Tide = 潮汐 (gloss)']);
    expect(named(['潮', 'The tide'])).toEqual(['潮 = The tide (gloss)']);
    expect(named(['Tidewater', 'Tide'])).toEqual(['Tidewater = Tide (gloss)']);
    expect(named(['Ebb', 'Ebd'])).toEqual(['Ebd = Ebb (gloss)']);
  });

  test('are ranked by how sure all clues together make them, then by notes and names', () => {
    const taxonomy = taxonomyOf('tags', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    const term = (key: string) => taxonomy.terms.find((one) => one.key === key) as Taxonomy['terms'][number];
    const clue = (one: string, other: string, kind: Clue['evidence']['kind'], weight: number): Clue => ({
      terms: [term(one), term(other)],
      evidence: { kind, count: 1 },
      weight,
    });
    const clues = [
      clue('g', 'h', 'plural', 0.5),
      clue('e', 'f', 'plural', 0.5),
      clue('c', 'd', 'plural', 0.7),
      clue('a', 'b', 'plural', 0.5),
      clue('b', 'a', 'gloss', 0.5),
    ];
    expect(proposed(clues)).toEqual(['b = a (plural,gloss)', 'd = c (plural)', 'f = e (plural)', 'h = g (plural)']);
  });

  test('are told by their names in texts: Chinese ones wherever they stand, others as whole words', () => {
    const { chinese, latin } = nameFinder(
      taxonomyOf('companies', ['海港', '海', 'Mill', 'Mill Creek', '!!', 'C++', 'R&D']),
    );
    const labels = (found: Set<{ label: string }>) => [...found].map(({ label }) => label).sort();
    expect(labels(chinese('在海港，海边'))).toEqual(['海港']);
    expect(labels(latin('A Mill Creek, C++ and R&D'))).toEqual(['C++', 'Mill', 'Mill Creek', 'R&D']);
    expect(labels(latin('Mills by the mill, Mill Creeks, C++20'))).toEqual(['Mill']);
  });

  test('of a clue’s evidence the first place is shown, and how often it was found', () => {
    const gloss = (en: string, count: number, line: number) => ({ zh: '海港', en, count, source: { ...SOURCE, line } });
    const book = glossBook([gloss('Harbour', 2, 5), gloss('harbour', 3, 9)]);
    const [clue] = glossClues(taxonomyOf('companies', ['海港', 'Harbour']), book);
    expect(clue?.evidence).toEqual({ kind: 'gloss', count: 5, source: { ...SOURCE, line: 5 } });
    expect(clue?.weight).toBeCloseTo(0.9);
    const counter = pairCounter(taxonomyOf('companies', ['海港', 'Harbour']));
    for (let line = 1; line <= 40; line++) {
      counter.count({ en: line > 36 ? 'Harbour' : 'Sea', zh: line > 36 ? '海港' : '海', source: { ...SOURCE, line } });
    }
    expect(counter.clues()[0]?.evidence).toEqual({ kind: 'pairs', count: 4, source: { ...SOURCE, line: 37 } });
  });

  test('are not told by two passages, by half of them, or where one stands everywhere', () => {
    const seen = (pairs: readonly (readonly [en: string, zh: string])[]) => {
      const counter = pairCounter(taxonomyOf('companies', ['海港', 'Harbour']));
      const rest = Array.from({ length: 40 }, () => ['Sea', '海'] as const);
      for (const [en, zh] of [...pairs, ...rest]) counter.count({ en, zh, source: SOURCE });
      return counter.clues().length;
    };
    const both = ['Harbour', '海港'] as const;
    expect(seen([both, both])).toBe(0);
    expect(seen([both, both, both])).toBe(1);
    expect(seen([both, both, both, ['Sea', '海港'], ['Sea', '海港']])).toBe(1);
    expect(seen([both, both, both, ['Sea', '海港'], ['Sea', '海港'], ['Sea', '海港']])).toBe(0);
    expect(seen([both, both, both, ...Array.from({ length: 9 }, () => ['Harbour', '海'] as const)])).toBe(0);
  });
});
