import type { TranslationUnit } from '../../model.ts';
import { HAN_PER_WORD, scriptOf } from '../../text/language.ts';
import { countHan, countWords } from '../../text/script.ts';
import type { Token } from '../body/scan.ts';
import { inFileOrder, pairParagraphs } from './paragraphs.ts';
import { isPair, type NoteShape, unpaired } from './shape.ts';

/** Below this share of original text there is no translation to pair it with. */
const BITES = 0.3;
/** In a note that hardly holds any original, a section with more of it is one long bite. */
const RARE = { note: 0.15, section: 0.6 };

/** Up to this share, original text that stands in quotations while the Chinese does not is what the Chinese talks about. */
const QUOTED = 0.6;
const QUOTATION = /^\s*>(?!>)/;

/** From this confidence on, and if neither is more than so many times as long, a bite is what the Chinese beside it says. */
const SURE = { confidence: 0.98, longer: 2 };

/** A Chinese talk with English sound bites, of which hardly any is translated: what is not surely a pair stands alone. */
export const soundBites: NoteShape = {
  name: 'sound-bites',
  markup: true,
  detect({ tokens, originalShare: { section, note } }) {
    if (section === 0) return false;
    if (section < BITES || (note < RARE.note && section < RARE.section)) return true;
    return section < QUOTED && onlyOriginalIsQuoted(tokens);
  },
  pair: (sequence, align) =>
    inFileOrder(
      pairParagraphs(sequence, align).flatMap((unit) => (isSure(unit) ? [unit] : unpaired(unit.en, unit.zh))),
    ),
};

function onlyOriginalIsQuoted(tokens: readonly Token[]): boolean {
  return tokens.every(
    (token) => token.type !== 'text' || QUOTATION.test(token.text) === (scriptOf(token.text) === 'latin'),
  );
}

function isSure(unit: TranslationUnit): boolean {
  return isPair(unit) && (unit.confidence ?? 0) >= SURE.confidence && fitsInLength(unit);
}

function fitsInLength({ en, zh }: TranslationUnit): boolean {
  const expected = en.reduce((sum, { text }) => sum + countWords(text) * HAN_PER_WORD, 0);
  const han = zh.reduce((sum, { text }) => sum + countHan(text), 0);
  return Math.max(expected, han) <= SURE.longer * Math.min(expected, han);
}
