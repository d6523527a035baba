/** A text that is no markdown → the markdown that shows it, on one line, letter for letter. */
export function asMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return atBeginning(line.replace(SIGNS, (sign) => ENTITIES[sign] ?? `\\${sign}`));
}

/**
 * Signs that markdown would read: `*`, backquotes, `~~`, `_` at the edge of a word; `]` of what could be a link; `<`, `&` and `\` before
 * what makes them markup; `>` of the end of a comment, `|` of a table.
 */
const SIGNS =
  /[*`|]|~(?=~)|(?<=~)~|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\](?=[([:])|\[(?=\[)|(?<=--)>|<(?=[a-z/!?])|&(?=#?\w{1,32};)|\\/giu;
/** A tag stays a tag behind a backslash for the reader of bodies, so it is written as an entity; so is what ends a line for good. */
const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '\\': '&#92;',
  '[': '&#91;',
};

/**
 * Markdown that stood on a line of its own, such as a segment, to be written at the beginning of a line: what would make
 * the line a heading, a list, a quotation, a rule, a fence, a table or code is shown as it is.
 */
export function atBeginning(markdown: string): string {
  // Spaces that a text has on purpose, such as those that do not break, are kept.
  const text = markdown.replace(/[ \t\r\n]+/g, ' ').trim();
  if (RULE.test(text)) return `\\${text}`;
  return text.replace(BEGINNING, '\\').replace(/\\$/, '&#92;');
}

/** Three dashes, stars or lines and nothing else; a line of `=` below a line makes that a heading. */
const RULE = /^(?:(?:-[ ]?){3,}|(?:_[ ]?){3,}|(?:\*[ ]?){3,}|=+)$/;
/** The place of the backslash: before a list mark, `#`, a lone `>`, a fence; between a number and what makes it one of a list. */
const BEGINNING = /^(?=[-+*](?: |$)|#|>(?!>)|~~~|```|\||\[[^\]]*\]:)|(?<=^\d{1,9})(?=[.)](?: |$))/;
