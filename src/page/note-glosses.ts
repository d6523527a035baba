import type { Note } from '../model.ts';
import { type Gloss, glossesIn } from '../text/glosses.ts';
import { uniqueIds } from './unique-ids.ts';
import { unitId } from './unit-view.ts';
import type { SectionView, UnitView } from './view.ts';

/** A gloss, and where its note has it. */
export interface NoteGloss extends Gloss {
  /** Id of the unit on the note's page. */
  readonly unit: string;
  /** Index of the section in the note's body. */
  readonly section: number;
}

/**
 * Every gloss of a note in the order of its text, the same pair of names once: its first explanation stands for all. `views`, where they
 * are known already, have the ids of its units.
 */
export function noteGlosses(note: Note, views: readonly SectionView[] | null = null): NoteGloss[] {
  const glosses = new Map<string, NoteGloss>();
  for (const gloss of everyGloss(note, views)) {
    const names = `${gloss.zh}\n${gloss.en.toLowerCase()}`;
    const known = glosses.get(names);
    if (!known || (known.explanation === null && gloss.explanation !== null)) glosses.set(names, gloss);
  }
  return [...glosses.values()];
}

/** A gloss has a bracket. */
const BRACKET = /[（(]/;

function everyGloss({ bitext }: Note, views: readonly SectionView[] | null): NoteGloss[] {
  const unique = uniqueIds();
  return bitext.sections.flatMap(({ items }, section) =>
    items.flatMap((item, k) => {
      if (item.kind === 'block') return [];
      // A view for every item, in their order.
      const view = views?.[section]?.items[k] as UnitView | undefined;
      const unit = view?.id ?? unique(unitId(item));
      return [...item.en, ...item.zh].flatMap(({ text }) =>
        (BRACKET.test(text) ? glossesIn(text) : []).map(({ zh, en, explanation }) => ({
          zh,
          en,
          explanation,
          unit,
          section,
        })),
      );
    }),
  );
}
