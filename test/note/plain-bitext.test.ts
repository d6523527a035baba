import { expect, test } from 'vitest';
import { isTooLong, isTooMuchYaml, plainBitext } from '../../src/note/limits.ts';

test('a body is shown as one block of code, whatever fences it holds', () => {
  expect(plainBitext('a\n```js\n`````` b\n', 7)).toEqual({
    sections: [
      {
        heading: null,
        line: 7,
        shape: 'plain',
        items: [
          {
            kind: 'block',
            type: 'code',
            markdown: '```````\na\n```js\n`````` b\n```````',
            lang: 'en',
            line: 7,
            frames: [],
          },
        ],
      },
    ],
    references: {},
  });
  const [section] = plainBitext('``````', 1).sections;
  expect(section?.items[0]).toMatchObject({ markdown: '```````\n``````\n```````' });
});

test('a body of exactly the limit is not too long, one line or heading more is', () => {
  const told = (body: string) => {
    const codes: string[] = [];
    return [isTooLong(body, 3, ({ code, line }) => codes.push(`${code} ${line}`)), codes.join()];
  };
  expect(told('\n'.repeat(80_000))).toEqual([false, '']);
  expect(told('\n'.repeat(80_001))).toEqual([true, 'note/too-long 3']);
  expect(told('# a\n'.repeat(5_000))).toEqual([false, '']);
  expect(told('# a\n'.repeat(5_001))).toEqual([true, 'note/too-long 3']);
  expect(told('a'.repeat(2_000_000))).toEqual([false, '']);
  expect(told('a'.repeat(2_000_001))).toEqual([true, 'note/too-long 3']);
});

test('front matter of exactly the limit is not too much', () => {
  expect([isTooMuchYaml('\n'.repeat(25_000)), isTooMuchYaml('\n'.repeat(25_001))]).toEqual([false, true]);
  expect([isTooMuchYaml(','.repeat(200_000)), isTooMuchYaml(','.repeat(200_001))]).toEqual([false, true]);
  expect([isTooMuchYaml('['.repeat(100)), isTooMuchYaml('['.repeat(101))]).toEqual([false, true]);
  expect([isTooMuchYaml(`${']'.repeat(50)}${'['.repeat(101)}`), isTooMuchYaml('[]'.repeat(101))]).toEqual([
    true,
    false,
  ]);
});
