import { IANAZone } from 'luxon';
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics.ts';
import { closest } from '../text/closest.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

const SLASHES = /^\/*|\/*$/g;

/** What `content/_data/site.yaml` may say, with what holds where it is silent; a sentence a field. */
const SETTINGS = z.strictObject({
  title: z.string().min(1).default('对照 Duizhao').describe('The name of the site, a text.'),
  description: z.string().default('').describe('One sentence on the site, for its feed and for search engines.'),
  url: z
    .url({ protocol: /^https?$/ })
    .refine((url) => new URL(url).pathname === '/')
    .transform((url) => new URL(url).origin)
    .prefault('http://localhost:8080')
    .describe('The address of the host, such as https://example.org; a folder on it belongs in pathPrefix.'),
  pathPrefix: z
    .string()
    .regex(/^[\w/.~-]*$/)
    .transform((path) => `/${path.replace(SLASHES, '')}/`.replace('//', '/'))
    .prefault('/')
    .describe('The folder of the host that the site lies in, such as /notes/; / for the whole host.'),
  language: z.enum(['zh-Hans', 'zh-Hant', 'en']).default('zh-Hans').describe('The main language of the pages.'),
  author: z.string().min(1).nullable().default(null).describe('Who is named as the author in the feed.'),
  zone: z
    .string()
    .refine((zone) => IANAZone.isValidZone(zone))
    .default('UTC')
    .describe('The time zone in which dates count, such as Asia/Shanghai.'),
  drafts: z
    .enum(['mark', 'hide'])
    .default('mark')
    .describe('mark publishes drafts with a visible mark, hide leaves them out.'),
  pageSize: z.int().min(5).max(24).default(24).describe('Notes on a page of a list, 5 to 24.'),
  feeds: z
    .strictObject({
      size: z.int().min(1).max(100).default(30),
      minimum: z.int().min(0).default(3),
      content: z.enum(['summary', 'full']).default('summary'),
    })
    .prefault({})
    .describe(
      'It has size (notes, 1 to 100), minimum (notes that give a term a feed, 0 for none), content (summary or full).',
    ),
  terms: z
    .strictObject({ minimum: z.int().min(1).default(1) })
    .prefault({})
    .describe('It has minimum: from how many notes on a term has a page of its own, 1 or more.'),
  allowed: z
    .strictObject({
      areas: z.array(z.string().min(1)).default([]),
      categories: z.array(z.string().min(1)).default([]),
    })
    .prefault({})
    .describe('It has areas and categories, each a list of those that notes may name; an empty list allows all.'),
  noteData: z
    .boolean()
    .default(true)
    .describe('true puts a note.json beside every note, for programs and downloads; false saves the room.'),
  speechRate: z
    .int()
    .min(60)
    .max(300)
    .default(155)
    .describe('English words that are spoken in a minute, 60 to 300, to estimate when a passage is said.'),
  offline: z
    .boolean()
    .default(true)
    .describe('true keeps the notes that were read last on the reader’s device, false does not.'),
});

/** How the site is made. Plain data; part of what every page depends on. */
export type Settings = z.output<typeof SETTINGS>;

export const DEFAULT_SETTINGS: Settings = SETTINGS.parse({});

/** Reads `site.yaml`. A field that is wrong is reported with its place and takes its default; so does one that is missing. */
export async function loadSettings(file: string): Promise<{ settings: Settings; diagnostics: Diagnostic[] }> {
  const yaml = await readYamlFile(file);
  if (yaml.missing) {
    const message = 'There are no settings; the site is made with the defaults.';
    const hint = 'Write a file with at least a title and a url.';
    yaml.report({ code: 'settings/missing', severity: 'warning', message, hint, line: 1 });
  }
  const settings = readSettings(yaml);
  return { settings, diagnostics: yaml.diagnostics };
}

function readSettings({ data, report, placeOf }: YamlFile): Settings {
  if (data === null) return DEFAULT_SETTINGS;
  if (typeof data !== 'object' || Array.isArray(data)) {
    const hint = 'Write a field a line, such as title: My notes.';
    report({ code: 'settings/shape', severity: 'error', message: 'These are not fields with values.', hint, line: 1 });
    return DEFAULT_SETTINGS;
  }
  const good: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) {
    const field = fieldOf(name);
    if (field === undefined) {
      report({ ...unknownField(name), ...placeOf([name]) });
    } else if (value !== null) {
      if (field.safeParse(value).success) good[name] = value;
      else report({ ...badValue(name, value, field.description), ...placeOf([name]) });
    }
  }
  return SETTINGS.parse(good);
}

function fieldOf(name: string): z.ZodType | undefined {
  return Object.hasOwn(SETTINGS.shape, name) ? SETTINGS.shape[name as keyof Settings] : undefined;
}

function unknownField(name: string): Omit<Diagnostic, 'path' | 'line' | 'column'> {
  const meant = closest(name, Object.keys(SETTINGS.shape));
  const hint = meant ? `Did you mean ${meant}?` : `There are ${Object.keys(SETTINGS.shape).join(', ')}.`;
  return { code: 'settings/unknown', severity: 'warning', message: `There is no setting ${name}.`, hint };
}

function badValue(name: string, value: unknown, hint = ''): Omit<Diagnostic, 'path' | 'line' | 'column'> {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return { code: 'settings/value', severity: 'error', message: `${name} cannot be “${shown}”.`, hint };
}
