import type { Segment, TaxonomyName, TranslationUnit } from '../model.ts';
import type { Taxonomies } from '../taxonomy/build-taxonomies.ts';
import { editDistance } from '../text/closest.ts';
import type { NoteEntry } from './note-entry.ts';

/** A name, and what speech recognition has made of it: `OpenAI`, heard as `Open Air`. */
export interface HeardName {
  readonly name: string;
  readonly heard: readonly string[];
  /** All forms by which a translation may call it. */
  readonly forms: readonly string[];
}

/** Words of an original that stand for a name. */
export interface Misheard {
  readonly heard: string;
  readonly name: string;
}

/** Taxonomies of names; a tag's other forms are other words for the thing. */
const NAMES: readonly TaxonomyName[] = ['companies', 'people', 'products', 'media', 'speakers'];
const HAN = /\p{Script=Han}/u;
const LETTERS = /[^\p{L}\p{N}]+/gu;

/**
 * The names of a note's own terms that the alias file gives a form which only sounds like them. `Open AI` is another spelling of
 * OpenAI, `OpenAI Inc.` a longer name, `Facebook` another word: none of them is misheard. `Open Air` is.
 */
export function heardNames({ terms }: NoteEntry, { byName }: Taxonomies): HeardName[] {
  const entries = NAMES.flatMap((name) => terms[name].map((written) => byName[name].resolve(written).entry));
  return [...new Set(entries)].flatMap((entry) => {
    if (entry === null) return [];
    const forms = [entry.label, ...entry.aliases];
    const name = forms.find((form) => !HAN.test(form));
    const heard = forms.filter((form) => name !== undefined && !HAN.test(form) && soundsLike(form, name));
    return name === undefined || heard.length === 0
      ? []
      : [{ name, heard, forms: forms.filter((form) => !heard.includes(form)) }];
  });
}

function soundsLike(form: string, name: string): boolean {
  const [heard, said] = [form, name].map((text) => text.toLowerCase().replace(LETTERS, '')) as [string, string];
  if (heard.length < 4 || heard === said) return false;
  const words = new Set(name.toLowerCase().split(LETTERS));
  const shared = form
    .toLowerCase()
    .split(LETTERS)
    .some((word) => words.has(word));
  return !shared && editDistance(heard, said) <= Math.ceil(Math.max(heard.length, said.length) / 3);
}

/**
 * What was misheard in a unit, as far as it is proven: the original has a form that sounds like a name and lacks the name, which the
 * translation has; or the translator's remark says so.
 */
export function misheardIn({ en, zh }: TranslationUnit, names: readonly HeardName[]): Misheard[] {
  const [said, translated] = [textOf(en), textOf(zh)];
  if (said === '' || translated === '') return [];
  const proven = names.flatMap(({ name, heard, forms }): Misheard[] => {
    const found = has(said, name) ? undefined : heard.map((form) => wordsIn(said, form)).find((form) => form !== null);
    return found && forms.some((form) => has(translated, form)) ? [{ heard: found, name }] : [];
  });
  return [...proven, ...remarked(said, translated)].filter(
    ({ heard }, k, all) => all.findIndex((other) => other.heard === heard) === k,
  );
}

/** `[原文“Open Air”应为OpenAI]`, `[译注：此处 Open Air 疑为 OpenAI]`: group 1 what was heard, 2 what was said. */
const REMARK =
  /[[［(（][^[\]［］()（）]{0,40}?["“「]?([A-Za-z][\w .'-]{1,40}?)["”」]?\s*(?:似乎)?(?:应[为是作]|疑为|疑是|实[为指]|有误，应为)\s*["“「]?([A-Za-z][\w .'-]{0,40}?)["”」]?[^\w[\]［］()（）]{0,20}[\]］)）]/g;

function remarked(said: string, translated: string): Misheard[] {
  return [...translated.matchAll(REMARK)].flatMap(([, form = '', name = '']) => {
    const heard = wordsIn(said, form.trim());
    return heard === null || name.trim() === '' ? [] : [{ heard, name: name.trim() }];
  });
}

function textOf(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join(' ');
}

function has(text: string, form: string): boolean {
  return HAN.test(form) ? text.includes(form) : wordsIn(text, form) !== null;
}

/** The words of the form as the text has them, letter case aside; `null` if it does not. */
function wordsIn(text: string, form: string): string | null {
  const words = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return (
    new RegExp(`(?<![\\p{Script=Latin}\\p{N}])${words}(?![\\p{Script=Latin}\\p{N}])`, 'iu').exec(text)?.[0] ?? null
  );
}
