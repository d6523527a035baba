import { utimes } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type Comparison, compare, filesAsLeft } from '../../src/build/compare.ts';
import type { Product, ProductGroup } from '../../src/eleventy/product.ts';
import { digestOf } from '../../src/ledger/digest.ts';
import { type PageLedger, type PageRecord, writePageLedger } from '../../src/ledger/page-ledger.ts';
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

/** A ledger of files that are there, each made of the inputs `old`. */
async function ledgerOf(
  files: Readonly<Record<string, string | null>>,
  groups: [string, string][] = [],
): Promise<PageLedger> {
  const pages = new Map<string, PageRecord>();
  for (const [file, group] of Object.entries(files)) {
    await writeText(path(file), file);
    const content = digestOf(file);
    pages.set(file, { digest: 'old', signature: signatureOf(path(file)) ?? '', content, group });
  }
  return { intact: true, pages, groups: new Map(groups) };
}

/** Files of everything stale. */
function exhaust({ stale }: Comparison): string[] {
  const files: string[] = [];
  for (let next = stale.next(); !next.done; next = stale.next()) files.push(...next.value.files);
  return files;
}

describe('a product is stale', () => {
  test('not if its file was restored with other times; but if a letter of it is another', async () => {
    const ledger = await ledgerOf({ restored: null, changed: null });
    await utimes(path('restored'), 1, 1);
    await writeText(path('changed'), 'changeD');
    const todo = compare([alone(product('old', 'restored'), product('old', 'changed'))], ledger, path('.'));
    expect(exhaust(todo)).toEqual(['changed']);
    expect(todo.kept.get('restored')?.signature).toBe(signatureOf(path('restored')));
  });

  test('if it was never made, or was made of other inputs', async () => {
    const ledger = await ledgerOf({ 'a/same': null, 'a/other': null });
    const plan = [alone(product('old', 'a/same'), product('new', 'a/other'), product('new', 'a/added'))];
    const comparison = compare(plan, ledger, path());
    expect(exhaust(comparison)).toEqual(['a/other', 'a/added']);
    expect([...comparison.kept.keys()]).toEqual(['a/same']);
    expect([...comparison.made]).toEqual([
      ['a/other', 'new'],
      ['a/added', 'new'],
    ]);
  });

  test('if somebody touched one of its files', async () => {
    const ledger = await ledgerOf({ 'b/page': null, 'b/data': null });
    await writeText(path('b/data'), 'somebody was here');
    expect(exhaust(compare([alone(product('old', 'b/page', 'b/data'))], ledger, path()))).toEqual(['b/page', 'b/data']);
  });

  test('an output is as it was left until one of its files is touched', async () => {
    const ledger = await ledgerOf({ 'e/page': null, 'e/data': null });
    const places = { ledger: path('ledger.jsonl'), output: path() };
    expect(filesAsLeft(places)).toBe(null);
    writePageLedger(places.ledger, { ...ledger, groups: new Map([['g', 'digest']]) });
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
    const ledger = await ledgerOf({ 'c/1': 'g', 'c/2': 'g' }, [['g', 'inputs']]);
    const never = () => {
      throw new Error('nobody should ask');
    };
    const comparison = compare([group('inputs', never)], ledger, path());
    expect(exhaust(comparison)).toEqual([]);
    expect([...comparison.kept.keys()]).toEqual(['c/1', 'c/2']);
  });

  test('with other inputs is laid out, and only what differs is stale', async () => {
    const ledger = await ledgerOf({ 'd/1': 'g', 'd/2': 'g' }, [['g', 'inputs']]);
    const comparison = compare([group('others', () => [product('old', 'd/1'), product('new', 'd/2')])], ledger, path());
    expect(exhaust(comparison)).toEqual(['d/2']);
    expect([...comparison.groupOf]).toEqual([
      ['d/1', 'g'],
      ['d/2', 'g'],
    ]);
    expect([...comparison.groups]).toEqual([['g', 'others']]);
  });

  test('of which a file is gone is laid out', async () => {
    const ledger = await ledgerOf({ 'e/1': 'g' }, [['g', 'inputs']]);
    await writeText(path('e/1'), 'somebody was here');
    expect(exhaust(compare([group('inputs', () => [product('old', 'e/1')])], ledger, path()))).toEqual(['e/1']);
  });
});
