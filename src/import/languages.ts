import type { Reporter } from '../diagnostics.ts';
import { scriptOf } from '../text/language.ts';
import { countHan, countWords } from '../text/script.ts';
import type { Cue } from './cue.ts';

/** A track that shows both languages at once, cue by cue. */
export interface BilingualCue {
  readonly en: Cue;
  readonly zh: Cue;
}

/** Whether most cues of a track have a line in either language. */
export function isBilingual(cues: readonly Cue[]): boolean {
  const both = cues.filter((cue) => {
    const { en, zh } = halves(cue);
    return en.text !== '' && zh.text !== '';
  });
  return both.length * 2 > cues.length;
}

/** A cue of two languages → its lines in Latin letters, and the others. A line of signs goes with the line before it. */
export function halves(cue: Cue): BilingualCue {
  const lines: { en: string[]; zh: string[] } = { en: [], zh: [] };
  let side: 'en' | 'zh' = 'zh';
  for (const line of cue.text.split('\n')) {
    const script = scriptOf(line);
    if (script !== null) side = script === 'wide' ? 'zh' : 'en';
    lines[side].push(line);
  }
  return { en: { ...cue, text: lines.en.join('\n') }, zh: { ...cue, text: lines.zh.join('\n') } };
}

/** Which of two tracks is the Chinese one: the one with more of it. Both in one language are reported. */
export function sidesOf(
  first: readonly Cue[],
  second: readonly Cue[],
  report: Reporter,
): { readonly en: readonly Cue[]; readonly zh: readonly Cue[] } {
  const [a, b] = [chineseShare(first), chineseShare(second)];
  if (a > 0.5 === b > 0.5) {
    report({
      code: 'import/language',
      severity: 'error',
      message: `Both files are in ${a > 0.5 ? 'Chinese' : 'another language than Chinese'}.`,
      hint: 'Give the original and its Chinese translation, in any order.',
      line: 1,
    });
  }
  return a > b ? { en: second, zh: first } : { en: first, zh: second };
}

/** Han characters as a share of all characters and words. */
function chineseShare(cues: readonly Cue[]): number {
  const text = cues.map((cue) => cue.text).join('\n');
  const [han, words] = [countHan(text), countWords(text)];
  return han + words === 0 ? 0 : han / (han + words);
}
