import MarkdownIt from 'markdown-it';
import type { Diagnostic, Reporter } from '../../diagnostics.ts';
import { linkAddress } from '../../site/link-address.ts';
import type { Line, Token } from './scan.ts';
import { maskCode } from './tags.ts';

/** Markup in a note that does not do what its author may expect: it is shown as text, or left out. */
interface Oddity {
  readonly code: string;
  readonly severity: 'warning' | 'info';
  /** Group 1 what is quoted in the message. */
  readonly pattern: RegExp;
  readonly message: (quoted: string) => string;
  readonly hint: string;
}

/** Elements that a page must not take from a note. Others that nobody knows, such as `<thinking>`, are the author's words. */
const ACTIVE =
  /<\s{0,9}\/?((?:script|style|i?frame|frameset|object|embed|applet|base|meta|link|form|input|button|textarea|select|svg|math|template|slot|noscript|plaintext|xmp|listing|video|audio|source|track|img|image|picture|body|html|head|title|marquee|dialog|portal)(?![\w-])|[!?](?:doctype|xml|php|\[cdata|\[if|entity))/gi;
/** An attribute that runs something, styles, or names a place on the page; in a tag. */
const ATTRIBUTE = /<[a-z][^<>]*?[\s/"'](on[a-z]{3,24}|style|srcdoc|formaction|background|id|name)\s{0,9}=/gi;
/** The signs of template languages. */
const TEMPLATE = /(\{\{|\{%|<%|\$\{)/g;
const OPEN_FENCE = /^ *(`{3,}|~{3,})/g;
const OPEN_COMMENT = /(<!--)/g;
const OPEN_TAG = /<([a-z][a-z0-9]{0,9})\s[^<>=]*=[^<>]*$/gi;

const LEFT_OUT: Oddity = {
  code: 'structure/attribute',
  severity: 'warning',
  pattern: ATTRIBUTE,
  message: (name) => `The attribute ${name} of an element is left out.`,
  hint: 'Delete it; elements in notes have no attributes.',
};

const ODDITIES: readonly Oddity[] = [
  {
    code: 'structure/element',
    severity: 'warning',
    pattern: ACTIVE,
    message: (name) => `A note holds no <${name}>; it is shown as text.`,
    hint: 'Delete it, or put it in backquotes if the text is about it.',
  },
  {
    code: 'structure/template',
    severity: 'info',
    pattern: TEMPLATE,
    message: (sign) => `A note is no template: ${sign} is shown as it is written.`,
    hint: 'Leave it if the text is about it.',
  },
  {
    code: 'structure/fence',
    severity: 'warning',
    pattern: OPEN_FENCE,
    message: (sign) => `The code block that begins with ${sign} has no end; it is shown as text.`,
    hint: 'Write the same signs on a line of their own below the code.',
  },
  {
    code: 'structure/comment',
    severity: 'warning',
    pattern: OPEN_COMMENT,
    message: () => 'This comment has no -->; it is shown as text.',
    hint: 'Write --> where it ends.',
  },
  {
    code: 'structure/tag',
    severity: 'warning',
    pattern: OPEN_TAG,
    message: (name) => `The tag <${name} … has no > on its line; it is shown as text.`,
    hint: 'Write the tag on one line.',
  },
];

/** `](address` of a link or an image; group 1 or 2 the address. */
const INLINE = /\]\(\s*(?:<([^<>\n]{1,500})>|([^\s()<>]{1,500}))/g;
/** `[label]: address` on a line of its own; group 1 the address. */
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]{0,9}<?([^\s<>]{1,500})/g;
/** `<scheme:…>`, which markdown makes a link, and the address of a raw `<a>`; group 1 or 2 the address. */
const POINTED =
  /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]{0,500})>|<a\s[^<>]{0,200}href\s{0,9}=\s{0,9}["']?([^\s"'<>]{1,500})/gi;

/** Most lines hold none of the signs with which the above begin. */
const NOTABLE = /[<[{$`~]/;

const { unescapeAll } = new MarkdownIt().utils;

/** Reports, once for each thing that is quoted, markup that is shown as text or left out, and links that are none. */
export function reportMarkup(lines: readonly Line[], tokens: readonly Token[], report: Reporter): void {
  const said = new Set<string>();
  const once = (problem: Omit<Diagnostic, 'path' | 'column'>) => {
    if (!said.has(problem.message)) report(problem);
    said.add(problem.message);
  };
  for (const token of tokens) {
    if (token.type !== 'text' && token.type !== 'heading' && token.type !== 'summary') continue;
    if (!NOTABLE.test(token.text)) continue;
    const text = maskCode(token.text);
    for (const oddity of ODDITIES) reportOddity(oddity, text, token.line, once);
    for (const address of refusedAddresses(text)) reportLink(address, token.line, once);
  }
  // Tags that pair languages are no text; their attributes stand in the lines alone.
  const fenced = new Set(
    tokens.flatMap((token) => (token.type === 'fence' ? token.lines.map(({ line }) => line) : [])),
  );
  for (const { text, line } of lines) {
    if (text.includes('=') && !fenced.has(line)) reportOddity(LEFT_OUT, maskCode(text), line, once);
  }
}

function reportOddity(
  { code, severity, pattern, message, hint }: Oddity,
  text: string,
  line: number,
  report: Reporter,
) {
  for (const [, quoted = ''] of text.matchAll(pattern)) {
    report({ code, severity, message: message(quoted.toLowerCase()), hint, line });
  }
}

function refusedAddresses(text: string): string[] {
  return [INLINE, DEFINITION, POINTED]
    .flatMap((pattern) => [...text.matchAll(pattern)].map((match) => (match[1] ?? match[2]) as string))
    .filter((address) => linkAddress(unescapeAll(address)).kind === 'refused');
}

function reportLink(address: string, line: number, report: Reporter): void {
  report({
    code: 'structure/link',
    severity: 'warning',
    message: `No link may lead to ${address}; its text stays.`,
    hint: 'Write an address that begins with https://, http:// or mailto:, or the path of a note.',
    line,
  });
}
