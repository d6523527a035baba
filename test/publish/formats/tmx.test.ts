import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { unitsOf, writeNote, written } from '../../../src/publish/formats/text-format.ts';
import { tmx } from '../../../src/publish/formats/tmx.ts';
import { contentNotes } from '../content.ts';
import { dataOf, SAMPLE } from '../notes.ts';
import { xmlProblems } from '../xml-problems.ts';

test('a passage is a unit with a variant a language; it keeps marks, labels and times', () => {
  expect(writeNote(tmx, dataOf(SAMPLE))).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <tmx version="1.4">
      <header creationtool="duizhao" creationtoolversion="1" segtype="paragraph" o-tmf="duizhao-markdown" adminlang="en" srclang="en" datatype="x-markdown"/>
      <body>
        <tu tuid="sea/tides.md#u-946gctv5xi">
          <prop type="x-note">sea/tides.md</prop>
          <tuv xml:lang="zh-Hans"><seg>开头没有译文。</seg></tuv>
        </tu>
        <tu tuid="sea/tides.md#u-eh5d8brwx3">
          <prop type="x-note">sea/tides.md</prop><prop type="x-heading">Twice a day 一天两次</prop>
          <tuv xml:lang="en"><seg>**Reader**: The water rises &#38; falls &#60;i&#62;twice&#60;/i&#62; a day.</seg></tuv>
          <tuv xml:lang="zh-Hans"><prop type="x-times">754.2</prop><seg>**读者**：潮水一天涨落*两次*。</seg></tuv>
        </tu>
        <tu tuid="sea/tides.md#u-egkh4dfwxl">
          <prop type="x-note">sea/tides.md</prop><prop type="x-heading">Twice a day 一天两次</prop>
          <tuv xml:lang="en"><seg>It rises, then it falls.</seg></tuv>
          <tuv xml:lang="zh-Hans"><seg>先涨，后落。</seg></tuv>
        </tu>
      </body>
    </tmx>
    "
  `);
});

test.each(contentNotes())('$path is TMX 1.4b', ({ path, text }) => {
  expect(xmlProblems(writeNote(tmx, dataOf(text, path)), 'tmx')).toEqual([]);
});

test.each(contentNotes())('every passage of $path can be had back, word for word', ({ path, text }) => {
  const note = dataOf(text, path);
  const expected = unitsOf(note).map(({ id, en, zh }) => ({
    id: `${path}#${id}`,
    segs: [en, zh].filter((side) => side.length > 0).map(inOneText),
  }));
  expect(readUnits(writeNote(tmx, note))).toEqual(expected);
});

function inOneText(side: ReturnType<typeof unitsOf>[number]['en']): string {
  return side.map(written).join('\n\n');
}

/** The units of a translation memory, as any reader of XML finds them. */
function readUnits(xml: string): { id: string; segs: string[] }[] {
  const units: { id: string; segs: string[] }[] = [];
  let seg: string | null = null;
  const parser = new Parser(
    {
      onopentag(name, { tuid }) {
        if (name === 'tu') units.push({ id: tuid ?? '', segs: [] });
        if (name === 'seg') seg = '';
      },
      ontext(part) {
        if (seg !== null) seg += part;
      },
      onclosetag(name) {
        if (name !== 'seg') return;
        units.at(-1)?.segs.push(seg ?? '');
        seg = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return units;
}

test('the grammar refuses a unit without text', () => {
  const broken = `${tmx.open}<tu tuid="a"></tu>${tmx.close}`;
  expect(xmlProblems(broken, 'tmx')).toHaveLength(1);
});

test('signs that XML cannot hold are left out', () => {
  const text = writeNote(tmx, dataOf('一\u0001二\n'));
  expect(text).toContain('<seg>一二</seg>');
  expect(xmlProblems(text, 'tmx')).toEqual([]);
});
