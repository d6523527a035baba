import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignSegments } from '../../src/align/align-segments.ts';
import type { TranslationUnit } from '../../src/model.ts';
import { runs } from '../support/runs.ts';
import { rejoined, segment } from './segments.ts';

/** `en | zh`, one unit a line. */
function table(units: readonly TranslationUnit[]): string {
  const side = (segments: TranslationUnit['en']) => segments.map(({ text }) => text).join(' ¶ ');
  return units.map(({ en, zh }) => `${side(en)} | ${side(zh)}`).join('\n');
}

/** A block: the captions of a section, and below them their translation line by line. */
function block(captions: string, lines: readonly string[]): TranslationUnit[] {
  return alignSegments(
    [segment(captions)],
    lines.map((line, k) => segment(line, k + 5)),
  );
}

test('captions are cut where the Chinese lines end', () => {
  const en =
    'Good morning. The river froze last night. It has not done that for forty years. Nobody dared to cross it. Then the children came with their sledges.';
  const zh = ['早上好。', '昨晚河水结冰了，这是四十年来的第一次。', '没有人敢过河。', '然后孩子们带着雪橇来了。'];
  expect(table(block(en, zh))).toMatchInlineSnapshot(`
    "Good morning. | 早上好。
    The river froze last night. It has not done that for forty years. | 昨晚河水结冰了，这是四十年来的第一次。
    Nobody dared to cross it. | 没有人敢过河。
    Then the children came with their sledges. | 然后孩子们带着雪橇来了。"
  `);
});

test('a passage that nobody translated stands alone', () => {
  const en =
    'The museum opens at nine. Tickets cost twelve euros. Please leave your umbrellas at the cloakroom, because the floor of the hall is very old. Photographs are not allowed.';
  const zh = ['博物馆九点开门。', '门票十二欧元。', '不允许拍照。'];
  expect(table(block(en, zh))).toMatchInlineSnapshot(`
    "The museum opens at nine. | 博物馆九点开门。
    Tickets cost twelve euros. | 门票十二欧元。
    Please leave your umbrellas at the cloakroom, because the floor of the hall is very old. | 
    Photographs are not allowed. | 不允许拍照。"
  `);
});

test('a line that nobody said in English stands alone', () => {
  const en = 'The museum opens at nine. Photographs are not allowed.';
  const zh = ['博物馆九点开门。', '（译者注：此处原文有一段音乐，听不清楚歌词的内容。）', '不允许拍照。'];
  expect(table(block(en, zh))).toMatchInlineSnapshot(`
    "The museum opens at nine. | 博物馆九点开门。
     | （译者注：此处原文有一段音乐，听不清楚歌词的内容。）
    Photographs are not allowed. | 不允许拍照。"
  `);
});

test('texts that have nothing to do with each other are not paired', () => {
  const en =
    'The bakery sells bread and honey. Two brothers own it. Their oven was built by a grandfather. On Sundays they bake pretzels for the whole village.';
  const zh = ['火箭发动机的推力不足。', '工程师们检查了每一个阀门，发现了三处裂缝。', '发射被推迟到明年春天。'];
  expect(block(en, zh).filter((unit) => unit.en.length > 0 && unit.zh.length > 0)).toEqual([]);
});

test('a short yes goes to the line that begins with it', () => {
  const en = 'Do you like the sea? Yes. I swim every day. Really? Every day.';
  const zh = ['你喜欢大海吗？', '是的。我每天都游泳。', '真的吗？', '每天。'];
  expect(table(block(en, zh))).toMatchInlineSnapshot(`
    "Do you like the sea? | 你喜欢大海吗？
    Yes. I swim every day. | 是的。我每天都游泳。
    Really? | 真的吗？
    Every day. | 每天。"
  `);
});

test('speaker labels begin the lines that name a speaker', () => {
  const en = segment('**Ada**: Hello. **Ben**: Hello. How is it going? **Ada**: Fine, thank you.');
  const zh = [
    segment('你好。', 5, { label: '**艾达**：' }),
    segment('你好。最近怎么样？', 6, { label: '**本**：' }),
    segment('很好，谢谢。', 7, { label: '**艾达**：' }),
  ];
  expect(table(alignSegments([en], zh))).toMatchInlineSnapshot(`
    "**Ada**: Hello. | 你好。
    **Ben**: Hello. How is it going? | 你好。最近怎么样？
    **Ada**: Fine, thank you. | 很好，谢谢。"
  `);
});

test('paragraphs are never cut, and neighbours in the file belong together', () => {
  const en = ['The train was late. We waited.', 'Nobody told us why.', 'It came at midnight.'];
  const zh = ['火车晚点了。我们等着。', '半夜它来了。'];
  const units = alignSegments(
    en.map((text, k) => segment(text, [1, 5, 7][k])),
    zh.map((text, k) => segment(text, [3, 9][k])),
    { atoms: 'segments' },
  );
  expect(table(units)).toMatchInlineSnapshot(`
    "The train was late. We waited. | 火车晚点了。我们等着。
    Nobody told us why. | 
    It came at midnight. | 半夜它来了。"
  `);
});

test('a piece of a segment knows its own line and wraps; label and time stay with the first piece', () => {
  const en = segment('It rained all\u0020day. Then the sun came out again.', 10, {
    label: '>>',
    start: 12.5,
    wraps: [14, 28],
  });
  const units = alignSegments([en], [segment('下了一整天的雨。', 20), segment('然后太阳又出来了。', 21)]);
  expect(units.map((unit) => unit.en)).toEqual([
    [{ text: 'It rained all day.', lang: 'en', line: 10, label: '>>', start: 12.5, wraps: [14], frames: [] }],
    [{ text: 'Then the sun came out again.', lang: 'en', line: 11, wraps: [9], frames: [] }],
  ]);
});

test('every pair says how sure it is', () => {
  const units = alignSegments([segment('The river froze last night.')], [segment('昨晚河水结冰了。', 3)]);
  expect(units[0]?.confidence).toBeGreaterThan(0.7);
});

const sentence = fc.constantFrom('Yes.', 'The river froze.', 'Why is that?', 'We paid 300 dollars.', 'ok', '>> Hello.');
const line = fc.constantFrom('是的。', '河水结冰了。', '为什么？', '我们付了三百美元。好。', '你好', '（笑）');

test('no text is lost, doubled or moved, whatever is aligned', () => {
  const texts = fc.record({
    en: fc.array(fc.array(sentence, { minLength: 1, maxLength: 6 }), { maxLength: 5 }),
    zh: fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
    atoms: fc.constantFrom('sentences' as const, 'segments' as const),
  });
  fc.assert(
    fc.property(texts, ({ en, zh, atoms }) => {
      const english = en.map((parts, k) => segment(parts.join(' '), 2 * k + 1));
      const chinese = zh.map((parts, k) => segment(parts.join(''), 2 * k + 2));
      const all = english.map(({ text }) => text).join(' ');
      const units = alignSegments(english, chinese, { atoms });
      expect(rejoined(units)).toEqual({ en: all ? [all] : [], zh: chinese.map(({ text }) => text) });
      expect(alignSegments(english, chinese, { atoms })).toEqual(units);
    }),
    { numRuns: runs(60) },
  );
});
