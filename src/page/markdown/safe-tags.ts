import type { MarkdownIt, Token } from 'markdown-it';
import { allowedAddress, type LinkPolicy } from './links.ts';

/** Harmless inline elements that notes hold; group 1 the slash, group 2 the name. */
const ALLOWED =
  /^<(\/?)(span|font|a|b|i|em|strong|s|sup|sub|code|u|mark|small|kbd|q|cite|del|ins|abbr)(?=[\s/>])[^<>]*>$/i;
const BREAK = /^<br\s*\/?>$/i;

/**
 * markdown-it plugin: raw tags in a paragraph. Allow-listed ones stay, bare (a link keeps its address if `env.links` allows it)
 * and properly nested; one without its partner is dropped; any other is the author's word and is shown as text.
 */
export function safeTags(markdown: MarkdownIt): void {
  markdown.core.ruler.push('safe_tags', ({ tokens, env }) => {
    for (const { children } of tokens) {
      if (children?.some(({ type }) => type === 'html_inline')) {
        nestTags(children, env.links as LinkPolicy, markdown.utils.escapeHtml);
      }
    }
  });
}

/** An element that is open: a raw tag, or markdown's own (`raw: null`). */
interface Open {
  readonly name: string;
  readonly raw: Token | null;
}

function nestTags(tokens: readonly Token[], policy: LinkPolicy, escapeText: (text: string) => string): void {
  const open: Open[] = [];
  for (const token of tokens) {
    if (token.type === 'html_inline') token.content = tagContent(token, open, policy) ?? escapeText(token.content);
    else if (token.nesting === 1) open.push({ name: token.type, raw: null });
    else if (token.nesting === -1) closeOwn(open);
  }
  for (const { raw } of open) if (raw) raw.content = '';
}

/** What a raw tag becomes; `null` if it is text. */
function tagContent(token: Token, open: Open[], policy: LinkPolicy): string | null {
  if (BREAK.test(token.content)) return '<br>';
  const [, slash, tag] = ALLOWED.exec(token.content) ?? [];
  const name = tag?.toLowerCase();
  if (name === undefined) return null;
  if (slash === '') {
    if (name === 'a' && open.some(({ name }) => name === 'a' || name === 'link_open')) return '';
    open.push({ name, raw: token });
    return openingTag(name, token.content, policy);
  }
  const last = open.at(-1);
  if (last?.name !== name || !last.raw) return '';
  open.pop();
  return last.raw.content.replace(/^<(\w+).*$/s, '</$1>');
}

/** Where markdown's own element ends, raw tags that opened inside it and are still open have lost their partners. */
function closeOwn(open: Open[]): void {
  for (let last = open.pop(); last?.raw; last = open.pop()) last.raw.content = '';
}

function openingTag(name: string, source: string, policy: LinkPolicy): string {
  if (name === 'font') return '<span>';
  if (name !== 'a') return `<${name}>`;
  const [, double, single, bare] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(source) ?? [];
  const address = allowedAddress(decodeEntities(double ?? single ?? bare ?? ''), policy);
  return address === null ? '<span>' : `<a href="${address.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}">`;
}

/** The entities that could hide a scheme. Any other stays as it is, and makes a relative address that leads nowhere. */
function decodeEntities(value: string): string {
  return value
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});?/g, (_, decimal: string) => character(Number(decimal)))
    .replace(/&colon;?/gi, ':')
    .replace(/&(?:tab|newline);?/gi, '')
    .replace(/&amp;?/gi, '&');
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
