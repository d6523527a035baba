import type { Side, TaxonomyName } from '../model.ts';
import { type FoldedUnit, foldedUnits } from './folded-units.ts';
import { nameFinder } from './name-places.ts';
import { type EchoPlace, echoesOf } from './query-echo.ts';
import { foldText } from './query-fold.ts';
import { namesIn } from './renderings.ts';
import type { SearchNote, SearchText, SearchUnit } from './search-note.ts';

/** What is said of a company or a person in one unit, cut to a few lines. */
export interface Mention {
  readonly taxonomy: TaxonomyName;
  /** As the note writes it. */
  readonly term: string;
  /** Id of the unit. */
  readonly unit: string;
  readonly en: SearchText | null;
  readonly zh: SearchText | null;
  /** How many other names of its note the unit holds. */
  readonly others: number;
}

/** Of whom it is worth quoting what is said. */
export const QUOTED: readonly TaxonomyName[] = ['companies', 'people'];
/** Whose names say that a unit is about several things. */
const NAMES: readonly TaxonomyName[] = [...QUOTED, 'projects', 'products', 'media'];
/** Mentions that are kept of a term, and terms of a note. */
const MOST = 2;
const TERMS = 24;
/** Characters of a cut text, and as much for Chinese. */
const LENGTH: Readonly<Record<Side, number>> = { en: 320, zh: 150 };

/** A name, and how it is found in folded text. */
interface Name {
  readonly taxonomy: TaxonomyName;
  readonly term: string;
  readonly places: (folded: string) => [number, number][];
}

/** A unit that holds a name: where, and how many names it holds. */
interface Candidate {
  readonly unit: SearchUnit;
  readonly names: number;
  readonly isPaired: boolean;
}

/** A note → where it says most of its companies and people: units in both languages, with many other names, come first. */
export function noteMentions(note: SearchNote, units = foldedUnits(note)): Mention[] {
  const names = namesOf(note);
  const candidates = candidatesOf(names, units);
  return names
    .filter(({ taxonomy }) => QUOTED.includes(taxonomy))
    .flatMap((name) => mentionsOf(name, candidates.get(name) ?? []));
}

/** Where a note says most of a term that it calls otherwise than it is tagged: under any of the term's names; `null` where it does not. */
export function mentionUnder(
  note: SearchNote,
  { taxonomy, names }: { readonly taxonomy: TaxonomyName; readonly names: readonly string[] },
): Mention | null {
  const term = names[0] ?? '';
  const name = { taxonomy, term, places: finder(names) };
  return mentionsOf(name, candidatesOf([...namesOf(note), name], foldedUnits(note)).get(name) ?? [])[0] ?? null;
}

/** For each name the units that hold it. */
function candidatesOf(names: readonly Name[], units: readonly FoldedUnit[]): Map<Name, Candidate[]> {
  const candidates = new Map<Name, Candidate[]>(names.map((name) => [name, []]));
  const texts = units.map(({ en, zh }) => `${en}\n${zh}`);
  // Most names that a note is tagged with it never says.
  const whole = texts.join('\n');
  const said = names.filter(({ places }) => places(whole).length > 0);
  for (const [k, { unit }] of units.entries()) {
    const here = said.filter(({ places }) => places(texts[k] ?? '').length > 0);
    const isPaired = unit.en.length > 0 && unit.zh.length > 0;
    for (const name of here) candidates.get(name)?.push({ unit, names: here.length, isPaired });
  }
  return candidates;
}

function namesOf({ terms }: SearchNote): Name[] {
  return NAMES.flatMap((taxonomy) =>
    terms[taxonomy].slice(0, TERMS).map((term) => ({ taxonomy, term, places: finder([term]) })),
  );
}

/** Finds any of the names of `英伟达 (NVIDIA)`, and so of each term. */
function finder(terms: readonly string[]): Name['places'] {
  const finders = terms.flatMap(namesIn).map(nameFinder);
  return (folded) => finders.flatMap((find) => find(folded));
}

function mentionsOf({ taxonomy, term, places }: Name, candidates: readonly Candidate[]): Mention[] {
  return candidates
    .toSorted((a, b) => Number(b.isPaired) - Number(a.isPaired) || b.names - a.names)
    .slice(0, MOST)
    .map(({ unit, names }) => ({ taxonomy, term, unit: unit.id, ...excerpts(unit, places), others: names - 1 }));
}

/** Both sides of a unit around the name: where one does not hold it, around what translates it, or lies as far into the text. */
function excerpts(unit: SearchUnit, places: Name['places']): Record<Side, SearchText | null> {
  const spots = { en: spotIn(unit.en, places), zh: spotIn(unit.zh, places) };
  const sideOf = (side: Side, on: Side): SearchText | null => {
    const spot = spots[side] ?? counterpartOf(spots[on], { unit, on, side });
    const text = unit[side][spot.text];
    return text ? { ...text, text: cut(text.text, spot.span[0], LENGTH[side]) } : null;
  };
  return { en: sideOf('en', 'zh'), zh: sideOf('zh', 'en') };
}

function counterpartOf(
  found: EchoPlace | null,
  { unit, on, side }: { readonly unit: SearchUnit; readonly on: Side; readonly side: Side },
): EchoPlace {
  const [echo] = found ? echoesOf(unit.links, [found], on) : [];
  if (echo) return echo;
  const length = unit[on][found?.text ?? 0]?.text.length ?? 0;
  const share = found && length > 0 ? found.span[0] / length : 0;
  const at = Math.round(share * (unit[side][0]?.text.length ?? 0));
  return { text: 0, span: [at, at] };
}

function spotIn(texts: readonly SearchText[], places: Name['places']): EchoPlace | null {
  for (const [text, { text: written }] of texts.entries()) {
    const [span] = places(foldText(written));
    if (span) return { text, span };
  }
  return null;
}

const EDGE = /[\s，。；：、！？,.;:!?]/;

/** So many characters around a place, cut where words or sentences end. */
function cut(text: string, at: number, length: number): string {
  if (text.length <= length) return text;
  let from = Math.max(0, Math.min(at - length / 4, text.length - length)) | 0;
  while (from > 0 && from < at && !EDGE.test(text[from - 1] ?? '')) from++;
  let to = Math.min(text.length, from + length);
  while (to < text.length && to > from + length / 2 && !EDGE.test(text[to] ?? '')) to--;
  return `${from > 0 ? '…' : ''}${text.slice(from, to).toWellFormed().trim()}${to < text.length ? '…' : ''}`;
}
