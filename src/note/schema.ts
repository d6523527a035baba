import { z } from 'zod';

const text = z.string().min(1);
const terms = z.array(text);

/**
 * The front matter of a note as it should be written, a sentence a field. `repair.ts` brings what real notes hold
 * into this form at the door; nothing behind the door meets anything else.
 */
export const FRONT_MATTER = z.object({
  title: text.describe('The title, as readers see it; without one the first heading or the file name stands in.'),
  summary: text.describe('One or two sentences for lists, feeds and search engines.'),
  insight: text.describe('What you took from it, shown apart from the text.'),
  date: z.iso.date().describe('The day of the talk, YYYY-MM-DD; notes without one come last in every list.'),
  source: z.url({ protocol: /^https?$/ }).describe('The address of the talk, https://….'),
  status: text.describe('How far the note has come, such as evergreen or inbox.'),
  author: text.describe('Who published the talk.'),
  translator: text.describe('Who translated it.'),
  draft: z
    .boolean()
    .describe('Marks the note as not proofread; it is published all the same unless drafts are hidden.'),
  exclude: z
    .boolean()
    .describe('Keeps the page but leaves the note out of every list, count, feed, sitemap and search.'),
  layout: z
    .string()
    .regex(/^[\w-]+\.njk$/)
    .describe('A template in _includes; post.njk unless you have made another.'),
  permalink: z
    .string()
    .regex(/^\/?[^\\:]*$/)
    .describe('An old path of the note; it redirects to the new one.'),
  aliases: terms.describe('Other titles; those that begin with / are old paths that redirect to the note.'),
  duration: z.number().nonnegative().describe('Length of the recording, in seconds or as h:mm:ss.'),
  chapters: z
    .array(z.object({ title: text, start: z.number().nonnegative() }))
    .describe('Titles with their times, as `- 12:30 Title`.'),
  tags: terms.describe('What it is about, in short words.'),
  companies_orgs: terms.describe('Companies and organisations that are spoken of.'),
  companies: terms.describe('Another name of companies_orgs.'),
  project: terms.describe('Projects of yours that the note belongs to.'),
  people: terms.describe('People who are spoken of.'),
  guest: terms.describe('Guests who speak; listed with the people.'),
  products_models: terms.describe('Products and models that are spoken of.'),
  media_books: terms.describe('Books, papers, programmes and channels that are named.'),
  area: terms.describe('The broad field, one word as a rule.'),
  category: terms.describe('The narrower field, one word as a rule.'),
  series: terms.describe('The series of notes that this one is a part of.'),
  speaker: terms.describe('Who speaks; several names are separated by commas.'),
  channel: terms.describe('The channel that published the talk; listed with the speakers.'),
  'check-off': terms.describe('Codes of problems that note check does not report for this note.'),
});

export type FieldName = keyof typeof FRONT_MATTER.shape;
export type FrontMatterValues = Partial<z.infer<typeof FRONT_MATTER>>;

/** Field names in lower case → as the schema spells them; real notes write `Exclude` and `Series` too. */
export const FIELD_NAMES: ReadonlyMap<string, FieldName> = new Map(
  (Object.keys(FRONT_MATTER.shape) as FieldName[]).map((name) => [name.toLowerCase(), name]),
);
