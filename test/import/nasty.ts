import fc from 'fast-check';
import { asMarkdown } from '../../src/import/markdown-text.ts';
import type { ImportedSection, ImportedUnit } from '../../src/import/units.ts';
import type { Bitext } from '../../src/model.ts';

/** What people write, and what markdown, this project and its readers would take for markup. */
const NASTY = [
  ...[
    '- ',
    '1. ',
    '# ',
    '> ',
    '>> ',
    '===',
    '---',
    '* * *',
    '```',
    '~~~',
    '| a | b |',
    '[x]: y',
    '[x](y)',
    '![x](y)',
    '[[x]]',
  ],
  ...[
    '<b>',
    '</details>',
    '<details>',
    '<summary>',
    '<!-- pair -->',
    '-->',
    '<br>',
    '<p>',
    '<3',
    '&amp;',
    '&#60;',
    '\\',
    '\\\\',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '`',
    '~~',
    '$',
    '{{ x }}',
    '{% x %}',
    'https://a.b/c_d_e',
    '[12:34]',
    '12:34',
    '$5 < $6',
    '“',
    '”',
  ],
];

/** A word of a text. */
export const word = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.constantFrom('tide', 'Host:', '5%', 'OpenAI', '—'),
  fc.string({ maxLength: 6 }),
);
const english = fc.array(word, { maxLength: 6 }).map((words) => asMarkdown(`${words.join(' ')} goes`));
const chinese = fc
  .array(word, { maxLength: 6 })
  .map((words) => asMarkdown(`${words.join('')}${'潮水一天涨落两次'.repeat(4)}`));
const time = fc.option(fc.integer({ min: 0, max: 99_999 }), { nil: undefined });
const segments = (text: fc.Arbitrary<string>) =>
  fc.array(
    fc
      .tuple(text, time)
      .map(([written, start]) => ({ text: written, ...(start !== undefined && { start: start / 10 }) })),
    { maxLength: 3 },
  );
const unit: fc.Arbitrary<ImportedUnit> = fc
  .record({ en: segments(english), zh: segments(chinese) })
  .filter(({ en, zh }) => en.length + zh.length > 0);
/** Sections of units in nasty text: pairs, loose ones, several segments, times. */
export const sections: fc.Arbitrary<ImportedSection[]> = fc.array(
  fc.record({
    heading: chinese,
    // Chinese alone is read paragraph by paragraph, as it is in any note; somewhere there is an original.
    units: fc.array(unit, { maxLength: 6 }).map((units) => [...units, PAIR]),
  }),
  { minLength: 1, maxLength: 3 },
);
const PAIR: ImportedUnit = { en: [{ text: 'The water rises.' }], zh: [{ text: '水涨起来了。' }] };

/** Units as texts and times, a speaker's label with its text. */
export function unitsOf({ sections: read }: Pick<Bitext, 'sections'>): unknown[] {
  return read.map(({ heading, items }) => ({
    heading: heading?.text ?? null,
    units: items.map((item) => {
      if (item.kind === 'block') return item;
      const texts = (side: typeof item.en) =>
        side.map(({ label = '', text, start }) => [(label + text).replace(/\s/g, ''), start]);
      return { en: texts(item.en), zh: texts(item.zh) };
    }),
  }));
}
