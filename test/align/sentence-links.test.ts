import { expect, test } from 'vitest';
import { explainUnit } from '../../src/align/explain.ts';
import { sentenceLinks } from '../../src/align/sentence-links.ts';
import type { Segment, SentenceLink, TranslationUnit } from '../../src/model.ts';
import { segment } from './segments.ts';

const unit = (en: readonly string[], zh: readonly string[]): TranslationUnit => ({
  kind: 'unit',
  en: en.map((text) => segment(text)),
  zh: zh.map((text) => segment(text)),
});

const linksOf = (of: TranslationUnit) => sentenceLinks([of])[0] ?? [];

function shown(of: TranslationUnit): string[] {
  const text = (segments: readonly Segment[], places: SentenceLink['en']) =>
    places.map(({ segment: index, span }) => segments[index]?.text.slice(...span)).join(' ¶ ');
  return linksOf(of).map(({ en, zh }) => `${text(of.en, en)} | ${text(of.zh, zh)}`);
}

test('each sentence of a paragraph is linked to its translation', () => {
  const paragraph = unit(
    ['The lake is deep. Two fishermen live on its shore. In winter they repair their nets.'],
    ['这个湖很深。湖岸上住着两个渔夫，冬天他们修补渔网。'],
  );
  expect(shown(paragraph)).toMatchInlineSnapshot(`
    [
      "The lake is deep. | 这个湖很深。",
      "Two fishermen live on its shore. In winter they repair their nets. | 湖岸上住着两个渔夫，冬天他们修补渔网。",
    ]
  `);
});

test('as many sentences, each as long as its translation should be, are linked one by one', () => {
  // The translation names the fishermen where the original has a pronoun, and the other way about: words alone would join all four.
  const paragraph = unit(
    ['In winter they mend them. The fishermen live by their nets.'],
    ['冬天渔夫们修补渔网。那可是他们的生计啊。'],
  );
  expect(shown(paragraph)).toEqual([
    'In winter they mend them. | 冬天渔夫们修补渔网。',
    'The fishermen live by their nets. | 那可是他们的生计啊。',
  ]);
});

test('of as many sentences that do not fit each other one by one the words decide', () => {
  const paragraph = unit(
    ['The lake is deep. Two fishermen live on its shore. They repair nets in winter and sell fish in summer.'],
    ['这个湖很深，湖岸上住着两个渔夫。冬天他们修补渔网。夏天他们卖鱼。'],
  );
  expect(shown(paragraph)).toMatchInlineSnapshot(`
    [
      "The lake is deep. Two fishermen live on its shore. | 这个湖很深，湖岸上住着两个渔夫。",
      "They repair nets in winter and sell fish in summer. | 冬天他们修补渔网。夏天他们卖鱼。",
    ]
  `);
});

test('a link may run over several segments', () => {
  expect(shown(unit(['The lake is', 'deep.'], ['这个湖很深。']))).toEqual(['The lake is ¶ deep. | 这个湖很深。']);
});

test('a unit with one side has no links', () => {
  expect(linksOf(unit(['Hello.'], []))).toEqual([]);
  expect(linksOf(unit([], ['你好。']))).toEqual([]);
});

test('an explanation names what both sides share', () => {
  const told = explainUnit(
    unit(['NASA paid 3 billion dollars for the rocket. Why?'], ['NASA为这枚火箭付了30亿美元。为什么？']),
  );
  expect(told.anchors).toEqual(['nasa', '3e+9', '~question']);
  expect(told.words).toContainEqual(['rocket', '火箭']);
});
