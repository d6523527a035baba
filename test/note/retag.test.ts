import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retag } from '../../src/note/retag.ts';
import { TAXONOMIES, type TaxonomyDefinition } from '../../src/site/taxonomies.ts';
import { runs } from '../support/runs.ts';

const taxonomy = (name: string) => TAXONOMIES.find((row) => row.name === name) as TaxonomyDefinition;
const note = (yaml: string) => `---\n${yaml}\n---\n\ntags: [tide]\n\nThe tide turns.\n`;
const renamed = (yaml: string, old = 'tide', now = 'Tides', name = 'tags') => {
  const text = retag(note(yaml), { taxonomy: taxonomy(name), old, now });
  expect(text.endsWith('\n---\n\ntags: [tide]\n\nThe tide turns.\n')).toBe(true);
  return text.slice(4, -'\n---\n\ntags: [tide]\n\nThe tide turns.\n'.length);
};

describe('a term is renamed in the front matter', () => {
  test('in lists of either kind, in any spelling, between whatever comments', () => {
    expect(renamed('tags: [sea, "Tide",  wind] # three')).toBe('tags: [sea, "Tides",  wind] # three');
    expect(renamed("title: tide\nTags:   # mine\n  - 'TIDE'   # this\n\n  - ebb-tide\nproject: tide")).toBe(
      "title: tide\nTags:   # mine\n  - 'Tides'   # this\n\n  - ebb-tide\nproject: tide",
    );
    expect(renamed('tags: tide  # one')).toBe('tags: Tides  # one');
  });

  test('once: of two in a list the second goes', () => {
    expect(renamed('tags: [tide, sea, tides, TIDE]')).toBe('tags: [Tides, sea]');
    expect(renamed('tags:\n  - tides\n  - sea\n  - tide # again\n  - wind')).toBe(
      'tags:\n  - tides\n  - sea\n  - wind',
    );
    expect(renamed('speaker: Ada, Bob , Cy，Ada L.', 'Cy', 'Ada', 'speakers')).toBe('speaker: Ada, Bob ，Ada L.');
  });

  test('among names with commas between them', () => {
    expect(renamed('speaker: "Ada,Bob ， Cy"\nchannel: Bob', 'Bob', 'Robert', 'speakers')).toBe(
      'speaker: "Ada,Robert ， Cy"\nchannel: Robert',
    );
  });

  test('nowhere in texts of several lines, in maps and in what is no field of the taxonomy', () => {
    for (const yaml of [
      'tags: >\n  tide',
      'tags: |-\n  tide',
      'tags: {tide: tide}',
      'tags: [[tide], {tide: tide}, *tide]',
      'tags:',
      '[tags]: tide\n? [tags]\n: tide',
      'companies: tide',
    ]) {
      expect(renamed(yaml)).toBe(yaml);
    }
    expect(renamed('tags: [[sea], tide, tides]')).toBe('tags: [[sea], Tides]');
    expect(renamed('tags: [tide]\nTags: [tide]')).toBe('tags: [Tides]\nTags: [Tides]');
  });

  test('and stands once where it stood beside the new name, whichever of them was first', () => {
    expect(renamed('speaker: Cy, Ada', 'Cy', 'Ada', 'speakers')).toBe('speaker: Ada');
    expect(renamed('speaker: Ada, Cy', 'Cy', 'Ada', 'speakers')).toBe('speaker: Ada');
    expect(renamed('tags: Tides', 'tide', 'Tides')).toBe('tags: Tides');
    expect(renamed("speaker: ['Cy, Ada', Cy]", 'Cy', 'Ada', 'speakers')).toBe("speaker: ['Ada']");
  });

  test('in quotation marks where the new name needs them', () => {
    expect(renamed('tags: [tide, sea]', 'tide', 'ebb, flow')).toBe('tags: ["ebb, flow", sea]');
    expect(renamed('tags:\n  - tide', 'tide', '#tide: yes')).toBe('tags:\n  - "#tide: yes"');
  });

  test('and line ends, byte order marks and notes without the term stay', () => {
    const windows = '\ufeff---\r\ntags:\r\n  - tide\r\n---\r\ntide\r\n';
    expect(retag(windows, { taxonomy: taxonomy('tags'), old: 'tide', now: 'ebb' })).toBe(
      windows.replace('tide', 'ebb'),
    );
    for (const text of ['', 'tags: [tide]\n', '---\ntags: [sea]\n---\n', '---\n- tide\n---\n', '---\n---\ntide\n']) {
      expect(retag(text, { taxonomy: taxonomy('tags'), old: 'tide', now: 'ebb' })).toBe(text);
    }
  });

  test('and nothing else changes, however the note is written', () => {
    const quote = fc.constantFrom('', '"', "'");
    const other = fc.constantFrom('sea', '"tide, ebb"', "'it''s'", 'tidetide', '世界', '"#tide"', '~');
    const comment = fc.constantFrom('', ' # tide', '   # why: [tide]');
    const list = fc.record({
      before: fc.array(other, { maxLength: 3 }),
      after: fc.array(other, { maxLength: 3 }),
      quote,
      comment,
    });
    const title = fc.constantFrom('title: tide', 'companies: [tide]', '# tags: [tide]', 'x: {tags: [tide]}');
    fc.assert(
      fc.property(list, title, fc.boolean(), (shape, above, flow) => {
        const text = (term: string) => {
          const items = [...shape.before, shape.quote + term + shape.quote, ...shape.after];
          const block = items.map((item) => `\n  - ${item}${shape.comment}`).join('');
          return note(`${above}\ntags:${flow ? ` [${items.join(',  ')}]${shape.comment}` : block}\nx2: tide`);
        };
        expect(retag(text('tide'), { taxonomy: taxonomy('tags'), old: 'tide', now: 'ebb' })).toBe(text('ebb'));
      }),
      { numRuns: runs(200) },
    );
  });
});
