import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TokenNumbers } from '../../src/search/token-numbers.ts';

const token = fc.oneof(fc.constantFrom('a', 'ab', '芯', '芯片', '😀'), fc.stringMatching(/^[a-z0-9一-龥:]{1,6}$/));

test('a token has one number in every note, the next one where it is new', () => {
  fc.assert(
    fc.property(fc.array(fc.array(token, { maxLength: 20 }), { maxLength: 6 }), (notes) => {
      const numbers = new TokenNumbers();
      const all = [...new Set(notes.flat())];
      for (const tokens of notes) {
        const known = Array.from(tokens, (one) => all.indexOf(one));
        expect([...numbers.numbersOf(tokens.join('\n'))]).toEqual(known);
      }
      expect(numbers.tokens).toEqual(all);
    }),
  );
});

test('tokens keep their numbers when there are more of them than there was room for', () => {
  const numbers = new TokenNumbers();
  const many = Array.from({ length: 100_000 }, (_, k) => `t${k}`);
  const counted = Uint32Array.from(many.keys());
  expect(numbers.numbersOf(many.join('\n'))).toEqual(counted);
  expect(numbers.numbersOf(many.join('\n'))).toEqual(counted);
});
