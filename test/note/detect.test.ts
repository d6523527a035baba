import { describe, expect, test } from 'vitest';
import { readBody } from '../../src/pipeline.ts';

/** The shape in which each section of a body is read. */
const shapes = (body: string) => readBody(body).sections.map(({ shape }) => shape);
/** Its units, English = Chinese. */
const units = (body: string) =>
  readBody(body).sections.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.kind === 'block') return [];
      const [en, zh] = [item.en, item.zh].map((side) => side.map(({ text }) => text).join(' / '));
      return [`${en} = ${zh}`];
    }),
  );

const ZH = '潮水在中午的时候转向了，没有人看见那条红船回到港口里来。\n我们后来买了三栋老房子，船长唱了一首歌。\n';
const CAPTIONS = 'so at noon the tide\nturned and nobody saw\nthe red boat come back.\n';

describe('captions', () => {
  test('are short lines that run on, with Chinese lines in another block', () => {
    expect(shapes(`${CAPTIONS}\n${ZH}`)).toEqual(['captions']);
    expect(shapes(`${ZH}\n${CAPTIONS}`)).toEqual(['captions']);
  });

  test.each([
    ['a single line', 'so at noon the tide turned and nobody saw the red boat'],
    ['lines that all end a sentence', 'The tide turned at noon.\nNobody saw the boat.\nWe bought a house.'],
    ['wide lines', `${'so at noon the tide turned and nobody saw the red boat come back to port\n'.repeat(3)}`],
    ['lines in both languages', `${CAPTIONS}潮水在中午转向。`],
    ['a list', '- so at noon the tide\n- turned and nobody saw\n- the red boat come back'],
    ['a quotation', '> so at noon the tide\n> turned and nobody saw\n> the red boat come back'],
    ['a table', '| so at noon | the tide\n| --- | ---\n| turned and | nobody saw'],
  ])('are not %s', (_, english) => {
    expect(shapes(`${english}\n\n${ZH}`)).not.toContain('captions');
  });

  test('may have a list mark here and there, pipes and one wide line in ten', () => {
    expect(shapes(`${CAPTIONS}- and so we went\nto a | b then home\n\n${ZH}`)).toEqual(['captions']);
    const wide = 'and this one line is far wider than any caption that a screen would ever show to you';
    expect(shapes(`${CAPTIONS.repeat(4)}${wide}\n\n${ZH}`)).toEqual(['captions']);
    expect(shapes(`${CAPTIONS}${wide}\n\n${ZH}`)).not.toContain('captions');
  });

  test('need a translation that is no list', () => {
    expect(shapes(`${CAPTIONS}\n- 潮水在中午转向。\n- 没有人看见那条红船。\n- 我们买了三栋老房子。\n`)).not.toContain(
      'captions',
    );
    expect(shapes(CAPTIONS)).toEqual(['one-language']);
  });
});

describe('sound bites', () => {
  const TALK = '潮水在中午的时候转向了，没有人看见那条红船回到港口里来，我们后来买了三栋老房子。'.repeat(4);

  test('are a little English in a Chinese talk', () => {
    expect(shapes(`${TALK}\n\nSo it goes on.\n\n${TALK}`)).toEqual(['sound-bites']);
    expect(shapes(TALK)).toEqual(['one-language']);
  });

  test('are also a section with more of them, in a note that hardly holds any', () => {
    const section = (heading: string, english: string) => `## ${heading}\n\n${TALK}\n\n${english}\n\n`;
    const half = 'The tide turned at noon and nobody saw the red boat come back to the harbour that day. '.repeat(2);
    const most = half.repeat(3);
    const rest = Array.from({ length: 9 }, (_, k) => section(`${k}`, 'Yes.')).join('');
    expect(shapes(rest + section('long', half)).at(-1)).toBe('sound-bites');
    expect(shapes(rest + section('long', most)).at(-1)).toBe('alternating');
    expect(shapes(section('long', half)).at(-1)).toBe('alternating');
  });

  test('are English quotations among Chinese that is not quoted', () => {
    const quoted = '> The tide turned at noon and nobody saw the red boat come back to the harbour that day.\n'.repeat(
      2,
    );
    expect(shapes(`${TALK}\n\n${quoted}\n${TALK}`)).toEqual(['sound-bites']);
    expect(shapes(`> ${TALK}\n\n${quoted}`)).not.toEqual(['sound-bites']);
    expect(shapes(`${TALK}\n\n${quoted.replaceAll('> ', '')}`)).not.toEqual(['sound-bites']);
  });
});

describe('originals that are folded away', () => {
  const fold = (text: string) => `<details><summary>Original English</summary>\n\n${text}\n\n</details>\n\n`;

  test('belong to the paragraph before them, or where a section begins with one, to the paragraph after', () => {
    expect(units(`潮水。\n\n${fold('The tide.')}船。\n\n${fold('A boat.')}`)).toEqual([
      'The tide. = 潮水。',
      'A boat. = 船。',
    ]);
    expect(units(`${fold('The tide.')}潮水。\n\n${fold('A boat.')}船。\n`)).toEqual([
      'The tide. = 潮水。',
      'A boat. = 船。',
    ]);
  });

  test('stand alone where the author has set them apart', () => {
    const border = '<!-- pair -->\n\n';
    expect(units(`潮水。\n\n${border}${fold('A boat.')}${border}船。\n`)).toEqual([
      ' = 潮水。',
      'A boat. = ',
      ' = 船。',
    ]);
    expect(units(`${border}${fold('船。')}${border}潮水。\n\n${fold('The tide.')}`)).toEqual([
      '船。 = ',
      'The tide. = 潮水。',
    ]);
  });

  test('hold whatever language the original is in', () => {
    expect(units(`潮水。\n\n${fold('潮が変わった。')}`)).toEqual(['潮が変わった。 = 潮水。']);
    expect(units(`Tide.\n\n${fold('The tide.')}`)).toEqual(['The tide. = Tide.']);
  });

  test('of several paragraphs are aligned within their group', () => {
    expect(
      units(`潮水在中午转向。\n\n没有人看见红船。\n\n${fold('The tide turned at noon. Nobody saw the red boat.')}`),
    ).toEqual(['The tide turned at noon. = 潮水在中午转向。', 'Nobody saw the red boat. = 没有人看见红船。']);
  });

  test('end where the language changes if nobody closed them, and hold nothing if they are empty', () => {
    expect(units('潮水。\n\n<details><summary>Original English</summary>\n\nThe tide.\n\n船。\n\n')).toEqual([
      'The tide. = 潮水。',
      ' = 船。',
    ]);
    expect(units('潮水。\n\n<details><summary>Original English</summary>\n\n</details>\n\nThe tide.\n')).toEqual([
      'The tide. = 潮水。',
    ]);
  });
});
