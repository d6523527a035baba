import { expect, test } from 'vitest';
import { alignSegments } from '../../src/align/align-segments.ts';
import { rejoined, segment } from './segments.ts';

/** Hostile texts: none may crash, take long, or lose a character. The times, of the processor, are generous; a quadratic step would take minutes. */
const MILLION = 1_000_000;

const cases: readonly (readonly [name: string, en: string[], zh: string[]])[] = [
  ['nothing on either side', [], []],
  ['no English', [], ['没有英文。']],
  ['no Chinese', ['Nobody translated this.'], []],
  ['empty texts', [''], ['']],
  ['a thousand English sentences for one Chinese', ['This is a sentence. '.repeat(1000).trim()], ['这是一句话。']],
  ['a thousand Chinese lines for one English', ['This is a sentence.'], Array<string>(1000).fill('这是一句话。')],
  ['a million times the same sentence', ['Yes. '.repeat(MILLION).trim()], ['是的。'.repeat(MILLION / 10)]],
  ['a million full stops', ['.'.repeat(MILLION)], ['。'.repeat(MILLION)]],
  ['a million full stops, then a letter', [`${'.'.repeat(MILLION)}a b`], ['点'.repeat(MILLION)]],
  ['a million words without a full stop', ['word '.repeat(MILLION / 4).trim()], ['词'.repeat(MILLION / 4)]],
  ['a million digits', [`${'1'.repeat(MILLION)}a`], [`${'1'.repeat(MILLION)}万`]],
  ['a million myriads', ['million '.repeat(MILLION / 10).trim()], ['万'.repeat(MILLION)]],
  [
    'brackets that nobody closes',
    ['('.repeat(MILLION / 2)],
    [`${'（'.repeat(MILLION / 2)}${'」'.repeat(MILLION / 2)}`],
  ],
  ['quotation marks after a question mark', [`?${'"'.repeat(MILLION)}x`], [`？${'”'.repeat(MILLION)}x`]],
  ['emoji and control characters', ['\u0000\u0007 👩‍👩‍👧‍👦 \u200b. \ud83d'], ['\u202e👨‍👩‍👧\u0008。\udc00']],
  ['neither language', ['Привет, мир. Как дела?'], ['안녕하세요. 반갑습니다.']],
  ['half-width Chinese punctuation', ['Hello. How are you?'], ['你好. 你怎么样?']],
  [
    'Traditional Chinese',
    ['The software is free. Everybody may use it.'],
    ['這套軟體是免費的。', '人人都可以使用它。'],
  ],
];

for (const atoms of ['sentences', 'segments'] as const) {
  test.each(cases)(
    `${atoms}: %s`,
    (_name, en, zh) => {
      const [english, chinese] = [
        en.map((text, k) => segment(text, 2 * k + 1)),
        zh.map((text, k) => segment(text, 2 * k + 2)),
      ];
      const started = process.cpuUsage();
      const units = alignSegments(english, chinese, { atoms });
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1e6).toBeLessThan(20);
      expect(rejoined(units)).toEqual({ en: en.filter(Boolean), zh: zh.filter(Boolean) });
      for (const { en, zh, confidence = 1 } of units) {
        expect(en.length + zh.length).toBeGreaterThan(0);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    },
    180_000,
  );
}
