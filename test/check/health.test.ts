import { expect, test } from 'vitest';
import type { CheckedFacts } from '../../src/check/facts.ts';
import { healthOf } from '../../src/check/health.ts';
import { similarTerms } from '../../src/check/similar-terms.ts';
import type { Diagnostic } from '../../src/diagnostics.ts';
import type { NoteTerms } from '../../src/model.ts';
import { TAXONOMIES } from '../../src/site/taxonomies.ts';
import { fold } from '../../src/text/fold.ts';

const NO_TERMS = Object.fromEntries(TAXONOMIES.map(({ name }) => [name, []])) as unknown as NoteTerms;

function facts(path: string, given: Partial<CheckedFacts> = {}): CheckedFacts {
  return {
    ...{ path, title: path, excluded: false, paired: 3, alone: { en: 0, zh: 0 }, doubtful: 0, missing: [] },
    ...{ terms: { ...NO_TERMS, tags: ['sea'] }, links: [], layout: null, anchors: {}, ...given },
  };
}

function problem(path: string, line: number, severity: Diagnostic['severity']): Diagnostic {
  return { code: 'translation/number', severity, message: '', hint: '', path, line, column: 1 };
}

test('a note without fault is counted and not listed; those with most to do come first', () => {
  const notes = [
    facts('a.md'),
    facts('b.md', { alone: { en: 1, zh: 2 } }),
    facts('c.md', { paired: 0 }),
    facts('d.md'),
  ];
  const problems = new Map([
    ['c.md', [problem('c.md', 4, 'warning')]],
    ['d.md', [problem('d.md', 4, 'warning'), problem('d.md', 9, 'error')]],
  ]);
  const health = healthOf(notes, problems);
  expect(health).toMatchObject({ notes: 4, bilingual: 0.75, pairs: 9, alone: 3, errors: 1, warnings: 2 });
  expect(health.rows.map(({ path }) => path)).toEqual(['d.md', 'c.md', 'b.md']);
});

test('a note leads to its gravest problem, by the unit on the page', () => {
  const note = facts('a.md', { anchors: { 9: 'u-9' } });
  const [row] = healthOf([note], new Map([['a.md', [problem('a.md', 4, 'info'), problem('a.md', 9, 'warning')]]])).rows;
  expect(row?.first).toMatchObject({ anchor: 'u-9', problem: { line: 9 } });
});

test('a note that no term and no link leads to is an orphan', () => {
  const alone = { terms: NO_TERMS };
  const notes = [
    facts('talks/a.md', alone),
    facts('talks/b.md', alone),
    facts('c.md', { links: [{ address: 'talks/b.md#part', line: 5 }] }),
  ];
  const orphans = healthOf(notes, new Map()).rows.filter(({ orphan }) => orphan);
  expect(orphans.map(({ path }) => path)).toEqual(['talks/a.md']);
});

test('a term that is nearly a commoner one is told, where it stands', () => {
  const tagged = (path: string, ...tags: string[]) => facts(path, { terms: { ...NO_TERMS, tags } });
  const notes = [
    tagged('a.md', 'Anthropic', 'GPT-4', 'harbour'),
    tagged('b.md', 'Anthropic', 'GPT-5', 'harbours'),
    tagged('c.md', 'Anthropic', 'GPT-5'),
    tagged('d.md', 'Antropic', 'GPT4', 'series-a', 'series-b'),
  ];
  const found = similarTerms(notes, (_, written) => fold(written));
  expect(
    found.map(({ path, written, diagnostic }) => `${path}: ${written}: ${diagnostic.message}`),
  ).toMatchInlineSnapshot(`
    [
      "d.md: Antropic: “Antropic” is nearly “Anthropic”, which stands in 3 notes (tags).",
      "d.md: GPT4: “GPT4” is nearly “GPT-4”, which stands in one note (tags).",
    ]
  `);
});

test('what an alias joins is not told', () => {
  const tagged = (path: string, tag: string) => facts(path, { terms: { ...NO_TERMS, tags: [tag] } });
  expect(similarTerms([tagged('a.md', 'GPT-4'), tagged('b.md', 'GPT4')], () => 'gpt-4')).toEqual([]);
});
