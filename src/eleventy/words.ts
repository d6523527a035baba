import type { Lang } from '../model.ts';

/** What a text leaves open: `{count}`. */
const OPEN = /\{(\w+)\}/;
/** A run of English words, and one of Chinese: the two halves of `书与作品 Books & media`. */
const ENGLISH = /([A-Za-z](?:[A-Za-z’'&.,: -]*[A-Za-z.])?)/;
const CHINESE = /(\p{Script=Han}(?:[\p{Script=Han}，。：、？]*\p{Script=Han}[。？]?)?)/u;

/** Values for what a text leaves open, by name. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * A text of the interface with its values: `('{count} 篇 notes', { count: 3 })` → `3 篇 notes`.
 * @throws {TypeError} where the text or a value for it is missing, which is a mistake in a template.
 */
export function fill(text: unknown, values: Values = {}): string {
  return pieces(text, values)
    .map(({ literal, value }) => literal + value)
    .join('');
}

/**
 * The same as markup, in which the half that is not in the page's language says so:
 * on a Chinese page `公司 Companies` → `公司 <span lang="en">Companies</span>`.
 */
export function say(text: unknown, pageLanguage: Lang, values: Values = {}): string {
  const [run, lang] = pageLanguage === 'en' ? [CHINESE, 'zh-Hans'] : [ENGLISH, 'en'];
  const marked = (literal: string) =>
    literal
      .split(run)
      .map((part, i) => (i % 2 === 1 ? `<span lang="${lang}">${escapeHtml(part)}</span>` : escapeHtml(part)))
      .join('');
  return pieces(text, values)
    .map(({ literal, value }) => marked(literal) + escapeHtml(value))
    .join('');
}

/** The text cut before what it leaves open, each piece with the value that follows it. */
function pieces(text: unknown, values: Values): { literal: string; value: string }[] {
  if (typeof text !== 'string')
    throw new TypeError('A template asks for a text that content/_data/strings.yaml does not have.');
  const parts = text.split(OPEN);
  return parts.flatMap((literal, i) => (i % 2 === 1 ? [] : [{ literal, value: fillFor(parts[i + 1], values, text) }]));
}

function fillFor(name: string | undefined, values: Values, text: string): string {
  if (name === undefined) return '';
  const value = values[name];
  if (value === undefined || value === null) throw new TypeError(`“${text}” needs a value for {${name}}.`);
  return String(value);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
