import { expect, test } from 'vitest';
import { alignSegments } from '../../src/align/align-segments.ts';
import { linkSentences } from '../../src/align/link-sentences.ts';
import type { Bitext, SentenceLink, TranslationUnit } from '../../src/model.ts';
import { segment } from './segments.ts';

const EN =
  'The mill stands by the weir. Its wheel has not turned since spring. The baker buys his flour in the town. He says that it tastes of dust. Nobody believes him.';
const ZH = ['磨坊在堰旁边。它的轮子从春天起就没有转过。', '面包师在城里买面粉，他说那面粉有灰尘的味道。没有人相信他。'];

/** `en | zh` of each link, as their places say. */
function shown({ en, zh, links = [] }: TranslationUnit): string[] {
  const text = (segments: TranslationUnit['en'], places: SentenceLink['en']) =>
    places.map((place) => segments[place.segment]?.text.slice(...place.span)).join(' ¶ ');
  return links.map((link) => `${text(en, link.en)} | ${text(zh, link.zh)}`);
}

const paired = () =>
  alignSegments(
    [segment(EN)],
    ZH.map((line, k) => segment(line, k + 3)),
  );

test('units that the aligner paired say which of their sentences translate which, counted from where the unit begins', () => {
  expect(paired().map(shown)).toMatchInlineSnapshot(`
    [
      [
        "The mill stands by the weir. | 磨坊在堰旁边。",
        "Its wheel has not turned since spring. | 它的轮子从春天起就没有转过。",
      ],
      [
        "The baker buys his flour in the town. He says that it tastes of dust. | 面包师在城里买面粉，他说那面粉有灰尘的味道。",
        "Nobody believes him. | 没有人相信他。",
      ],
    ]
  `);
});

test('of a unit with a single sentence on one side there is no more to say', () => {
  const units = alignSegments([segment('The mill is old. Very old.')], [segment('磨坊很老，非常老。')]);
  expect(units.map(({ links }) => links)).toEqual([[]]);
});

test('links that the pairing found are kept, and empty ones left out', () => {
  const [first, ...rest] = paired();
  const items = [{ ...first, links: [] } as TranslationUnit, ...rest];
  const bitext: Bitext = { sections: [{ heading: null, line: 1, shape: 'captions', items }], references: {} };
  const linked = linkSentences(bitext).sections[0]?.items ?? [];
  expect(linked.map((item) => 'links' in item)).toEqual([false, true]);
  expect(linked[1]).toEqual(rest[0]);
});
