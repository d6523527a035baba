import { DOUBTFUL } from '../align/confidence.ts';
import { type Diagnostic, reporterFor } from '../diagnostics.ts';
import type { Note } from '../model.ts';

/** Pairs that the aligner made and is not sure of, each at the line of its Chinese. */
export function doubtfulPairs({ path, bitext }: Note): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = reporterFor(path, found);
  for (const item of bitext.sections.flatMap(({ items }) => items)) {
    if (item.kind !== 'unit' || item.confidence === undefined || item.confidence >= DOUBTFUL) continue;
    const [en, zh] = [item.en[0], item.zh[0]];
    if (!en || !zh) continue;
    report({
      code: 'translation/doubtful-pair',
      severity: 'info',
      message: `“${opening(zh.text)}” may not translate “${opening(en.text)}” (confidence ${item.confidence.toFixed(2)}).`,
      hint: 'Read the two; if they do not belong together, put <!-- pair --> between passages in both languages.',
      line: zh.line,
    });
  }
  return found;
}

/** The first words of a passage. */
function opening(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
