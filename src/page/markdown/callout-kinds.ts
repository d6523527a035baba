import type { MarkdownIt } from 'markdown-it';

/** `[!note]` at the beginning of a callout, with the sign for folding it that Obsidian knows; group 1 the kind. */
const KIND = /^\[!([a-z][\w-]{0,20})\][+-]?(?=\s|$)/i;

/** markdown-it plugin: the kind of a callout, which every reader sees as a word before its title. */
export function calloutKinds(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', 'callout_kind', (state, silent) => {
    const [whole, kind = ''] = state.pos === 0 ? (KIND.exec(state.src) ?? []) : [];
    if (whole === undefined) return false;
    if (!silent) state.push('callout_kind', '', 0).content = kind;
    state.pos += whole.length;
    return true;
  });
  markdown.renderer.rules.callout_kind = (tokens, k) => {
    return `<span class="callout-kind">${markdown.utils.escapeHtml(tokens[k]?.content ?? '')}</span>`;
  };
}
