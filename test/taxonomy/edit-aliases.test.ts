import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addAlias, renameLabel } from '../../src/taxonomy/edit-aliases.ts';
import { runs } from '../support/runs.ts';

const FILE = `# Names of one thing.

companies:
  # chips
  NVIDIA: [英伟达, "辉达"]   # keep
  AMD: { aliases: [超威半导体], slug: amd }
  TSMC:
    - 台积电  # 护国神山

tags:
  tides: []
  waves:
`;

/** The lines that differ, after the change. */
function changed(before: string, after: string): string[] {
  const old = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !old.has(line));
}

describe('a name is added', () => {
  const add = (label: string, alias: string, taxonomy: 'companies' | 'tags' | 'people' = 'companies') =>
    changed(FILE, addAlias(FILE, taxonomy, label, alias));

  test('to whatever list a term has, and nothing else changes', () => {
    expect(add('NVIDIA', 'Nvidia Corp., Inc.')).toEqual(['  NVIDIA: [英伟达, "辉达", "Nvidia Corp., Inc."]   # keep']);
    expect(add('AMD', 'Advanced Micro Devices')).toEqual([
      '  AMD: { aliases: [超威半导体, Advanced Micro Devices], slug: amd }',
    ]);
    expect(add('TSMC', '台積電公司')).toEqual(['    - 台積電公司']);
    expect(add('tides', '潮汐', 'tags')).toEqual(['  tides: [潮汐]']);
    expect(add('waves', '浪', 'tags')).toEqual(['  waves: [浪]']);
  });

  test('to the term that goes by the label as another name', () => {
    expect(add('英伟达', 'NVDA')).toEqual(['  NVIDIA: [英伟达, "辉达", NVDA]   # keep']);
  });

  test('with a new term, a new taxonomy, a new file', () => {
    expect(add('Google', '谷歌')).toEqual(['  Google: [谷歌]']);
    expect(add('C#: the language', '#', 'tags')).toEqual(['  "C#: the language": ["#"]']);
    expect(addAlias(FILE, 'people', 'Ada', '艾达').endsWith('  waves:\n\npeople:\n  Ada: [艾达]\n')).toBe(true);
    expect(addAlias('', 'people', 'Ada', '艾达')).toBe('people:\n  Ada: [艾达]\n');
    expect(addAlias('people:\n', 'people', 'Ada', '艾达')).toBe('people:\n  Ada: [艾达]\n');
  });

  test('once only; a name that another name leads to takes the new one along', () => {
    expect(add('NVIDIA', 'nvidia')).toEqual([]);
    expect(add('NVDA', '英伟达')).toEqual(['  NVIDIA: [英伟达, "辉达", NVDA]   # keep']);
  });

  test('never if it has names of its own', () => {
    expect(() => add('AMD', 'NVIDIA')).toThrowErrorMatchingInlineSnapshot(
      `[AliasConflict: NVIDIA has names of its own in the alias file; join it with AMD there first.]`,
    );
    expect(() => add('Google', 'NVIDIA')).toThrowErrorMatchingInlineSnapshot(
      `[AliasConflict: NVIDIA has names of its own in the alias file; join it with Google there first.]`,
    );
    expect(() => add('AMD', '英伟达')).toThrowErrorMatchingInlineSnapshot(
      `[AliasConflict: 英伟达 is a name of NVIDIA in the alias file; join it with AMD there first.]`,
    );
  });

  test.each([
    ['companies: { AMD: [超威] }\n', 'companies: { AMD: [超威, x] }\n'],
    ['companies: { AMD: { slug: amd } }\n', 'companies: { AMD: { aliases: [x], slug: amd } }\n'],
    ['companies: { Google: [谷歌] }\n', 'companies: { Google: [谷歌] , AMD: [x]}\n'],
    ['companies: {}\n', 'companies: {AMD: [x]}\n'],
    [
      'companies:\n  AMD:\n    slug: amd\n  ARM: [安谋]\n',
      'companies:\n  AMD:\n    slug: amd\n    aliases: [x]\n  ARM: [安谋]\n',
    ],
    ['companies:\n  AMD:\n    slug:', 'companies:\n  AMD:\n    slug:\n    aliases: [x]'],
    [
      'companies:\n    Google:\n      - 谷歌\n\n# end\n',
      'companies:\n    Google:\n      - 谷歌\n    AMD: [x]\n\n# end\n',
    ],
    ['companies: # none yet\n', 'companies:\n  AMD: [x] # none yet\n'],
    ['companies: null\ntags: ~\n', 'companies:\n  AMD: [x]\ntags: ~\n'],
    ['companies:\n  AMD: null # chips\n', 'companies:\n  AMD: [x] # chips\n'],
    ['tags:\n  sea: [海]', 'tags:\n  sea: [海]\n\ncompanies:\n  AMD: [x]\n'],
    ['tags:\n  sea: [海]\n\n', 'tags:\n  sea: [海]\n\ncompanies:\n  AMD: [x]\n'],
  ])('in the style that the file has: %j', (before, after) => {
    expect(addAlias(before, 'companies', 'AMD', 'x')).toBe(after);
    const { AMD } = parse(after).companies;
    expect(AMD.aliases ?? AMD).toContain('x');
  });

  test('to no file that holds something else, or that nobody can read', () => {
    expect(() => addAlias('- companies\n', 'companies', 'AMD', 'x')).toThrowErrorMatchingInlineSnapshot(
      `[AliasConflict: The alias file is no map of taxonomies.]`,
    );
    expect(() => addAlias('companies: AMD\n', 'companies', 'AMD', 'x')).toThrowErrorMatchingInlineSnapshot(
      `[AliasConflict: companies has no list of names in the alias file; give it one there first.]`,
    );
    expect(() => addAlias('companies:\n  AMD: x\n', 'companies', 'AMD', 'y')).toThrowErrorMatchingInlineSnapshot(
      `[AliasConflict: AMD has no list of names in the alias file; give it one there first.]`,
    );
    expect(() => addAlias('companies: [\n', 'companies', 'AMD', 'x')).toThrowErrorMatchingInlineSnapshot(
      `[AliasConflict: The alias file is no valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]]`,
    );
  });

  test('and is read back, however it is written', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 12 })
      .filter((text) => text.trim() === text && /\p{L}/u.test(text));
    fc.assert(
      fc.property(name, name, (label, alias) => {
        const data = parse(addAlias(FILE, 'people', label, alias));
        expect(data).toEqual({ ...parse(FILE), people: { [label]: [alias] } });
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('a term that gets another name', () => {
  test('keeps its entry; the old name leads to the new one', () => {
    expect(changed(FILE, renameLabel(FILE, 'companies', 'NVIDIA', 'Nvidia Inc.'))).toEqual([
      '  Nvidia Inc.: [英伟达, "辉达", NVIDIA]   # keep',
    ]);
    expect(changed(FILE, renameLabel(FILE, 'tags', 'ebb', 'tides'))).toEqual(['  tides: [ebb]']);
    expect(changed(FILE, renameLabel(FILE, 'companies', 'AMD', 'A: B'))).toEqual([
      '  "A: B": { aliases: [超威半导体, AMD], slug: amd }',
    ]);
    expect(renameLabel('', 'people', 'Ada', 'Ada Lovelace')).toBe('people:\n  Ada Lovelace: [Ada]\n');
    expect(() => renameLabel(FILE, 'companies', 'NVIDIA', 'AMD')).toThrowErrorMatchingInlineSnapshot(
      `[AliasConflict: Both NVIDIA and AMD have names in the alias file; join them there first.]`,
    );
  });

  test('keeps its names as they are where only the spelling is new', () => {
    expect(changed(FILE, renameLabel(FILE, 'companies', 'nvidia', 'Nvidia'))).toEqual([
      '  Nvidia: [英伟达, "辉达"]   # keep',
    ]);
  });
});
