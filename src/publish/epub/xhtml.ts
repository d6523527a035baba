import { Parser } from 'htmlparser2';
import type { Html } from '../../page/view.ts';
import { xml } from '../xml.ts';

/** Elements without content. */
const VOID = new Set(['br', 'hr', 'wbr']);
const KEPT = new Set(['id', 'class', 'lang', 'value']);

/**
 * The renderer's HTML as XHTML for a book: every element closed. Links lead out of the book to other hosts only; a picture, which
 * is not in the book, is its description.
 */
export function xhtml(html: Html): string {
  let out = '';
  const open: (string | null)[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'img') {
        out += attributes.alt ? `<em>${xml(attributes.alt)}</em>` : '';
      } else if (VOID.has(name)) {
        out += `<${name}/>`;
      } else {
        const shown = name === 'a' && !isOutside(attributes.href) ? null : name;
        open.push(shown);
        if (shown) out += `<${shown}${attributesOf(attributes)}>`;
      }
    },
    ontext(text) {
      out += xml(text);
    },
    onclosetag(name) {
      if (name === 'img' || VOID.has(name)) return;
      const shown = open.pop();
      if (shown) out += `</${shown}>`;
    },
  });
  parser.end(html);
  return out;
}

function isOutside(href: string | undefined): boolean {
  return href !== undefined && /^(?:https?|mailto):/.test(href);
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([name]) => KEPT.has(name) || name === 'href')
    .map(([name, value]) => ` ${name}="${xml(value)}"`)
    .join('');
}
