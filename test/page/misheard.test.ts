import { describe, expect, test } from 'vitest';
import type { Segment, TranslationUnit } from '../../src/model.ts';
import { heardNames, misheardIn } from '../../src/page/misheard.ts';
import { buildTaxonomies } from '../../src/taxonomy/build-taxonomies.ts';
import { terms } from '../taxonomy/notes.ts';
import { entry } from './entries.ts';

const note = entry('a', { terms: terms({ companies: ['OpenAI', 'Meta', 'NVIDIA'], tags: ['circular-funding'] }) });
const named = (companies: Record<string, string[]>, tags: Record<string, string[]> = {}) => {
  const book = (names: Record<string, string[]>) =>
    Object.entries(names).map(([label, aliases]) => ({ label, aliases, slug: null }));
  return heardNames(note, buildTaxonomies([note], { companies: book(companies), tags: book(tags) }));
};
const segment = (text: string, lang: string): Segment => ({ text, lang, line: 1, frames: [] });
const unit = (en: string, zh: string): TranslationUnit => ({
  kind: 'unit',
  en: en === '' ? [] : [segment(en, 'en')],
  zh: [segment(zh, 'zh-Hans')],
});

describe('a form of the alias file', () => {
  test.each([
    ['Open Air', 'OpenAI'],
    ['meter', 'Meta'],
    ['in video', 'NVIDIA'],
  ])('%s sounds like %s', (form, name) => {
    expect(named({ [name]: [form] }).map(({ heard }) => heard)).toEqual([[form]]);
  });

  test.each([
    ['another spelling', 'OpenAI', 'Open AI'],
    ['a longer name', 'OpenAI', 'OpenAI Inc.'],
    ['another name', 'Meta', 'Facebook'],
    ['a translation', 'NVIDIA', '英伟达'],
    ['of a company that the note does not have', 'Oracle', 'Orical'],
  ])('is not misheard where it is %s', (_, name, form) => {
    expect(named({ [name]: [form] })).toEqual([]);
  });

  test('is not misheard where the term is no name', () => {
    expect(named({}, { 'circular-funding': ['circular-finding'] })).toEqual([]);
  });
});

describe('a unit', () => {
  const names = named({ OpenAI: ['Open AI', 'Open Air'], NVIDIA: ['英伟达', 'in video'] });

  test('has misheard what the translation calls by its name', () => {
    expect(misheardIn(unit('They gave open air a loan.', '他们借钱给OpenAI。'), names)).toEqual([
      { heard: 'open air', name: 'OpenAI' },
    ]);
    expect(misheardIn(unit('So in video pays.', '所以英伟达付钱。'), names)).toEqual([
      { heard: 'in video', name: 'NVIDIA' },
    ]);
  });

  test.each([
    ['the translation does not have the name', 'We met in the open air.', '我们在露天见面。'],
    ['the original has the name too', 'OpenAI held it in the open air.', 'OpenAI 在露天举行。'],
    ['the words are part of others', 'The open airport.', 'OpenAI 的机场。'],
    ['there is no original', '', 'OpenAI。'],
  ])('has misheard nothing where %s', (_, en, zh) => {
    expect(misheardIn(unit(en, zh), names)).toEqual([]);
  });

  test.each([
    '[原文“Open Hour”应为OpenAI]',
    '［译注：此处 Open Hour 疑为 OpenAI。］',
    '（原文 Open Hour 有误，应为 “OpenAI”）',
  ])('has misheard what the remark %s says', (remark) => {
    expect(misheardIn(unit('Open hour has money.', `开放时间${remark}有钱。`), [])).toEqual([
      { heard: 'Open hour', name: 'OpenAI' },
    ]);
  });

  test('has misheard nothing that a remark says of words that the original lacks', () => {
    expect(misheardIn(unit('It has money.', '它[原文“Open Hour”应为OpenAI]有钱。'), [])).toEqual([]);
  });
});
