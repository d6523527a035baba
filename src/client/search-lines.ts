import { foldText } from '../search/query-fold.ts';
import type { Concordance, ConcordanceLine, RenderingCount } from '../search/query-lines.ts';
import type { MarkedText } from '../search/query-seeker.ts';
import { noteUrl } from '../site/urls.ts';
import { counted } from './browse-words.ts';
import { element } from './elements.ts';
import type { CardOptions } from './search-cards.ts';
import { marked } from './search-cards.ts';
import { lengthFor, piecesBetween } from './search-excerpt.ts';

/** Characters on either side of a match; of Chinese half as many. */
const CONTEXT = 110;

/** What a concordance shows of its lines: all, or those of one rendering; `''` stands for those that have none. */
export type Chosen = string | null;

/** Matches line by line, aligned at the match, each above its counterpart, aligned at what says the same. */
export function lineList({ lines }: Concordance, chosen: Chosen, { base }: CardOptions): HTMLElement[] {
  return lines.filter((line) => isChosen(line, chosen)).map((line) => lineItem(line, base));
}

/** A rendering that is known; any other stands for none. */
export function chosenOf({ renderings }: Pick<Concordance, 'renderings'>, chosen: Chosen): Chosen {
  return chosen === '' || renderings.some(({ text }) => text === chosen) ? chosen : null;
}

/** Whether a line is among those that are wanted. */
export function isChosen({ rendering, other }: ConcordanceLine, chosen: Chosen): boolean {
  if (chosen === null) return true;
  return chosen === '' ? rendering === null && other.length > 0 : rendering === chosen;
}

function lineItem({ path, title, unit, found, other, rendering }: ConcordanceLine, base: string): HTMLElement {
  const href = `${base}${noteUrl(path).slice(1)}#${unit}`;
  const own = found.find(({ marks }) => marks.length > 0);
  const counterpart = other.find((text) => spotOf(text, rendering) !== null) ?? other[0];
  return element(
    'li',
    {},
    element(
      'a',
      { href, title },
      ...(own ? [keyInContext(own, own.marks[0] ?? null)] : []),
      ...(counterpart ? [keyInContext(counterpart, spotOf(counterpart, rendering))] : []),
    ),
  );
}

type Spot = readonly [from: number, to: number];

/** Where a counterpart says what was asked for: in a name that is known for it, else within the sentence that translates it. */
function spotOf({ text, marks, echoes }: MarkedText, rendering: string | null): Spot | null {
  const at = rendering === null ? -1 : text.toLowerCase().indexOf(foldText(rendering));
  if (rendering !== null && at >= 0) return [at, at + rendering.length];
  return marks[0] ?? echoes[0] ?? null;
}

/** Left context, key, right context; without a key the beginning of the text stands where the right context does. */
function keyInContext({ text, lang, marks, echoes }: MarkedText, spot: Spot | null): HTMLElement {
  const length = lengthFor(lang, CONTEXT);
  const isSentence = spot !== null && spot[1] - spot[0] > length / 2;
  const [from, to] = spot === null || isSentence ? [spot?.[0] ?? 0, spot?.[0] ?? 0] : spot;
  const left = text.slice(Math.max(0, from - length), from).replace(/^\S*\s/, '');
  const spots = { text, marks, echoes: isSentence ? [] : echoes };
  return element(
    'span',
    { class: 'kwic', lang },
    element('span', { class: 'left' }, left),
    ...marked(to > from ? [{ text: text.slice(from, to), kind: marks.length > 0 ? 'mark' : 'echo' }] : []),
    element('span', { class: 'right' }, ...marked(piecesBetween(spots, [to, to + length]))),
  );
}

/** How the counterparts render what was asked for, each a button that leaves its lines alone. */
export function renderingList(
  { renderings, otherwise, more, looked }: Concordance,
  chosen: Chosen,
  { words, choose }: Pick<CardOptions, 'words'> & { readonly choose: (rendering: Chosen) => void },
): HTMLElement[] {
  const button = (value: string, label: string, count: string, note: string | null) => {
    const pressed = element(
      'button',
      { type: 'button', 'aria-pressed': String(chosen === value), title: note },
      label,
      ' ',
      element('span', { class: 'count' }, count),
    );
    pressed.addEventListener('click', () => choose(chosen === value ? null : value));
    return element('li', {}, pressed);
  };
  const said = renderings.map(({ text, lines, units, source }: RenderingCount) => {
    // Where all lines are here their count says more than that of the notes that name the term.
    const known = (more || looked !== null) && units > lines;
    const note = source !== 'said' ? (words[source] ?? '') : known ? counted(words.inAll, units) : null;
    const mark = source === 'said' ? '' : ` · ${words[`${source}Mark`]}`;
    return button(text, text, `${known ? `${lines} · ≥ ${units}` : lines}${mark}`, note);
  });
  return otherwise > 0 && said.length > 0 ? [...said, button('', words.otherwise ?? '', `${otherwise}`, null)] : said;
}
