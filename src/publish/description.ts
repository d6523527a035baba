import { plainHtml } from '../page/markdown/render-markdown.ts';
import type { NotePage, SegmentView } from '../page/view.ts';

/** Characters that search engines show of a description. */
const LONGEST = 160;
/** A word of Latin letters that is cut in two, or marks that lead to nothing. */
const LOOSE_END = /[\s，、；：,;:（(]*[A-Za-z]*$/;

/** What a note is about in a sentence or two: its summary, else the beginning of its text in the language of the pages. */
export function noteDescription({ summary, sections }: NotePage, language: string): string | null {
  if (summary !== null) return shorten(summary);
  const units = sections.flatMap(({ items }) => items.filter((item) => item.kind === 'unit'));
  const [first, second] = language === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const);
  const said = firstOf(units.flatMap((unit) => unit[first])) || firstOf(units.flatMap((unit) => unit[second]));
  return said === '' ? null : said;
}

/** What a list leads to, by the names of its first entries: `NVIDIA：first title · second title …`. */
export function listDescription(name: string, entries: readonly string[]): string {
  return shorten(entries.length > 0 ? `${name}：${entries.join(' · ')}` : name);
}

function firstOf(segments: readonly SegmentView[]): string {
  let text = '';
  for (const { html } of segments) {
    if (text.length > LONGEST) break;
    text += `${plainHtml(html)} `;
  }
  return shorten(text);
}

/** One line, cut where it is too long. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).toWellFormed().replace(LOOSE_END, '')}…` : line;
}
