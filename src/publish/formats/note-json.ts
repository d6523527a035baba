/**
 * `note.json`: a note as data, beside its page. The schema below is the one definition of it: of the type, of the JSON
 * Schema that is published with the site, and of its documentation. Browser code takes the types only.
 */
import { z } from 'zod';

/** Changes when a field goes or means something else; a new optional field does not change it. */
export const NOTE_JSON_VERSION = 1;

const frame = z.strictObject({
  id: z.int().describe('Two segments stand in the same container when its id is the same.'),
  kind: z.enum(['bullets', 'numbers', 'item', 'quote']),
  number: z.int().optional().describe('Of a numbered list its first number, of an item in one its own.'),
  callout: z.string().optional().describe('Of a quotation that is a callout its kind, such as note.'),
});

const segment = z.strictObject({
  text: z.string().describe('Markdown, one paragraph on one line, without the speaker label.'),
  plain: z.string().optional().describe('The same without marks; absent where it is the same.'),
  lang: z.string().describe('BCP 47: en, zh-Hans, zh-Hant, or that of a third language.'),
  label: z.string().optional().describe('The speaker label as it was written, such as “**Host**:”.'),
  start: z.number().optional().describe('Seconds from the beginning of the recording.'),
  frames: z.array(frame).optional().describe('Lists and quotations around it, from the outside in.'),
});

const unit = z.strictObject({
  kind: z.literal('unit'),
  id: z.string().describe('Id of the passage on the page: the address of the note, #, the id.'),
  en: z.array(segment).describe('The original; empty where there is none.'),
  zh: z.array(segment).describe('The translation; empty where there is none.'),
  confidence: z
    .number()
    .optional()
    .describe('How sure the aligner is, 0 to 1; absent where the author’s own marks pair the sides.'),
});

const block = z.strictObject({
  kind: z.literal('block'),
  type: z.enum(['code', 'table', 'image', 'rule', 'html']),
  lang: z.string(),
  markdown: z.string(),
  frames: z.array(frame).optional(),
});

const section = z.strictObject({
  id: z.string(),
  heading: z
    .strictObject({ text: z.string(), plain: z.string().optional(), level: z.int(), lang: z.string() })
    .nullable(),
  items: z.array(z.discriminatedUnion('kind', [unit, block])),
});

const term = z.strictObject({ label: z.string(), url: z.url().nullable() });

export const NOTE_JSON = z
  .strictObject({
    $schema: z.url(),
    version: z.literal(NOTE_JSON_VERSION),
    path: z.string().describe('The file below the folder of notes.'),
    url: z.url(),
    title: z.string(),
    lang: z.string().describe('Language of the title.'),
    date: z.iso.date().nullable(),
    summary: z.string().nullable(),
    insight: z.string().nullable(),
    source: z.string().nullable().describe('Where the original is.'),
    author: z.string().nullable(),
    translator: z.string().nullable(),
    status: z.string().nullable(),
    draft: z.boolean(),
    listed: z.boolean().describe('false: no list of the site names the note.'),
    duration: z.number().nullable().describe('Seconds.'),
    chapters: z.array(z.strictObject({ title: z.string(), start: z.number().describe('Seconds.') })),
    terms: z.record(z.string(), z.array(term)).describe('By taxonomy: tags, companies, people, …'),
    sections: z.array(section),
  })
  .describe('A bilingual note: every passage beside its translation, in the order of the page.');

export type NoteJson = z.output<typeof NOTE_JSON>;
export type SectionJson = NoteJson['sections'][number];
export type ItemJson = SectionJson['items'][number];
export type UnitJson = Extract<ItemJson, { kind: 'unit' }>;
export type BlockJson = Extract<ItemJson, { kind: 'block' }>;
export type SegmentJson = UnitJson['en'][number];
