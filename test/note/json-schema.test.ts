import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { frontMatterJsonSchema } from '../../src/note/json-schema.ts';
import { ROOT } from '../support/project.ts';

const validate = new Ajv({ allErrors: true, allowUnionTypes: true, validateFormats: false }).compile(
  JSON.parse(frontMatterJsonSchema()),
);
/** The fields that are refused. */
function refused(fields: object): string[] {
  validate(fields);
  const fieldOf = ({ instancePath }: { instancePath: string }) => instancePath.split('/')[1] ?? '';
  return [...new Set((validate.errors ?? []).map(fieldOf))];
}

describe('the schema for editors', () => {
  test('is the one that was generated last; npm run schema writes it anew', async () => {
    expect(await readFile(join(ROOT, '.vscode/note.schema.json'), 'utf8')).toBe(frontMatterJsonSchema());
  });

  test('accepts what is read without a remark', () => {
    const fields = { title: 'A', tags: ['sea', 'wind'], speaker: 'Ada, Bob', people: null, insight: '', draft: true };
    expect(refused({ ...fields, duration: '1:02:03', chapters: ['0:00 Tides'], mine: [1] })).toEqual([]);
  });

  test('refuses what is reported', () => {
    const fields = { title: 12, draft: 'maybe', tags: { a: 1 }, chapters: ['Tides'], duration: 'long', layout: '../x' };
    expect(refused(fields).sort()).toEqual(Object.keys(fields).sort());
  });
});
