import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TokenLists } from '../../src/search/token-lists.ts';

function tokensOf(...texts: string[]): string[] {
  const lists = new TokenLists();
  texts.forEach((text, passage) => {
    lists.add(text, 'zh', passage);
  });
  return lists.written().tokens.split('\n');
}

test('words are kept without inflection, runs as pairs of neighbours and single characters', () => {
  expect(tokensOf('ai芯片 companies', 'company, 芯')).toMatchInlineSnapshot(`
    [
      "ai",
      "芯片",
      "compani",
      "芯",
      "片",
    ]
  `);
});

test('a text of everyday characters has the tokens that it has beside a rare sign', () => {
  const pieces = [
    'ai',
    'gpt4',
    '芯',
    '芯片',
    '数据中心',
    ' ',
    '\n',
    ', ',
    '。',
    '“',
    '·',
    '-',
    "'",
    '…',
    '3.5',
    'companies',
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
  const written = (...texts: string[]) => {
    const lists = new TokenLists();
    texts.forEach((one, passage) => {
      lists.add(one, 'en', passage);
    });
    return lists.written();
  };
  fc.assert(
    fc.property(text, text, (first, second) => {
      expect(written(first, second)).toEqual(written(`${first} ×`, `× ${second}`));
    }),
  );
});
