import { expect, test } from 'vitest';
import { momentsOf } from '../../src/page/moments.ts';
import { readBody } from '../../src/pipeline.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const unit = (english: string, stamp = '') =>
  `${stamp}一句话。\n\n<details><summary>Original English</summary>\n\n${english}\n\n</details>\n`;
const moments = (body: string, duration: number | null = null) => [
  ...momentsOf(readBody(body), { duration, speechRate: 155 }).values(),
];
const about = (seconds: number) => ({ seconds, exact: false });

test('without any time a moment is estimated from 155 English words a minute', () => {
  expect(moments([unit(words(155)), unit(words(310)), unit('The end.')].join('\n'))).toEqual([
    about(0),
    about(60),
    about(180),
  ]);
});

test('with a duration it is estimated by the place in the recording', () => {
  expect(moments([unit(words(30)), unit(words(10))].join('\n'), 400)).toEqual([about(0), about(300)]);
});

test('a time that the note gives is exact, and the passages around it are estimated from it', () => {
  const body = [unit(words(10)), unit(words(10), '<!-- t 100.9 -->\n'), unit(words(155)), unit('The end.')].join('\n');
  expect(moments(body)).toEqual([about(0), { seconds: 100, exact: true }, about(104), about(164)]);
});

test('a note without English goes by its characters', () => {
  expect(moments(`${'字'.repeat(259)}。\n\n另${'一'.repeat(259)}。\n\n尾。`)).toEqual([
    about(0),
    about(58),
    about(118),
  ]);
});
