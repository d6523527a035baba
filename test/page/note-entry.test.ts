import { describe, expect, test } from 'vitest';
import type { Note, TranslationUnit } from '../../src/model.ts';
import { noteEntry, titleLang } from '../../src/page/note-entry.ts';
import { terms } from '../taxonomy/notes.ts';

const META: Note['meta'] = {
  ...{ title: '循环融资', summary: '一句话。', insight: null, date: '2025-10-08', source: null, status: null },
  ...{
    author: 'Duizhao',
    translator: null,
    draft: true,
    exclude: false,
    layout: null,
    redirects: ['/old/'],
    otherTitles: [],
  },
  ...{ duration: null, chapters: [], terms: terms({ tags: ['capex'] }), other: {} },
};
const segment = (text: string, lang: string) => ({ text, lang, line: 1, frames: [] });
const EN = [segment('Money goes round.', 'en')];
const ZH = [segment('钱在绕圈子。', 'zh-Hans')];

function note(unit: Omit<TranslationUnit, 'kind'>, meta: Partial<Note['meta']> = {}): Note {
  const section = { heading: null, line: 1, shape: 'explicit', items: [{ kind: 'unit', ...unit } as const] };
  return {
    path: 'a.md',
    hash: '',
    links: [],
    meta: { ...META, ...meta },
    bitext: { sections: [section], references: {} },
  };
}

describe('the entry of a note', () => {
  test('says what lists, feeds and taxonomies want to know', () => {
    expect(noteEntry(note({ en: EN, zh: ZH }))).toEqual({
      ...{
        path: 'a.md',
        title: '循环融资',
        lang: 'zh-Hans',
        date: '2025-10-08',
        summary: '一句话。',
        author: 'Duizhao',
      },
      ...{ draft: true, listed: true, bilingual: true, redirects: ['/old/'], terms: META.terms },
    });
  });

  test('of an excluded note is not listed', () => {
    expect(noteEntry(note({ en: EN, zh: ZH }, { exclude: true })).listed).toBe(false);
  });

  test('calls a note bilingual only where a passage stands beside its translation', () => {
    expect(noteEntry(note({ en: [], zh: ZH })).bilingual).toBe(false);
    expect(noteEntry(note({ en: EN, zh: [] })).bilingual).toBe(false);
  });
});

test.each([
  ['Why compute goes round in circles', 'en'],
  ['钱绕了一圈又回来', 'zh-Hans'],
  ['錢繞了一圈又回來', 'zh-Hant'],
  ['OpenAI 的算力账单', 'zh-Hans'],
  ['2025', 'en'],
])('the title %s is in %s', (title, lang) => {
  expect(titleLang(title)).toBe(lang);
});
