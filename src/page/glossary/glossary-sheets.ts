import { glossaryAnchor, glossaryUrl } from '../../site/glossary-url.ts';
import { GLOSSARY_URL, letterUrl, numberedUrl } from '../../site/urls.ts';
import { titleLang } from '../note-entry.ts';
import type { IndexPager, Link } from '../view.ts';
import { cutLetter } from './cut-letter.ts';
import type { GlossaryLine, GlossaryPage } from './glossary-view.ts';
import { byName, type Counted, type Headword } from './headwords.ts';
import { counterpart, type PlannedEntry, planEntry } from './plan-entry.ts';

/** So many names stand on the entrance with everything that is said of them, and no letter is cut below it. */
const FEW = 60;
/** Leading terms, and names with several renderings, on the entrance of a larger glossary. */
const LEADING = 60;
const DIFFERING = 40;
/** Names in the index of a letter, so that its page stays below 300 KB: those of most notes. */
const INDEXED = 2000;

/** A page of the glossary before the notes' explanations are read: plain data. */
export interface GlossarySheet extends Omit<GlossaryPage, 'entries'> {
  readonly entries: readonly PlannedEntry[];
}

const EMPTY = { letter: null, pager: null, counts: null, leading: [], differing: [], index: [], entries: [] };

/** The glossary's entrance: all of a small glossary, of a larger one what leads, and the letters. */
export function glossaryEntrance(words: readonly Headword[], letters: readonly string[], notes: number): GlossarySheet {
  const terms = words.filter(({ uses }) => uses.length > 0);
  const frame = { ...EMPTY, url: GLOSSARY_URL, letters: letterLinks(letters), counts: { terms: terms.length, notes } };
  const differing = words
    .filter(({ renderings }) => renderings.length > 1)
    .sort((a, b) => rarer(b) - rarer(a) || (a.key < b.key ? -1 : 1))
    .slice(0, DIFFERING)
    .map((word) => line(word, word.renderings));
  if (words.length <= FEW) return { ...frame, differing, entries: byName(words).map(planEntry) };
  const leading = terms.toSorted((a, b) => b.uses.length - a.uses.length || (a.key < b.key ? -1 : 1)).slice(0, LEADING);
  return { ...frame, differing, leading: leading.map((word) => line(word, word.originals.slice(0, 1))) };
}

/** How many notes have another rendering than the commonest: what an author wants to see first. */
function rarer({ renderings }: Headword): number {
  return renderings.slice(1).reduce((sum, { count }) => sum + count, 0);
}

function line(word: Headword, others: readonly Counted[]): GlossaryLine {
  const { label, key } = word;
  return {
    label,
    lang: titleLang(label),
    url: glossaryUrl(key),
    count: notesOf(word),
    others: others.map(counterpart),
  };
}

/** The pages of a letter: one with its entries, or an index of them and numbered pages. */
export function letterSheets(letter: string, names: readonly Headword[], letters: readonly string[]): GlossarySheet[] {
  const words = byName(names);
  const url = letterUrl('glossary', letter);
  const frame = { ...EMPTY, url, letter, letters: letterLinks(letters) };
  const pages = cutLetter(words.map(planEntry));
  const [only = []] = pages;
  if (pages.length <= 1) return [{ ...frame, entries: only }];
  const pageOf = new Map(
    pages.flatMap((page, k) => page.map(({ anchor }) => [anchor, numberedUrl(url, k + 1)] as const)),
  );
  return [
    { ...frame, index: indexOf(words, pageOf) },
    ...pages.map((entries, k) => ({
      ...frame,
      url: numberedUrl(url, k + 1),
      entries,
      pager: pagerOf(url, k + 1, pages.length),
    })),
  ];
}

function indexOf(words: readonly Headword[], pageOf: ReadonlyMap<string, string>): GlossarySheet['index'] {
  const most = words.toSorted((a, b) => notesOf(b) - notesOf(a)).slice(0, INDEXED);
  const shown = words.length > INDEXED ? new Set(most) : null;
  return words.flatMap((word) => {
    if (shown !== null && !shown.has(word)) return [];
    const anchor = glossaryAnchor(word.key);
    return [{ label: word.label, lang: titleLang(word.label), anchor, url: `${pageOf.get(anchor)}#${anchor}` }];
  });
}

function notesOf({ uses, renderings }: Headword): number {
  return renderings.reduce((sum, { count }) => sum + count, uses.length);
}

function letterLinks(letters: readonly string[]): Link[] {
  return letters.map((letter) => ({ label: letter, url: letterUrl('glossary', letter) }));
}

function pagerOf(url: string, current: number, total: number): IndexPager {
  const previous = current > 1 ? numberedUrl(url, current - 1) : null;
  return { current, total, previous, next: current < total ? numberedUrl(url, current + 1) : null };
}
