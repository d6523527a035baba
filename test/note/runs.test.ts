import { expect, test } from 'vitest';
import { readBody } from '../../src/pipeline.ts';

/** The units of a body, a line each: English = Chinese. */
function units(body: string): string[] {
  const text = (segments: readonly { text: string }[]) => segments.map((segment) => segment.text).join(' / ');
  return readBody(body).sections.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'unit' ? [`${text(item.en)} = ${text(item.zh)}`] : [])),
  );
}

const EN = [
  'The tide turns at noon.',
  'Nobody saw the red boat.',
  'We bought three old houses.',
  'The captain sang a song.',
];
const ZH = ['潮水在中午转向。', '没有人看见那条红船。', '我们买了三栋老房子。', '船长唱了一首歌。'];

test('paragraphs in turn are paired each with its translation, also where one has none', () => {
  const [a, b, c, d] = EN;
  const [A, B, , D] = ZH;
  expect(units([a, A, b, B, c, d, D].join('\n\n'))).toEqual([`${a} = ${A}`, `${b} = ${B}`, `${c} = `, `${d} = ${D}`]);
});

test('Chinese may lead, and the last one may stand alone', () => {
  expect(units([ZH[0], EN[0], ZH[1], EN[1], ZH[2]].join('\n\n'))).toEqual([
    `${EN[0]} = ${ZH[0]}`,
    `${EN[1]} = ${ZH[1]}`,
    ` = ${ZH[2]}`,
  ]);
});

test('several paragraphs at a time are paired with as many below them', () => {
  expect(units(`${EN.slice(0, 2).join('\n\n')}\n\n${ZH.slice(0, 2).join('\n\n')}`)).toEqual([
    `${EN[0]} = ${ZH[0]}`,
    `${EN[1]} = ${ZH[1]}`,
  ]);
});

test('nothing is paired over a border of the author’s, whatever fits', () => {
  const border = '\n\n<!-- pair -->\n\n';
  expect(units(`${EN[0]}\n\n${ZH[1]}${border}${EN[1]}\n\n${ZH[0]}`)).not.toContain(`${EN[1]} = ${ZH[1]}`);
  expect(units(`${border}${EN[0]}${border}${EN[1]}\n\n${ZH[0]}${border}${ZH[1]}${border}`)).toEqual([
    `${EN[0]} = ${ZH[0]}`,
    `${EN[1]} = ${ZH[1]}`,
  ]);
  expect(units(`${EN[0]}${border}${EN[1]}\n\n${ZH.join('\n\n')}`)).toHaveLength(4);
});

test('paragraphs in turn on one side of a border only are left alone there', () => {
  const border = '\n\n<!-- pair -->\n\n';
  const turn = [EN[0], ZH[0], EN[1], ZH[1]].join('\n\n');
  expect(units(`${turn}${border}${EN[2]}`)).toEqual([`${EN[0]} = ${ZH[0]}`, `${EN[1]} = ${ZH[1]}`, `${EN[2]} = `]);
});

test('of sound bites in a Chinese talk only what is surely translated is paired; the rest stays where it stood', () => {
  const talk = '今天我们谈一谈海边的生活，先从一条旧船讲起，它在码头上停了三十年，没有人知道它是谁的。'.repeat(3);
  const bite = 'The captain sang a song to his three dogs.';
  const translated = '船长给他的三条狗唱了一首歌。';
  expect(units([talk, EN[1], bite, translated, talk].join('\n\n'))).toEqual([
    ` = ${talk}`,
    `${EN[1]} = `,
    `${bite} = ${translated}`,
    ` = ${talk}`,
  ]);
});

test('which language leads, a short section learns from its note', () => {
  const queue =
    'That makes the queues on the pier very long. Many pilots of the ferry drive a taxi at night to pay the rent, and some of them call in sick.';
  const strike =
    '正如您所说，渡轮公司的码头上，旅客要排队等候三四个小时，队伍很长。情况还会更糟。公司已经两个月没有给引水员发工资，他们付不起房租，有三成的人请病假没有上班。昨天夜里我们的记者也在码头上排队，错过了最后一班渡轮，只好坐出租车回家。市长说，议会还在争论由谁来付钱，谁也不肯让步，而夏天的旅客只会越来越多。';
  const loosely = '所以队排得很长。不少人晚上另找一份活儿来还账，有的干脆不来。';
  const short = ['Now a few words about the harbour.', strike, queue, loosely].join('\n\n');
  const after = (pairs: readonly (readonly (string | undefined)[])[]) =>
    units(`${pairs.map((pair, k) => `## ${k}\n\n${pair.join('\n\n')}\n\n`).join('')}## 3\n\n${short}`).slice(-2);
  const pairs = EN.slice(0, 3).map((en, k) => [en, ZH[k]]);
  expect(after(pairs)).toEqual([` = ${strike}`, `${queue} = ${loosely}`]);
  expect(after(pairs.map((pair) => pair.toReversed()))).toEqual([`${queue} = ${strike}`, ` = ${loosely}`]);
});
