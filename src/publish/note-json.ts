import { z } from 'zod';
import type { Block, Frame, Note, Section, Segment, TranslationUnit } from '../model.ts';
import { plainHtml } from '../page/markdown/render-markdown.ts';
import type { NotePage, SectionView, SegmentView, UnitView } from '../page/view.ts';
import type { Settings } from '../site/settings.ts';
import { absoluteUrl } from '../site/urls.ts';
import {
  type BlockJson,
  type ItemJson,
  NOTE_JSON,
  NOTE_JSON_VERSION,
  type NoteJson,
  type SectionJson,
  type SegmentJson,
  type UnitJson,
} from './formats/note-json.ts';
import type { TextFile } from './text-file.ts';

/** Where the site publishes the JSON Schema of its `note.json` files. */
export const NOTE_SCHEMA_URL = `/schemas/note-${NOTE_JSON_VERSION}.json`;

/** `/notes/a/` → `/notes/a/note.json`. */
export function noteJsonUrl(noteUrl: string): string {
  return `${noteUrl}note.json`;
}

/** The schema of every `note.json`, as JSON Schema 2020-12. */
export function noteJsonSchema(settings: Settings): string {
  const schema = {
    $id: absoluteUrl(NOTE_SCHEMA_URL, settings),
    title: 'note.json',
    ...z.toJSONSchema(NOTE_JSON, { reused: 'ref' }),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** The data of a note as the file beside its page. */
export function noteJsonFile(note: Note, page: NotePage, settings: Settings): TextFile {
  return { url: noteJsonUrl(page.url), text: `${JSON.stringify(noteJson(note, page, settings))}\n` };
}

/** A note and its page, of which it has ids and links → its data. It depends on the two and the site's address alone. */
export function noteJson({ meta, bitext }: Note, page: NotePage, settings: Settings): NoteJson {
  const { path, title, lang, date, summary, insight, draft, listed, author, translator, status } = page;
  const terms = page.terms.map(({ taxonomy, terms }) => [
    taxonomy,
    terms.map(({ label, url }) => ({ label, url: url && absoluteUrl(url, settings) })),
  ]);
  return {
    $schema: absoluteUrl(NOTE_SCHEMA_URL, settings),
    version: NOTE_JSON_VERSION,
    path,
    url: absoluteUrl(page.url, settings),
    ...{ title, lang, date, summary, insight, source: meta.source, author, translator, status, draft, listed },
    duration: meta.duration,
    chapters: meta.chapters.map(({ title, start }) => ({ title, start })),
    terms: Object.fromEntries(terms),
    // A page has a view for every section and every item of its note, in their order.
    sections: bitext.sections.map((section, k) => sectionJson(section, page.sections[k] as SectionView)),
  };
}

function sectionJson({ heading, items }: Section, view: SectionView): SectionJson {
  const head = heading && {
    text: heading.text,
    ...plainPart(heading.text, view.heading?.text ?? heading.text),
    level: heading.level,
    lang: heading.lang,
  };
  return { id: view.id, heading: head, items: items.map((item, k) => itemJson(item, view.items[k])) };
}

function itemJson(item: Section['items'][number], view: SectionView['items'][number] | undefined): ItemJson {
  return item.kind === 'block' ? blockJson(item) : unitJson(item, view as UnitView);
}

function blockJson({ type, lang, markdown, frames }: Block): BlockJson {
  return { kind: 'block', type, lang, markdown, ...framesPart(frames) };
}

function unitJson({ en, zh, confidence }: TranslationUnit, view: UnitView): UnitJson {
  return {
    kind: 'unit',
    id: view.id,
    en: en.map((segment, k) => segmentJson(segment, view.en[k])),
    zh: zh.map((segment, k) => segmentJson(segment, view.zh[k])),
    ...(confidence !== undefined && { confidence }),
  };
}

function segmentJson({ text, lang, label, start, frames }: Segment, view: SegmentView | undefined): SegmentJson {
  return {
    text,
    ...plainPart(text, view ? plainHtml(view.html) : text),
    lang,
    ...(label !== undefined && { label }),
    ...(start !== undefined && { start }),
    ...framesPart(frames),
  };
}

function plainPart(text: string, plain: string): { plain?: string } {
  return plain === text ? {} : { plain };
}

function framesPart(frames: readonly Frame[]): Pick<SegmentJson, 'frames'> {
  return frames.length > 0 ? { frames: frames.map((frame) => ({ ...frame })) } : {};
}
