import { expect, test } from 'vitest';
import { explainUnit } from '../../src/align/explain.ts';
import { decodeLexicon, encodeLexicon } from '../../src/align/lexicon-file.ts';
import type { TranslationUnit } from '../../src/model.ts';
import { segment } from './segments.ts';

const unit: TranslationUnit = {
  kind: 'unit',
  en: [{ ...segment('NVIDIA sold 300 blorbs to the harbour.'), label: 'Ann:' }],
  zh: [segment('英伟达（NVIDIA）向港口卖了300个布洛布。')],
  confidence: 0.9,
};

test('an explanation shows lengths, what both sides share, and words that translate each other, the surest first', () => {
  const { length, ...explained } = explainUnit(unit);
  expect(explained).toEqual({
    confidence: 0.9,
    anchors: ['nvidia', '3e+2'],
    words: [
      ['sell', '卖'],
      ['nvidia', '英伟'],
    ],
  });
  expect(length.zh).toBeGreaterThan(length.en);
  expect(Math.abs(length.score)).toBeLessThan(1);
});

test('an author’s own lexicon explains with the dictionary, and a pair of the author’s has no confidence', () => {
  const own = decodeLexicon(
    encodeLexicon({
      kind: 'learned',
      name: '',
      licence: '',
      stems: ['blorb'],
      grams: ['布洛', '洛布'],
      translations: [{ grams: Int32Array.of(0, 1), strengths: Float32Array.of(0.4, 0.8) }],
    }),
  );
  const { confidence: _, ...paired } = unit;
  const explained = explainUnit(paired, own);
  expect(explained).not.toHaveProperty('confidence');
  expect(explained.words).toContainEqual(['blorb', '洛布']);
});

test('an explanation of much text stays short', () => {
  const words = 'sea wind rain snow fire stone tree bird fish horse house door road bridge'.split(' ');
  const long = { ...unit, en: [segment(words.join(' '))], zh: [segment('海风雨雪火石树鸟鱼马房门路桥')] };
  expect(explainUnit(long).words).toHaveLength(12);
});
