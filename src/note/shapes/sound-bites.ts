import { alone, type NoteShape, passagesOf } from './shape.ts';

/** Below this share of original text there is no translation to pair it with. */
const BITES = 0.3;
/** In a note that hardly holds any original, a section with more of it is one long bite. */
const RARE = { note: 0.15, section: 0.6 };

/** A Chinese talk with English sound bites that nobody translated: nothing is paired. */
export const soundBites: NoteShape = {
  name: 'sound-bites',
  markup: true,
  detect: ({ originalShare: { section, note } }) =>
    section > 0 && (section < BITES || (note < RARE.note && section < RARE.section)),
  pair: (sequence) => passagesOf(sequence).map(alone),
};
