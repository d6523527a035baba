import type { TextPassage, TextSide, TextUnit } from './query-format.ts';
import type { SearchNote, SearchText, SearchUnit } from './search-note.ts';

/** Characters above which a section is cut: a passage should be what one reads at a time. */
const LONGEST = 6000;

/** A note → its passages but the first, in order; each ends with a unit. */
export function passagesOf({ sections }: Pick<SearchNote, 'sections'>): TextPassage[] {
  return sections.flatMap(({ id, heading, units }, section) => {
    const groups = cut(units.map(textUnit));
    return groups.map((group, k) => ({
      section,
      id,
      heading: heading && k === 0 ? ([heading.text, heading.lang] as const) : null,
      units: group,
    }));
  });
}

function textUnit({ id, en, zh, links }: SearchUnit): TextUnit {
  const unit = [id, sideOf(en), sideOf(zh)] as const;
  return links === '' ? unit : [...unit, links];
}

function sideOf(texts: readonly SearchText[]): TextSide {
  return texts.map(({ text, lang }) => [text, lang] as const);
}

/** At least one group, so that a section of a heading alone is found. */
function cut(units: readonly TextUnit[]): TextUnit[][] {
  const groups: TextUnit[][] = [[]];
  let size = 0;
  for (const unit of units) {
    const length = lengthOf(unit);
    if (size > 0 && size + length > LONGEST) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(unit);
    size += length;
  }
  return groups;
}

/** Characters of a unit. */
export function lengthOf([, en, zh]: TextUnit): number {
  return [...en, ...zh].reduce((sum, [text]) => sum + text.length, 0);
}
