import { describe, expect, test } from 'vitest';
import type { Atom } from '../../src/align/atoms.ts';
import { turnScorer } from '../../src/align/turns.ts';

const atoms = (texts: readonly string[]): Atom[] =>
  texts.map((text, segment) => {
    const [, label, rest = ''] = /^<(.*)>(.*)$/.exec(text) ?? [];
    const own = label === undefined ? text : rest;
    return { text: own, segment, span: [0, own.length], ...(label !== undefined && { label }) };
  });

/** Score of the bead of `height` English atoms from the first on and the first Chinese one. */
const score = (en: readonly string[], zh: readonly string[], height = 1) =>
  turnScorer(atoms(en), atoms(zh))(0, 0, [height, 1]);

describe('where both texts name their speakers', () => {
  const ZH = ['主持人：你好。', '嘉宾：你好。'];

  test('a pair that begins with a name on both sides gains, one with a name on one side loses', () => {
    expect(score(['**Host**: Hello.', 'Guest: Hello.'], ZH)).toBe(3);
    expect(score(['Hello.', '**Host:** Hello.', 'Guest: Hello.'], ['你好。', ...ZH])).toBe(0);
    expect(score(['Hello.', 'Host: Hello.', 'Guest: Hello.'], ZH)).toBe(-3);
    expect(score(['Host: Hello.', 'Guest: Hello.'], ['你好。', ...ZH])).toBe(-3);
  });

  test('a name inside a bead loses, each for itself', () => {
    const three = ['Host: Hello.', 'Guest: Hello.', 'Host: So.', 'Well.'];
    expect([1, 2, 3, 4].map((height) => score(three, [...ZH, '主持人：那么。'], height))).toEqual([3, 0, -3, -3]);
  });

  test('that counts as far as one side has as many names as the other', () => {
    expect(score(['Host: Hello.', 'Guest: Hello.', 'Host: So.'], ['主持人：你好。'])).toBeCloseTo(1);
    expect(score(['Host: Hello.'], ['主持人：你好。', '嘉宾：你好。', '主持人：那么。'])).toBeCloseTo(1);
  });
});

describe('what a name is', () => {
  test.each([
    '>> Ann Bell: Yes.',
    '**Ann of the Sea**: Yes.',
    '**Ann:** Yes.',
    "O'Hara B. Bell: Yes.",
    '<Ann:>Yes.',
    '  Ann: Yes.',
  ])('%j begins with one', (text) => expect(score([text], ['安娜：是的。'])).toBe(3));

  test.each(['Yes: so', 'ann: yes', 'http://a', 'At 12:30 we left', 'One Two Three Four: no'])(
    '%j does not, or not surely',
    (text) => {
      expect(score([text, 'Ann: Yes.'], ['是的。', '安娜：是的。'])).toBe(text === 'Yes: so' ? -1.5 : 0);
    },
  );

  test('a Chinese one has two to fourteen characters before its colon', () => {
    const zh = (text: string) => score(['Ann: Yes.'], [text]);
    expect([
      zh('安娜：是的。'),
      zh('安·娜:是的。'),
      zh('安：是的。'),
      zh(`${'安'.repeat(14)}：是`),
      zh(`${'安'.repeat(15)}：是`),
    ]).toEqual([3, 3, 0, 3, 0]);
  });
});

describe('where captions only mark turns and their translation names the speakers', () => {
  const ZH = ['主持人：你好。', '我很好。'];

  test('a mark against a name gains a little, a mark inside a bead loses a little', () => {
    expect(score(['>> Hello.', 'Fine.'], ZH)).toBe(1.5);
    expect(score(['- Hello.', 'Fine.'], ZH)).toBe(1.5);
    expect(score(['Hello.', '>> Fine.'], ZH)).toBe(0);
    expect(score(['>> Hello.', '>> Fine.', '>> Good.'], ZH, 3)).toBe(0.5);
  });

  test('elsewhere turns say nothing', () => {
    expect(score(['>> Hello.'], ['你好。'])).toBe(0);
    expect(score(['Hello.'], ZH)).toBe(0);
    expect(score(['-5 degrees', '->'], ZH, 2)).toBe(0);
  });
});
