import { utimes } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type Comparison, compare, filesAsLeft } from '../../src/build/compare.ts';
import type { Product, ProductGroup } from '../../src/eleventy/product.ts';
import { digestOf } from '../../src/ledger/digest.ts';
import { groupOf, type PageLedger, type PageRecord, writePageLedger } from '../../src/ledger/page-ledger.ts';
import { signatureOf } from '../../src/ledger/signature.ts';
import { writeText } from '../support/project.ts';
import { useTemporary } from '../support/temporary.ts';

const path = useTemporary();

const product = (digest: string, ...files: string[]): Product => ({
  files,
  digest,
  job: () => ({ kind: 'template', template: files[0] ?? '' }),
});
const alone = (...products: Product[]): ProductGroup => ({ inputs: null, products: () => products });

/** A ledger of files that are there, each made of the inputs `old`, in a group or in none. */
async function ledgerOf(files: readonly string[], group = '', digest = ''): Promise<PageLedger> {
  const pages = new Map<string, PageRecord>();
  for (const file of files) {
    await writeText(path(file), file);
    pages.set(file, { digest: 'old', signature: signatureOf(path(file)) ?? '', content: digestOf(file) });
  }
  return { digest: 'ledger', base: null, groups: new Map([[group, groupOf(digest, pages)]]) };
}

/** Files of everything stale. */
function exhaust({ stale }: Comparison): string[] {
  const files: string[] = [];
  for (let next = stale.next(); !next.done; next = stale.next()) files.push(...next.value.files);
  return files;
}

/** The files of a group that stay, and those that are made, once everything stale has been handed out. */
function filesIn({ changed }: Comparison, group = '') {
  const { kept, made } = changed.get(group) ?? {};
  return { kept: [...(kept?.keys() ?? [])], made: [...(made ?? [])] };
}

describe('a product is stale', () => {
  test('not if its file was restored with other times; but if a letter of it is another', async () => {
    const ledger = await ledgerOf(['restored', 'changed']);
    await utimes(path('restored'), 1, 1);
    await writeText(path('changed'), 'changeD');
    const todo = compare([alone(product('old', 'restored'), product('old', 'changed'))], ledger, path('.'));
    expect(exhaust(todo)).toEqual(['changed']);
    expect(todo.changed.get('')?.kept.get('restored')?.signature).toBe(signatureOf(path('restored')));
  });

  test('if it was never made, or was made of other inputs', async () => {
    const ledger = await ledgerOf(['a/same', 'a/other']);
    const plan = [alone(product('old', 'a/same'), product('new', 'a/other'), product('new', 'a/added'))];
    const comparison = compare(plan, ledger, path());
    expect(exhaust(comparison)).toEqual(['a/other', 'a/added']);
    expect(filesIn(comparison)).toEqual({
      kept: ['a/same'],
      made: [
        ['a/other', 'new'],
        ['a/added', 'new'],
      ],
    });
  });

  test('if somebody touched one of its files', async () => {
    const ledger = await ledgerOf(['b/page', 'b/data']);
    await writeText(path('b/data'), 'somebody was here');
    expect(exhaust(compare([alone(product('old', 'b/page', 'b/data'))], ledger, path()))).toEqual(['b/page', 'b/data']);
  });

  test('an output is as it was left until one of its files is touched', async () => {
    const ledger = await ledgerOf(['e/page', 'e/data']);
    const places = { ledger: path('ledger.jsonl'), output: path() };
    expect(filesAsLeft(places)).toBe(null);
    writePageLedger(places.ledger, ledger);
    expect(filesAsLeft(places)).toBe(2);
    await writeText(path('e/data'), 'somebody was here');
    expect(filesAsLeft(places)).toBe(null);
  });
});

describe('a group', () => {
  const group = (digest: string, products: () => Product[]): ProductGroup => ({
    inputs: { id: 'g', digest },
    products,
  });

  test('whose inputs are the same is not even laid out', async () => {
    const ledger = await ledgerOf(['c/1', 'c/2'], 'g', 'inputs');
    const never = () => {
      throw new Error('nobody should ask');
    };
    const comparison = compare([group('inputs', never)], ledger, path());
    expect(exhaust(comparison)).toEqual([]);
    expect([[...comparison.kept], [...comparison.changed]]).toEqual([['g'], []]);
  });

  test('with other inputs is laid out, and only what differs is stale', async () => {
    const ledger = await ledgerOf(['d/1', 'd/2'], 'g', 'inputs');
    const comparison = compare([group('others', () => [product('old', 'd/1'), product('new', 'd/2')])], ledger, path());
    expect(exhaust(comparison)).toEqual(['d/2']);
    expect(filesIn(comparison, 'g')).toEqual({ kept: ['d/1'], made: [['d/2', 'new']] });
    expect(comparison.changed.get('g')?.digest).toBe('others');
  });

  test('of which all files were restored with other times is not laid out, and remembers the times', async () => {
    const ledger = await ledgerOf(['f/1'], 'g', 'inputs');
    await utimes(path('f/1'), 1, 1);
    const comparison = compare([group('inputs', () => [])], ledger, path());
    expect(exhaust(comparison)).toEqual([]);
    expect(comparison.changed.get('g')?.kept.get('f/1')?.signature).toBe(signatureOf(path('f/1')));
  });

  test('that takes a file over from another group keeps it', async () => {
    const ledger = await ledgerOf(['g/1', 'g/2'], 'g', 'inputs');
    const others = { inputs: { id: 'h', digest: 'inputs' }, products: () => [product('old', 'g/2')] };
    const comparison = compare([group('less', () => [product('old', 'g/1')]), others], ledger, path());
    expect(exhaust(comparison)).toEqual([]);
    expect([filesIn(comparison, 'g').kept, filesIn(comparison, 'h').kept]).toEqual([['g/1'], ['g/2']]);
  });

  test('of which a file is gone is laid out', async () => {
    const ledger = await ledgerOf(['e/1'], 'g', 'inputs');
    await writeText(path('e/1'), 'somebody was here');
    expect(exhaust(compare([group('inputs', () => [product('old', 'e/1')])], ledger, path()))).toEqual(['e/1']);
  });
});
