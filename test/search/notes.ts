import { gzipSync } from 'node:zlib';
import type { NoteTerms } from '../../src/model.ts';
import { blockFiles } from '../../src/search/block-files.ts';
import { manifestFile, planBlocks } from '../../src/search/index-plan.ts';
import { notePostings } from '../../src/search/note-postings.ts';
import { openIndex, type ReadFile } from '../../src/search/query-index.ts';
import { type LearntName, renderingFiles } from '../../src/search/rendering-table.ts';
import type { SearchNote, SearchUnit } from '../../src/search/search-note.ts';
import { textFiles } from '../../src/search/text-files.ts';

export const NO_TERMS: NoteTerms = {
  ...{ tags: [], companies: [], projects: [], people: [], products: [], media: [], areas: [], categories: [] },
  ...{ series: [], speakers: [] },
};

/** A note of one section without a heading; `|` separates a unit's English from its Chinese. */
export function note(path: string, units: readonly string[], more: Partial<SearchNote> = {}): SearchNote {
  const sections = [{ id: 's-1', heading: null, units: units.map(unit) }];
  const facts = { path, title: path, lang: 'en', date: '2026-01-01', draft: false, terms: NO_TERMS, glosses: [] };
  return { ...facts, sections, ...more };
}

function unit(written: string, k: number): SearchUnit {
  const [en = '', zh = ''] = written.split('|').map((text) => text.trim());
  const side = (text: string, lang: string) => (text === '' ? [] : [{ text, lang }]);
  return { id: `u-${k}`, en: side(en, 'en'), zh: side(zh, 'zh-Hans'), links: '' };
}

/** The files of an index, by address. */
export function filesOf(
  notes: readonly SearchNote[],
  aliases: readonly string[][] = [],
  learnt: readonly LearntName[] = [],
): Map<string, Uint8Array> {
  const made = notes.map(notePostings);
  const plans = planBlocks(
    made.map((postings) => ({
      ...postings,
      path: postings.row.path,
      size: postings.lists.length,
    })),
  );
  const renderings = renderingFiles(
    made.map((postings) => postings.renderings),
    aliases.map((names) => names.map((name) => name.replace(/^\w+:/, ''))),
    learnt,
  );
  const written = new Set(made.flatMap(({ tokens }) => tokens.split('\n')));
  const terms = aliases.map((names) => ({
    used: names.filter((name) => written.has(name)),
    unused: names.filter((name) => !written.has(name)),
  }));
  const manifest = { aliases: terms, renderings: renderings.names };
  const { url, text } = manifestFile(plans, manifest);
  const files = [
    ...plans.flatMap((plan) => blockFiles(plan.block, plan.notes)),
    ...notes.flatMap(textFiles),
    ...renderings.files.map((file) => ({ url: file.url, bytes: gzipSync(file.text) })),
  ];
  return new Map([[url, new TextEncoder().encode(text)], ...files.map((file) => [file.url, file.bytes] as const)]);
}

export function reader(files: ReadonlyMap<string, Uint8Array>): ReadFile {
  return (url) => Promise.resolve(files.get(url) ?? null);
}

export function indexOf(notes: readonly SearchNote[], aliases: readonly string[][] = []) {
  return openIndex(reader(filesOf(notes, aliases)));
}
