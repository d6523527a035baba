import type { MarkdownIt, Token } from 'markdown-it';
import { linkAddress } from '../../site/link-address.ts';

/** Where a link of a note may lead. */
export interface LinkPolicy {
  /** Turns a relative address into one of this site, ready for an `href`; `null` where nothing is there. */
  readonly resolve: (address: string) => string | null;
}

/** For text that belongs to no file: relative links lead nowhere. */
export const NO_RELATIVE_LINKS: LinkPolicy = { resolve: () => null };

/**
 * The address that a link may have, or `null` for a link that must not be one: any scheme but http, https and mailto (also
 * hidden behind control characters or spaces), an address on another host without a scheme, a relative one that is dead.
 */
export function allowedAddress(written: string, policy: LinkPolicy): string | null {
  const { kind, address } = linkAddress(written);
  if (kind === 'refused') return null;
  return kind === 'relative' ? policy.resolve(written.trim()) : address;
}

/**
 * markdown-it plugin: a link that must not be one leaves its text, and an image from elsewhere becomes a link, so that no
 * page asks another host for anything. The policy is `env.links`.
 */
export function safeLinks(markdown: MarkdownIt): void {
  // Every address comes to the rule below; markdown-it itself would show the whole source of a link that it refuses.
  markdown.validateLink = () => true;
  markdown.core.ruler.push('safe_links', ({ tokens, env }) => {
    const policy = env.links as LinkPolicy;
    for (const { children } of tokens) if (children) checkLinks(children, policy, markdown);
  });
}

function checkLinks(tokens: readonly Token[], policy: LinkPolicy, markdown: MarkdownIt): void {
  let refused = false;
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const address = allowedAddress(String(token.attrGet('href') ?? ''), policy);
      refused = address === null;
      if (address !== null) token.attrs = attributesOf(address, token);
    } else if (token.type === 'image') showImage(token, policy, markdown);
    if (refused && token.type.startsWith('link_')) token.tag = 'span';
    if (refused && token.type.startsWith('link_')) token.attrs = null;
  }
}

function attributesOf(address: string, { meta }: Token): [string, string][] {
  const isCard = (meta as { card?: boolean } | null)?.card === true;
  return [['href', address], ...(isCard ? [['class', 'card-link'] as [string, string]] : [])];
}

function showImage(token: Token, policy: LinkPolicy, { utils, renderer, options }: MarkdownIt): void {
  const address = allowedAddress(String(token.attrGet('src') ?? ''), policy);
  const label = utils.escapeHtml(renderer.renderInlineAsText(token.children ?? [], options as never, {}));
  const target = utils.escapeHtml(address ?? '');
  token.type = 'html_inline';
  if (address === null) token.content = label;
  else if (/^https?:/i.test(address)) token.content = `<a href="${target}">${label || target}</a>`;
  else token.content = `<img src="${target}" alt="${label}" loading="lazy">`;
}
