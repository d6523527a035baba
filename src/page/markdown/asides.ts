import { BRACKET, readGloss } from '../../text/glosses.ts';
import type { Html } from '../view.ts';
import { plainHtml } from './render-markdown.ts';

/** A term in bold and the bracket behind it, as rendered. Group 1 the term, 2 the bracket with everything in it, 3 what is in it. */
const BOLD = new RegExp(`<strong>([^<>]{1,96})</strong> ?(${BRACKET})`, 'g');

/** What a translator or an editor says in brackets: `[译注：…]`, `[此处…]`, `（注：…）`. */
const REMARK =
  /[[［](?:译注|译者|編注|编注|注[:：]|此处|此處|原文|原话)[^[\]［］<>]{0,300}[\]］]|[（(](?:译者?注|編者?注|编者?注|注)[:：][^（）()<>]{1,300}[）)]/g;
/** What is heard beside words: `[music]`, `（笑声）`. */
const STAGE =
  /[[［（(](?:(?:upbeat |soft |intro |outro )?music|laughter|laughs?|laughing|applause|cheering|chuckles?|sighs?|inaudible|crosstalk|音乐|音樂|笑声?|笑聲|大笑|众笑|掌声|掌聲|鼓掌|欢呼声?|听不清)[\]］）)]/gi;

/** A tag of the renderer's own, in which brackets are part of an address. */
const TAG = /(<[^>]*>)/;

/** What a remark and a stage direction begin with. */
const OPENING = /[[［（(]/;

/** Sets remarks and stage directions apart. Not a character is added or lost. */
export function markRemarks(html: Html): Html {
  if (!OPENING.test(html)) return html;
  return html
    .split(TAG)
    .map((part) =>
      part.startsWith('<')
        ? part
        : part.replace(REMARK, '<span class="remark">$&</span>').replace(STAGE, '<span class="stage">$&</span>'),
    )
    .join('');
}

/**
 * Makes terms that are explained into definitions whose explanation opens on demand; without JavaScript, and in browsers
 * without popovers, it is shown where the author wrote it. `idOf` gives an id to the explanation of a term.
 */
export function markGlosses(html: Html, idOf: (term: string) => string): Html {
  // Most segments have nothing in bold.
  if (!html.includes('<strong>')) return html;
  return html.replace(BOLD, (whole: string, term: string, bracket: string, inside: string) => {
    const gloss = readGloss(plainHtml(term), plainHtml(inside));
    if (!gloss || gloss.explanation === null) return whole;
    const id = idOf(gloss.zh);
    const space = whole.slice(0, -bracket.length).endsWith(' ') ? ' ' : '';
    return `<dfn><a role="doc-glossref" href="#${id}">${term}</a></dfn>${space}<span class="gloss" id="${id}" popover>${bracket}</span>`;
  });
}
