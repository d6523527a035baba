import type { Diagnostic } from '../diagnostics.ts';

/** What is wrong with a place in front matter, for somebody who has never heard of YAML. */
export type YamlProblem = Pick<Diagnostic, 'message' | 'hint' | 'line' | 'column'>;

/** The line on which the parser stumbled, what it says, and the lines around. */
interface Stumble {
  readonly text: string;
  /** From 1. */
  readonly column: number;
  /** The parser's own words. */
  readonly said: string;
}

/** One way to write a line that YAML reads otherwise than its author. */
interface Slip {
  /** `null`: it is something else. Without a column the parser's own counts. */
  readonly find: (stumble: Stumble) => { message: string; hint: string; column?: number } | null;
}

/** `  - author: value`: group 1 everything before the value, 2 the name of the field, 3 the value. */
const FIELD = /^(\s{0,40}(?:- {1,9}){0,2}(?:([^\s:#'"[{-][^:]{0,60}):\s{1,40})?)(\S.*)$/;
/** What YAML gives a meaning of its own where a value begins. */
const SIGN = /^(?:[@`%!*&>|]|[?-](?=\s)|\{\{?)/;
const LONGEST_QUOTED = 80;
/** What stands further behind in a line is not looked at. */
const LONGEST_LINE = 600;

/** What an author may have meant, the surest first. */
const SLIPS: readonly Slip[] = [
  {
    find: ({ text, said }) =>
      /^\s*\t/.test(text) || said.startsWith('Tabs')
        ? {
            message: 'This line is indented by a tab.',
            hint: 'Write two spaces instead.',
            column: 1 + Math.max(0, text.indexOf('\t')),
          }
        : null,
  },
  {
    find: ({ text }) => {
      const found = /^(\s*[\p{L}_-]+)(：|:[\u00a0\u3000])/u.exec(text);
      if (!found) return null;
      const [, name = '', sign = ''] = found;
      const what = sign === '：' ? 'a full-width colon' : 'a colon and a space that is no plain one';
      return {
        message: `Behind ${name.trim()} stands ${what}.`,
        hint: `Write “${name.trim()}: ” with a plain colon and a plain space.`,
        column: name.length + 1,
      };
    },
  },
  {
    find: ({ text }) => {
      const found = /^(\s*[\p{L}_-]+):(?=[^\s/])(.*)$/u.exec(text);
      const [, name = '', value = ''] = found ?? [];
      return found
        ? {
            message: `There is no space behind the colon of ${name.trim()}.`,
            hint: `Write ${name.trim()}: ${cut(value)}`,
            column: name.length + 2,
          }
        : null;
    },
  },
  {
    find: ({ text }) => {
      const { before, name, value } = partsOf(text);
      const [sign] = SIGN.exec(value) ?? [];
      return sign === undefined
        ? null
        : {
            message: `A value cannot begin with ${sign[0]} unless it stands in quotation marks.`,
            hint: quoting(name, value),
            column: before.length + 1,
          };
    },
  },
  {
    find: ({ text, said }) => {
      const { before, name, value } = partsOf(text);
      if (!/^["']/.test(value) || said.startsWith('Missing closing')) return null;
      return {
        message: 'The quotation mark that closes the value stands in the middle of it.',
        hint: quoting(name, value),
        column: before.length + 1,
      };
    },
  },
  {
    find: ({ said, column }) =>
      said.startsWith('Missing closing')
        ? {
            message: 'The quotation mark that begins here is never closed.',
            hint: 'Write the same mark at the end of the value, or delete this one.',
            column,
          }
        : null,
  },
  {
    find: ({ text }) => {
      const found = /[[,]\s{0,9}#/.exec(text);
      return !found
        ? null
        : {
            message: 'A # begins a remark, so that the rest of the line is not read.',
            hint: 'Delete the #, or put the value in quotation marks: ["#one", "#two"].',
            column: found.index + found[0].length,
          };
    },
  },
  {
    find: ({ text, said, column }) =>
      said.startsWith('Unexpected ,') || /,\s*,/.test(text)
        ? { message: 'There is nothing between two commas.', hint: 'Delete one of them.', column }
        : null,
  },
  {
    find: ({ said, column }) =>
      /Flow (?:sequence|map)/.test(said)
        ? {
            message: 'The bracket that begins here is never closed.',
            hint: 'Write ] at the end of the list, or one value a line, each behind two spaces, a dash and a space.',
            column,
          }
        : null,
  },
  {
    find: ({ text }) => {
      const { before, name, value } = partsOf(text);
      const at = value.search(/:(?:\s|$)/);
      return at < 0 || /^["'[{]/.test(value)
        ? null
        : {
            message: 'The value holds a colon, so that it looks like a field within the field.',
            hint: quoting(name, value),
            column: before.length + at + 1,
          };
    },
  },
  {
    find: ({ text }) =>
      /^\s+- /.test(text)
        ? {
            message: 'This item of a list does not stand exactly below the item above it.',
            hint: 'Begin each item of a list with the same number of spaces: two, then a dash, then a space.',
            column: 1 + text.search(/\S/),
          }
        : null,
  },
  {
    find: ({ text }) =>
      /^\s+[\p{L}_-]+:(?:\s|$)/u.test(text)
        ? {
            message: 'This field is indented, so that it seems to belong to the line above.',
            hint: 'Begin it at the very beginning of the line.',
            column: 1,
          }
        : null,
  },
  {
    find: ({ text }) =>
      /^\.\.\.\s*$/.test(text)
        ? { message: 'A line of three dots ends the fields.', hint: 'Delete it.', column: 1 }
        : null,
  },
  {
    find: ({ text }) =>
      text.includes(':')
        ? null
        : {
            message: 'This line is no field: there is no colon in it.',
            hint: 'Write “name: value”. If it goes on with the line above, begin it with two spaces.',
            column: 1,
          },
  },
];

const HINT = 'Put values with a colon, a quote or a # in quotation marks, and indent lists by two spaces.';

/**
 * What the parser said of a place (`line` and `column` from 1, among `lines`) → what the author did. The line above or below is
 * looked at as well where the parser stumbles over what stands beside the slip. `otherwise`: what is said of a line that shows none.
 */
export function explainYaml(
  said: string,
  { line, column }: { readonly line: number; readonly column: number },
  lines: readonly string[],
  otherwise: Pick<YamlProblem, 'message' | 'hint'> = {
    message: `This is not valid YAML: ${said.replace(/[.:]?$/, '.')}`,
    hint: HINT,
  },
): YamlProblem {
  const at = culprit(said, { line, column }, lines);
  const text = lines[at.line - 1] ?? '';
  for (const { find } of SLIPS) {
    const found = find({ text, column: at.column, said });
    if (found) return { column: at.column, ...found, line: at.line };
  }
  return { ...otherwise, line, column };
}

/** Where the slip is: an open mark or bracket stands above the place where its end is missed, an indented field below. */
function culprit(said: string, place: { line: number; column: number }, lines: readonly string[]) {
  if (said.startsWith('Missing closing')) return lastLine(lines, place.line, openQuote) ?? place;
  if (/Flow (?:sequence|map)/.test(said)) return lastLine(lines, place.line, openBracket) ?? place;
  if (said.startsWith('Source contains')) return lastLine(lines, place.line, (text) => text.indexOf('...')) ?? place;
  const below = lines[place.line] ?? '';
  const isNested = /implicit|compact/i.test(said) && /^\s+[\p{L}_-]+:(?:\s|$)/u.test(below);
  const own = partsOf(lines[place.line - 1] ?? '').value;
  if (isNested && own !== '' && !/:(?:\s|$)/.test(own)) return { line: place.line + 1, column: 1 };
  return place;
}

/** Where a text has a quotation mark that does not close at its end; -1 for none. */
function openQuote(text: string): number {
  const at = text.search(/["']/);
  return at >= 0 &&
    !text
      .slice(at + 1)
      .trimEnd()
      .endsWith(text.charAt(at))
    ? at
    : -1;
}

/** Where it has a bracket behind which none closes. */
function openBracket(text: string): number {
  const at = Math.max(text.lastIndexOf('['), text.lastIndexOf('{'));
  return /[\]}]/.test(text.slice(at)) ? -1 : at;
}

/** The last line from `from` upwards in which something is found, and its column. */
function lastLine(lines: readonly string[], from: number, find: (text: string) => number) {
  for (let line = Math.min(from, lines.length); line > 0; line--) {
    const at = find(lines[line - 1] ?? '');
    if (at >= 0) return { line, column: at + 1 };
  }
  return null;
}

function partsOf(text: string): { before: string; name: string; value: string } {
  const [, before = '', name = '', value = ''] = FIELD.exec(text.slice(0, LONGEST_LINE)) ?? [];
  return before.trim() === '' ? { before: '', name: '', value: '' } : { before, name, value: value.trim() };
}

/** A value without the marks around it, where there is one at either end. */
function unquoted(value: string): string {
  return value.replace(/^(["'])(.*)\1$/, '$2');
}

/** `Write title: "He said: yes"`, with the mark that the value does not hold. */
function quoting(name: string, value: string): string {
  const plain = unquoted(value);
  const quoted = plain.includes('"') ? `'${plain.replaceAll("'", "''")}'` : `"${plain.replaceAll('\\', '\\\\')}"`;
  return `Write ${name === '' ? '- ' : `${name}: `}${plain.length > LONGEST_QUOTED ? 'the value in quotation marks' : quoted}`;
}

function cut(value: string): string {
  return value.length > LONGEST_QUOTED ? `${value.slice(0, LONGEST_QUOTED)}…` : value;
}
