import { z } from 'zod';
import { FRONT_MATTER } from './schema.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What is read without a remark besides what the schema asks for: names as one text, a clock for seconds, `12:30 Title` for a chapter. */
const SHORT_FORMS: Readonly<Record<string, Schema>> = {
  duration: { type: 'string', pattern: '^(\\d{1,3}:)?\\d{1,3}:\\d\\d$' },
  chapters: { type: 'array', items: { type: 'string', pattern: '^\\[?[\\d:.]+\\]?\\s+\\S' } },
};
const ONE_NAME: Schema = { type: ['string', 'number'] };

/** The front matter as JSON Schema draft 7, which editors know; every field may be missing or empty, and there may be others. */
export function frontMatterJsonSchema(): string {
  const { properties = {} } = z.toJSONSchema(FRONT_MATTER, { target: 'draft-7', io: 'input' });
  const relaxed = Object.entries(properties).map(([name, property]) => [name, relax(name, property as Schema)]);
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Front matter of a Duizhao note',
    type: 'object',
    properties: Object.fromEntries(relaxed),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function relax(name: string, { description, ...property }: Schema): Schema {
  const short = SHORT_FORMS[name] ?? (property.type === 'array' ? ONE_NAME : undefined);
  const forms = [property, ...(short ? [short] : []), { type: 'null' }, { const: '' }];
  return { description, anyOf: forms };
}
