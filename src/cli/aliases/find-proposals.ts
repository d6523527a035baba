import { taggedNotes } from '../../import/known-terms.ts';
import type { Bitext, NotePath, TranslationUnit } from '../../model.ts';
import { parseNote } from '../../note/parse-note.ts';
import { readSource } from '../../note/read-source.ts';
import { unpaired } from '../../note/shapes/shape.ts';
import type { AliasBook } from '../../taxonomy/aliases.ts';
import { buildTaxonomies } from '../../taxonomy/build-taxonomies.ts';
import { type CountedGloss, glossBook, glossClues } from '../../taxonomy/proposals/gloss-clues.ts';
import { type PairedText, pairCounter } from '../../taxonomy/proposals/pair-clues.ts';
import type { Proposal } from '../../taxonomy/proposals/proposal.ts';
import { proposals } from '../../taxonomy/proposals/propose.ts';
import { spellingClues } from '../../taxonomy/proposals/spelling-clues.ts';
import { glossesIn } from '../../text/glosses.ts';

export interface ProposalSettings {
  readonly zone: string;
  readonly aliases: AliasBook;
  readonly isRejected: Parameters<typeof proposals>[1];
}

/** Longer passages hold so many names that standing opposite says little. */
const LONGEST = 1500;
/** Characters of a passage that are shown as evidence. */
const SHOWN = 80;

/**
 * Reads all notes of a folder for terms that may be one, the surest proposal first. Notes are read without the aligner: what
 * their authors paired is evidence enough.
 */
export async function findProposals(
  folder: string,
  { zone, aliases, isRejected }: ProposalSettings,
): Promise<Proposal[]> {
  const notes = await taggedNotes(folder, zone);
  const taxonomies = Object.values(buildTaxonomies(notes, aliases).byName);
  const counters = taxonomies.map(pairCounter);
  const glosses: CountedGloss[] = [];
  for (const { path } of notes) {
    const { note } = parseNote(await readSource(folder, path, () => {}), { zone, align: unpaired });
    for (const unit of unitsOf(note.bitext)) {
      glosses.push(...glossesOf(unit, path));
      const pair = pairOf(unit, path);
      if (pair) for (const counter of counters) counter.count(pair);
    }
  }
  const book = glossBook(glosses);
  const clues = taxonomies.flatMap((taxonomy) => [...spellingClues(taxonomy), ...glossClues(taxonomy, book)]);
  return proposals([...clues, ...counters.flatMap((counter) => counter.clues())], isRejected);
}

function unitsOf({ sections }: Bitext): TranslationUnit[] {
  return sections.flatMap(({ items }) => items.filter((item) => item.kind === 'unit'));
}

function glossesOf({ en, zh }: TranslationUnit, path: NotePath): CountedGloss[] {
  return [...en, ...zh].flatMap(({ text, line }) =>
    glossesIn(text).map(({ zh: chinese, en: english, span }) => {
      return { zh: chinese, en: english, count: 1, source: { path, line, text: text.slice(...span) } };
    }),
  );
}

function pairOf({ en, zh }: TranslationUnit, path: NotePath): PairedText | null {
  const [english, chinese] = [en, zh].map((side) => side.map(({ text }) => text).join(' ')) as [string, string];
  if (english === '' || chinese === '' || english.length > LONGEST) return null;
  return { en: english, zh: chinese, source: { path, line: zh[0]?.line ?? 1, text: chinese.slice(0, SHOWN) } };
}
