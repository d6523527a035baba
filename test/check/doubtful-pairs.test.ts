import { expect, test } from 'vitest';
import { doubtfulPairs } from '../../src/check/doubtful-pairs.ts';
import { formatDiagnostic } from '../../src/diagnostics.ts';
import type { Note, TranslationUnit } from '../../src/model.ts';
import { parseNote } from '../../src/note/parse-note.ts';

function noteWith(...units: readonly TranslationUnit[]): Note {
  const { note } = parseNote({ path: 'a.md', hash: '', text: '' }, { zone: 'UTC', align: () => [] });
  return {
    ...note,
    bitext: { references: {}, sections: [{ heading: null, line: 1, shape: 'captions', items: units }] },
  };
}

const en = [{ text: 'The ferry leaves at nine in the morning.', lang: 'en', line: 3, frames: [] }];
const zh = [{ text: '他不喜欢喝茶。', lang: 'zh-Hans', line: 7, frames: [] }];

test('a pair that the aligner doubts is reported at its Chinese, others are not', () => {
  const note = noteWith(
    { kind: 'unit', en, zh, confidence: 0.2 },
    { kind: 'unit', en, zh, confidence: 0.9 },
    { kind: 'unit', en, zh },
    { kind: 'unit', en: [], zh, confidence: 0.1 },
  );
  expect(doubtfulPairs(note).map(formatDiagnostic)).toMatchInlineSnapshot(`
    [
      "a.md:7:1  info  translation/doubtful-pair  “他不喜欢喝茶。” may not translate “The ferry leaves at nine…” (confidence 0.20). Read the two; if they do not belong together, put <!-- pair --> between passages in both languages.",
    ]
  `);
});
