import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { OWN_LEXICON } from '../align/chosen-lexicon.ts';
import { learnLexicon, writeLexicon } from '../align/learn.ts';
import type { Note, TranslationUnit } from '../model.ts';
import { isPair } from '../note/shapes/shape.ts';
import { loadCorpus } from '../pipeline.ts';
import { loadSettings } from '../site/settings.ts';
import { checkNotesFolder } from './folders.ts';
import { UsageError } from './usage-error.ts';

/**
 * `note learn DIR [--output FILE]`: learns from the explicitly paired notes below a folder which words translate which, and writes one file. The same
 * notes give the same bytes. Resolves to the exit code: 1 if no note pairs anything.
 */
export async function runLearn(args: string[]): Promise<number> {
  const options = { output: { type: 'string', default: OWN_LEXICON } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageError('note learn needs one folder of notes.');
  await checkNotesFolder(folder);
  const { settings } = await loadSettings('content/_data/site.yaml');
  const { corpus } = await loadCorpus(folder, settings);
  const notes = [...corpus.notes].sort((a, b) => (a.path < b.path ? -1 : 1));
  const units = notes.flatMap(pairedUnits);
  if (units.length === 0) {
    process.stderr.write(`${folder}: no note pairs its text explicitly; nothing was learnt.\n`);
    return 1;
  }
  const lexicon = learnLexicon(units, 'learnt from notes');
  await mkdir(dirname(values.output), { recursive: true });
  await writeLexicon(values.output, lexicon);
  process.stderr.write(`${values.output}: ${lexicon.stems.length} words learnt from ${units.length} pairs.\n`);
  return 0;
}

/** The units that the author paired. */
function pairedUnits({ bitext }: Note): TranslationUnit[] {
  const items = bitext.sections.flatMap((section) => section.items);
  return items.filter(
    (item) => item.kind === 'unit' && item.confidence === undefined && isPair(item),
  ) as TranslationUnit[];
}
