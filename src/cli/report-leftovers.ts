import { basename } from 'node:path';
import { formatDiagnostic } from '../diagnostics.ts';
import type { TranslationUnit } from '../model.ts';
import { readNote } from '../pipeline.ts';
import { say } from './say.ts';

/** Leftovers that are named one by one. */
const NAMED = 12;

/** Says how many passages of a new note are paired, and where those stand that have no counterpart: the note keeps them, for its author to look at. */
export function reportLeftovers(file: string, text: string, zone: string): void {
  const { note } = readNote({ path: basename(file), text, hash: '' }, { zone });
  const items = note.bitext.sections.flatMap((section) => section.items);
  const units = items.filter((item) => item.kind === 'unit');
  const alone = units.filter(({ en, zh }) => en.length === 0 || zh.length === 0);
  for (const unit of alone.slice(0, NAMED)) say(leftover(file, unit));
  const more = alone.length > NAMED ? `, the first ${NAMED} of them above` : '';
  if (alone.length * 2 > units.length) say('Most passages are alone. Are these files of the same talk, and complete?');
  say(`${units.length - alone.length} passages with their translation, ${alone.length} alone${more}.`);
}

function leftover(file: string, { en, zh }: TranslationUnit): string {
  const [first] = [...en, ...zh];
  return formatDiagnostic({
    code: 'import/alone',
    severity: 'info',
    message: `Nothing is paired with “${shortened(first?.text ?? '')}”.`,
    hint: en.length > 0 ? 'Its translation is missing.' : 'Its original is missing.',
    path: file,
    line: first?.line ?? 1,
    column: 1,
  });
}

function shortened(text: string): string {
  return text.length > 60 ? `${[...text].slice(0, 58).join('')}…` : text;
}
