import type { Bitext, Section, Segment, Side } from '../model.ts';
import { countHan, countWords } from '../text/script.ts';
import type { SpeakerView } from './view.ts';

/** A leading time stamp and the arrows of captions, before a name. */
const BEFORE_NAME = /^(?:\[[\d:.,]+\]\s*)?(?:>>+\s*)?[*[(\s]*/;
/** Brackets, emphasis and the colon behind it. */
const AFTER_NAME = /[*\])\s:：]+$/;

/** The bare name of a label: `**[Speaker 1]**:` → `Speaker 1`, `>> 主持人：` → `主持人`; `''` for `>>` alone. */
export function speakerName(label: string): string {
  return label.replace(BEFORE_NAME, '').replace(AFTER_NAME, '');
}

/** Who speaks in a note, and where. */
export interface Speakers {
  /** Who says most comes first; empty unless there are at least two. */
  readonly list: readonly SpeakerView[];
  /** Number of who says a segment, from 1, by their place in the list; `null` where that is not known. */
  readonly of: (segment: Segment) => number | null;
  /** Whether a segment's label only says again who has the word. */
  readonly again: (segment: Segment) => boolean;
}

const OTHER: Readonly<Record<Side, Side>> = { en: 'zh', zh: 'en' };

/** A segment, and the name of who has the word as its side writes it. */
interface Said {
  readonly side: Side;
  readonly segment: Segment;
  readonly name: string;
}

/**
 * Speaker labels as structure. Who has the word keeps it until the next label or the next heading. Two spellings are one
 * person where they label the two halves of the same units, more often than any other pair of names does.
 */
export function speakersOf({ sections }: Bitext): Speakers {
  const again = new Set<Segment>();
  const said = sections.flatMap((section) => [...saidOn('en', section, again), ...saidOn('zh', section, again)]);
  const person = samePeople(sections);
  const sizes = new Map<string, number>();
  for (const { segment, side, name } of said) {
    const who = person(side, name);
    sizes.set(who, (sizes.get(who) ?? 0) + countHan(segment.text) + countWords(segment.text));
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const people = sizes.size < 2 ? [] : [...sizes].sort(([, a], [, b]) => b - a);
  const numbers = new Map(people.map(([who], k) => [who, k + 1]));
  const speaking = new Map(said.map(({ segment, side, name }) => [segment, numbers.get(person(side, name))]));
  return {
    list: people.map(([who, size]) => ({ names: who.split('\n'), share: Math.round((100 * size) / total) })),
    of: (segment) => speaking.get(segment) ?? null,
    again: (segment) => again.has(segment),
  };
}

/** Who says what on one side of a section; nobody has the word at its beginning, nor after a bare `>>`. */
function saidOn(side: Side, { items }: Section, again: Set<Segment>): Said[] {
  let speaking = '';
  return items.flatMap((unit) => {
    if (unit.kind === 'block') return [];
    // A change that only the other side marks ends the turn on this side too.
    if (namesOn(unit[side]).length === 0 && namesOn(unit[OTHER[side]]).length > 0) speaking = '';
    return unit[side].flatMap((segment) => {
      const name = segment.label === undefined ? speaking : speakerName(segment.label);
      if (segment.label !== undefined && name !== '' && name === speaking) again.add(segment);
      speaking = name;
      return name === '' ? [] : [{ side, segment, name }];
    });
  });
}

/** The names that label these segments. */
function namesOn(segments: readonly Segment[]): string[] {
  return segments.flatMap(({ label }) => (label === undefined ? [] : [speakerName(label)]));
}

/** Joins the spellings of a name: a person is written as both, a line each, the original's first. */
function samePeople(sections: readonly Section[]): (side: Side, name: string) => string {
  const counts = new Map<string, number>();
  for (const unit of sections.flatMap(({ items }) => items)) {
    if (unit.kind === 'block') continue;
    const [en, zh] = [namesOn(unit.en), namesOn(unit.zh)];
    if (en.length !== zh.length) continue;
    en.forEach((name, k) => {
      const pair = `${name}\n${zh[k]}`;
      if (name && zh[k]) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    });
  }
  const joined = new Map<string, string>();
  for (const [pair] of [...counts].sort(([, a], [, b]) => b - a)) {
    const [en, zh] = pair.split('\n') as [string, string];
    if (joined.has(`en ${en}`) || joined.has(`zh ${zh}`)) continue;
    joined.set(`en ${en}`, en === zh ? en : pair).set(`zh ${zh}`, en === zh ? en : pair);
  }
  return (side, name) => joined.get(`${side} ${name}`) ?? name;
}
