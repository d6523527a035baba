import { alone, type NoteShape, passagesOf } from './shape.ts';

/** A section in one language, and whatever no other shape claims: nothing is paired. */
export const oneLanguage: NoteShape = {
  name: 'one-language',
  markup: true,
  detect: () => true,
  pair: (sequence) => passagesOf(sequence).map(alone),
};
