import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseSentences } from '../../src/text/sentences-chinese.ts';
import { englishSentences } from '../../src/text/sentences-english.ts';

const english = (text: string) => englishSentences(text).map((span) => text.slice(...span));
const chinese = (text: string) => chineseSentences(text).map((span) => text.slice(...span));

test.each([
  ['a full stop, a question mark, a cry', 'We went home. Why? It rained!', ['We went home.', 'Why?', 'It rained!']],
  ['text in lower case', 'it rained. so we left.', ['it rained.', 'so we left.']],
  ['TEXT IN CAPITALS', 'IT RAINED. SO WE LEFT.', ['IT RAINED.', 'SO WE LEFT.']],
  ['titles before names', 'Dr. Who met Mr. Bean. They left.', ['Dr. Who met Mr. Bean.', 'They left.']],
  ['initials of a name', 'V.K. Raman wrote it. J. Doe read it.', ['V.K. Raman wrote it.', 'J. Doe read it.']],
  ['a country that goes on', 'The U.S. Senate voted.', ['The U.S. Senate voted.']],
  [
    'a country that ends the sentence',
    'He left the U.S. The others stayed.',
    ['He left the U.S.', 'The others stayed.'],
  ],
  ['a price that begins with a point', 'It costs .02 cents. Really.', ['It costs .02 cents.', 'Really.']],
  ['signs inside a word', 'The S&P 500 rose 3.5 percent. Fine.', ['The S&P 500 rose 3.5 percent.', 'Fine.']],
  ['marks of another speaker', 'is it? >> Yes, it is', ['is it?', '>> Yes, it is']],
  ['a mark without a full stop before it', 'and then >> Go on.', ['and then', '>> Go on.']],
  ['a bold label', '**Host**: Hello **Guest**: Hi', ['**Host**: Hello', '**Guest**: Hi']],
  ['stage directions', 'Thank you. [applause] Good evening.', ['Thank you.', '[applause]', 'Good evening.']],
  ['closing quotes', 'She said "no." Then she left.', ['She said "no."', 'Then she left.']],
  ['an ellipsis that goes on', 'I was... well, tired. So what?', ['I was... well, tired.', 'So what?']],
  ['no full stop at all', 'so we went there and then', ['so we went there and then']],
  ['nothing', '', []],
])('English: %s', (_name, text, sentences) => {
  expect(english(text)).toEqual(sentences);
});

test.each([
  ['full stops, questions, cries', '好的。为什么？走吧！', ['好的。', '为什么？', '走吧！']],
  ['marks in a row', '什么？！真的……然后呢？', ['什么？！', '真的……', '然后呢？']],
  ['a quotation is kept whole', '他说：“走吧。我们晚了。”然后走了。', ['他说：“走吧。我们晚了。”', '然后走了。']],
  ['brackets are kept whole', '循环融资（解释。很长。）很常见。对。', ['循环融资（解释。很长。）很常见。', '对。']],
  ['a quotation that nobody closes', '他说：“走吧。我们晚了。', ['他说：“走吧。', '我们晚了。']],
  ['half-width marks', '你好! 你是谁? 我是老师.', ['你好! ', '你是谁? ', '我是老师.']],
  ['a decimal point', '增长3.5倍。', ['增长3.5倍。']],
  ['semicolons', '第一；第二。', ['第一；', '第二。']],
  ['no mark at all', '没有标点', ['没有标点']],
  ['nothing', '', []],
])('Chinese: %s', (_name, text, sentences) => {
  expect(chinese(text)).toEqual(sentences);
});

const words = fc.string({ unit: fc.constantFrom(...'ab.?!"“”>[]*: 。？（）好A1…') });

test('English sentences joined by one character of white space are the text', () => {
  fc.assert(
    fc.property(words, (text) => {
      const spans = englishSentences(text.trim());
      expect(spans.map(([from]) => from)).toEqual([
        ...(text.trim() ? [0] : []),
        ...spans.slice(0, -1).map(([, to]) => to + 1),
      ]);
      expect(spans.at(-1)?.[1] ?? 0).toBe(text.trim().length);
    }),
  );
});

test('Chinese sentences cover the text without a gap', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(chinese(text).join('')).toBe(text);
    }),
  );
});
