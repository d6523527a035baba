import type { MarkdownIt } from 'markdown-it';
import { isPicture, type WikiLink, wikiAddress, wikiLinkAt } from '../../text/wiki-link.ts';

/** What Obsidian reads as the size of a picture: `300`, `300x200`. */
const SIZE = /^\d{1,5}(?:x\d{1,5})?$/;

/** markdown-it plugin: `[[note|text]]` is a link and `![[picture.png]]` a picture, `![[note]]` a card; whether they lead anywhere `safeLinks` decides. */
export function wikiLinks(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', 'wiki_link', (state, silent) => {
    const found = wikiLinkAt(state.src, state.pos);
    if (!found || found.end > state.posMax) return false;
    state.pos = found.end;
    if (silent) return true;
    const { link } = found;
    const href = wikiAddress(link);
    if (link.embed && isPicture(link)) {
      const image = state.push('image', 'img', 0);
      image.attrs = [['src', href]];
      image.children = [textToken(new state.Token('text', '', 0), descriptionOf(link))];
    } else {
      const open = state.push('link_open', 'a', 1);
      open.attrs = [['href', href]];
      // Another note is shown as a card that leads to it, not copied: its words stand on its own page, once.
      if (link.embed) open.meta = { card: true };
      state.push('text', '', 0).content = link.text;
      state.push('link_close', 'a', -1);
    }
    return true;
  });
}

function descriptionOf({ text, target }: WikiLink): string {
  return SIZE.test(text) ? target : text;
}

function textToken<T extends { content: string }>(token: T, content: string): T {
  token.content = content;
  return token;
}
