import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asMarkdown } from '../../src/import/markdown-text.ts';
import { bodyOf } from '../../src/import/note-text.ts';
import type { ImportedSection, ImportedUnit } from '../../src/import/units.ts';
import { NO_RELATIVE_LINKS } from '../../src/page/markdown/links.ts';
import { plainText } from '../../src/page/markdown/render-markdown.ts';
import { readBody } from '../../src/pipeline.ts';
import { sections, unitsOf, word } from './nasty.ts';

function expected(written: readonly ImportedSection[]): unknown[] {
  const texts = (side: ImportedUnit['en']) =>
    side.map(({ text, start }) => [text.replace(/\s/g, ''), start ?? clockOf(text)]);
  return written.map(({ heading, units }) => ({
    heading,
    units: units.map(({ en, zh }) => ({ en: texts(en), zh: texts(zh) })),
  }));
}

/** A text may say its time itself. */
function clockOf(text: string): number | undefined {
  const [, minutes, seconds] = /^\[(\d+):(\d\d)\]/.exec(text) ?? [];
  return minutes === undefined ? undefined : Number(minutes) * 60 + Number(seconds);
}

const runs = { numRuns: Number(process.env.DUIZHAO_IMPORTS ?? 40) };

describe('an imported body', { timeout: 120_000 }, () => {
  test('is read back as the units that were imported, whatever their text', () => {
    fc.assert(
      fc.property(sections, (written) => {
        expect(unitsOf(readBody(bodyOf(written)))).toEqual(expected(written));
      }),
      runs,
    );
  });

  test('shows its text letter for letter', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.join(' ').replace(/\s+/g, ' ').trim();
        const shown = plainText(asMarkdown(text), { links: NO_RELATIVE_LINKS, references: {} });
        expect(shown.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      runs,
    );
  });
});
