import { scriptOf } from '../../text/language.ts';
import type { Token } from '../body/scan.ts';
import { alone, type NoteShape, passagesOf } from './shape.ts';

/** Below this share of original text there is no translation to pair it with. */
const BITES = 0.3;
/** In a note that hardly holds any original, a section with more of it is one long bite. */
const RARE = { note: 0.15, section: 0.6 };

/** Up to this share, original text that stands in quotations while the Chinese does not is what the Chinese talks about. */
const QUOTED = 0.6;
const QUOTATION = /^\s*>(?!>)/;

/** A Chinese talk with English sound bites that nobody translated: nothing is paired. */
export const soundBites: NoteShape = {
  name: 'sound-bites',
  markup: true,
  detect({ tokens, originalShare: { section, note } }) {
    if (section === 0) return false;
    if (section < BITES || (note < RARE.note && section < RARE.section)) return true;
    return section < QUOTED && onlyOriginalIsQuoted(tokens);
  },
  pair: (sequence) => passagesOf(sequence).map(alone),
};

function onlyOriginalIsQuoted(tokens: readonly Token[]): boolean {
  return tokens.every(
    (token) => token.type !== 'text' || QUOTATION.test(token.text) === (scriptOf(token.text) === 'latin'),
  );
}
