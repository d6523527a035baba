import { expect, test } from 'vitest';
import { type BorderModel, borderOdds } from '../../src/align/border-model.ts';
import { bordersOf } from '../../src/align/known-lexicons.ts';
import { decodeLexicon, encodeLexicon } from '../../src/align/lexicon-file.ts';
import { trainBorders } from '../../src/align/train-borders.ts';
import { plainWord } from '../../src/align/word-classes.ts';

/** Sentences in which only a blorb begins anything. */
const LESSONS = Array.from(
  { length: 40 },
  (_, k) => `Blorb ${k} sees the old zarn. Blorb goes home to the zarn. Blorb number ${k} sleeps.`,
);

const bytes = (borders: BorderModel | null) =>
  encodeLexicon({ kind: 'learned', name: 'test', licence: '', stems: [], grams: [], translations: [], borders });

test('what begins sentences in punctuated text does so where nobody punctuated it', () => {
  const model = trainBorders(LESSONS);
  const words = 'blorb sees the old zarn blorb goes home'.split(' ');
  const odds = model ? borderOdds(model, words) : [];
  expect(odds.indexOf(Math.max(...odds.slice(1)))).toBe(5);
  expect(odds[5]).toBeGreaterThan(0);
  expect(odds[3]).toBeLessThan(-2);
});

test('text without full stops teaches nothing', () => {
  expect(trainBorders(LESSONS.map((text) => text.replaceAll('.', '')))).toBeNull();
});

test('a model is trusted as far as it has read', () => {
  const [little, much] = [trainBorders(LESSONS), trainBorders(Array(60).fill(LESSONS).flat())];
  expect(little?.trust).toBeLessThan(0.05);
  expect(much?.trust).toBeGreaterThan(0.2);
}, 30_000);

test('a file holds the model with the lexicon, and the same texts give the same model', () => {
  const model = trainBorders(LESSONS);
  expect(decodeLexicon(bytes(model)).borders).toEqual(model);
  expect(trainBorders(LESSONS)).toEqual(model);
  expect(decodeLexicon(bytes(null)).borders).toBeNull();
}, 30_000);

test('who has learnt from little keeps to the speeches that come with the project', () => {
  const own = decodeLexicon(bytes(trainBorders(LESSONS)));
  const words = 'blorb sees the old zarn and so we went home'.split(' ');
  expect(bordersOf([own])?.odds(words)).toEqual(bordersOf([])?.odds(words));
  expect(bordersOf([own])?.trust).toBe(0.5);
});

test('who has learnt from much asks both, the lessons and the speeches', () => {
  const model = trainBorders(LESSONS, 0.9);
  const words = 'blorb sees the old zarn blorb goes home'.split(' ');
  const [own, general] = [borderOdds(model as BorderModel, words), bordersOf([])?.odds(words) ?? []];
  const both = bordersOf([decodeLexicon(bytes(model))]);
  expect(both?.trust).toBe(0.9);
  expect(own).not.toEqual(general);
  both?.odds(words).forEach((odds, k) => {
    expect(odds).toBeCloseTo(((own[k] ?? 0) + (general[k] ?? 0)) / 2);
  });
}, 30_000);

test('marks at the edges are no part of a word', () => {
  expect(['“Well,”', 'U.S.', 'don’t', '—', '(2020)'].map(plainWord)).toEqual(['well', 'u.s', "don't", '', '2020']);
});
