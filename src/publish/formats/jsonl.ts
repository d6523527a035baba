import type { SegmentJson } from './note-json.ts';
import { shown, type TextFormat, unitsOf } from './text-format.ts';

/**
 * JSON Lines for programs that learn from bitexts: a passage a line, as text without marks, its paragraphs joined by an empty
 * line. `{"note","unit","heading","en":{"lang","text"}|null,"zh":{…}|null,"confidence"?}`
 */
export const jsonl: TextFormat = {
  name: 'jsonl',
  type: 'application/jsonl',
  open: '',
  note: (note) =>
    unitsOf(note)
      .map(({ id, heading, en, zh, confidence }) => {
        const passage = { note: note.path, unit: id, heading, en: side(en), zh: side(zh), confidence };
        return `${JSON.stringify(passage)}\n`;
      })
      .join(''),
  close: '',
};

function side(segments: readonly SegmentJson[]): { lang: string; text: string } | null {
  const [first] = segments;
  return first ? { lang: first.lang, text: segments.map(shown).join('\n\n') } : null;
}
