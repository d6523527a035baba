import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import type { Bitext, Block } from '../../model.ts';
import type { Html } from '../view.ts';
import { calloutKinds } from './callout-kinds.ts';
import { type LinkPolicy, safeLinks } from './links.ts';
import { safeTags } from './safe-tags.ts';
import { wikiLinks } from './wiki-links.ts';

/** What a note's markup may refer to. */
export interface MarkdownContext {
  readonly links: LinkPolicy;
  readonly references: Bitext['references'];
}

const markdown = new MarkdownIt({ html: true, linkify: true })
  .use(cjkFriendly)
  .use(wikiLinks)
  .use(calloutKinds)
  .use(safeTags)
  .use(safeLinks);
markdown.block.ruler.disable(['html_block', 'reference']);
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

const { rules } = markdown.renderer;
const { escapeHtml } = markdown.utils;
// Wide code and tables scroll in themselves, also with the keyboard.
rules.table_open = () => '<div class="table" tabindex="0"><table>\n';
rules.table_close = () => '</table></div>\n';
rules.fence = (tokens, k) => {
  const { content = '', info = '' } = tokens[k] ?? {};
  const language = /^[\w+#-]{1,24}/.exec(info.trim())?.[0];
  const name = language ? ` class="language-${language.toLowerCase()}"` : '';
  return `<pre tabindex="0"><code${name}>${escapeHtml(content)}</code></pre>`;
};
// A cell's alignment is a class: no page carries a style attribute.
for (const cell of ['th_open', 'td_open']) {
  rules[cell] = (tokens, k) => {
    const side = /text-align:(left|center|right)/.exec(String(tokens[k]?.attrGet('style') ?? ''))?.[1];
    return `<${tokens[k]?.tag}${side ? ` class="${side}"` : ''}>`;
  };
}

/** What may be markup within a line: signs that a rule of the parser's begins with, line ends, and addresses that become links. */
const MARKUP = /[\\`*_~[\]<>!&@\n\r\0]|\/\//;

/** A segment's markdown → HTML: emphasis, code, links. Raw tags and dangerous addresses come out as text. */
export function renderInline(text: string, context: MarkdownContext): Html {
  // Most segments are plain text, and to escape it takes a tenth of the time.
  return MARKUP.test(text) ? markdown.renderInline(text, environment(context)) : escapeHtml(text);
}

/** The text that `renderInline` shows, without markup. */
export function plainText(text: string, context: MarkdownContext): string {
  return plainHtml(renderInline(text, context));
}

/** The text that the renderer's own HTML shows. */
export function plainHtml(html: Html): string {
  // Most texts are shown as they are written.
  if (!/[<&]/.test(html)) return html;
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** A block's markdown → HTML. */
export function renderBlock({ type, markdown: source }: Block, context: MarkdownContext): Html {
  if (type === 'rule') return '<hr>';
  if (type === 'image') return `<figure>${renderInline(source, context)}</figure>`;
  return markdown.render(source, environment(context)).trimEnd();
}

function environment({ links, references }: MarkdownContext) {
  return { links, references: { ...references } };
}
