import type { Lang, Note, Segment } from '../model.ts';
import { glossaryUrl } from '../site/glossary-url.ts';
import { noteUrl } from '../site/urls.ts';
import { countHan, countWords } from '../text/script.ts';
import type { NotePageContext } from './context.ts';
import { momentsOf } from './moments.ts';
import { titleLang } from './note-entry.ts';
import { noteGlosses } from './note-glosses.ts';
import { sectionViews } from './section-views.ts';
import { speakersOf } from './speakers.ts';
import { videoOf } from './video.ts';
import type { GlossView, Link, NotePage, SectionView } from './view.ts';

/** The layout of a note that names none. */
export const DEFAULT_LAYOUT = 'post.njk';

/** What is read in a minute: English words (Brysbaert 2019, silent reading of non-fiction), Chinese characters. */
const READING = { en: 238, zh: 350 };

/** A note, and the little that others know of it → everything on its page. */
export function notePage(
  note: Note,
  { terms, series, related, heard, speechRate, links, files }: NotePageContext,
): NotePage {
  const { path, meta, bitext } = note;
  const { title, summary, insight, date, draft, author, translator, status } = meta;
  const speakers = speakersOf(bitext);
  const video = meta.source === null ? null : videoOf(meta.source);
  const sections = sectionViews(bitext, {
    links: { resolve: (address) => (Object.hasOwn(links, address) ? (links[address] ?? null) : null) },
    speakers,
    heard,
    moments: video === null ? new Map() : momentsOf(bitext, { duration: meta.duration, speechRate }),
  });
  const segments = sizesOf(note);
  const words = { en: total(segments, 'words', 'en'), zh: total(segments, 'han', 'zh') };
  return {
    ...{
      path,
      title,
      summary,
      insight,
      date,
      draft,
      author,
      translator,
      status,
      terms,
      series,
      related,
      sections,
      files,
    },
    url: noteUrl(path),
    lang: titleLang(title),
    listed: !meta.exclude,
    layout: meta.layout?.name ?? DEFAULT_LAYOUT,
    source: meta.source === null ? null : sourceLink(meta.source),
    langs: languages(segments),
    bilingual: sections.some(({ items }) => items.some((item) => item.kind === 'unit' && item.paired)),
    words,
    minutes: { en: minutesOf(words.en, READING.en), zh: minutesOf(words.zh, READING.zh) },
    speakers: speakers.list,
    video: video === null ? null : { id: video },
    glosses: glossesOf(note, sections),
    other: Object.entries(meta.other).map(([name, value]) => ({ name, value: written(value) })),
    outline: outline(sections),
  };
}

/** `https://www.youtube.com/watch?v=…` → labelled `youtube.com`. */
function sourceLink(url: string): Link {
  return { label: new URL(url).hostname.replace(/^www\./, ''), url };
}

/** What is counted of a segment. */
interface Size extends Pick<Segment, 'lang'> {
  readonly han: number;
  readonly words: number;
}

function sizesOf({ bitext }: Note): Size[] {
  const units = bitext.sections.flatMap(({ items }) => items.filter((item) => item.kind === 'unit'));
  const segments = units.flatMap(({ en, zh }) => [...en, ...zh]);
  return segments.map(({ lang, text }) => ({ lang, han: countHan(text), words: countWords(text) }));
}

/** Languages by their share of the text, the largest first. */
function languages(segments: readonly Size[]): Lang[] {
  const sizes = new Map<Lang, number>();
  for (const { lang, han, words } of segments) sizes.set(lang, (sizes.get(lang) ?? 0) + han + words);
  return [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([lang]) => lang);
}

/** Words (characters) of the segments in one language, its variants included. */
function total(segments: readonly Size[], counted: 'han' | 'words', language: string): number {
  return segments.reduce((sum, segment) => sum + (segment.lang.startsWith(language) ? segment[counted] : 0), 0);
}

function minutesOf(size: number, rate: number): number {
  return size === 0 ? 0 : Math.max(1, Math.round(size / rate));
}

/** What the note explains or names in both languages in passing, each Chinese term once. */
function glossesOf(note: Note, sections: readonly SectionView[]): NotePage['glosses'] {
  const glosses = new Map<string, GlossView>();
  for (const { zh, en, explanation, unit } of noteGlosses(note, sections)) {
    if (!glosses.has(zh)) glosses.set(zh, { zh, en, explanation, unit, url: glossaryUrl(zh) });
  }
  return [...glosses.values()];
}

/** Sections with a heading, for the way through the page. */
function outline(sections: readonly SectionView[]): NotePage['outline'] {
  return sections.flatMap(({ id, heading }) =>
    heading ? [{ id, text: heading.text, level: heading.level, lang: heading.lang }] : [],
  );
}

/** A field that nobody knows, as one line of text. */
function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
