import type { GlossView, Html } from '../view.ts';
import { plainHtml } from './render-markdown.ts';

/**
 * A term in bold with its explanation in brackets: `**循环融资**（Circular funding: 解释）`, as rendered. Group 1 the term, 2 the
 * bracket with everything in it, 3 the term in the other language, 4 the explanation.
 */
const GLOSS = /<strong>([^<>]{1,24})<\/strong>([（(]([A-Za-z][^（）()<>:：]{0,80})[:：]\s*([^（）()<>]{2,400})[）)])/g;

/** What a translator or an editor says in brackets: `[译注：…]`, `[此处…]`, `（注：…）`. */
const REMARK =
  /[[［](?:译注|译者|編注|编注|注[:：]|此处|此處|原文|原话)[^[\]［］<>]{0,300}[\]］]|[（(](?:译者?注|編者?注|编者?注|注)[:：][^（）()<>]{1,300}[）)]/g;
/** What is heard beside words: `[music]`, `（笑声）`. */
const STAGE =
  /[[［（(](?:(?:upbeat |soft |intro |outro )?music|laughter|laughs?|laughing|applause|cheering|chuckles?|sighs?|inaudible|crosstalk|音乐|音樂|笑声?|笑聲|大笑|众笑|掌声|掌聲|鼓掌|欢呼声?|听不清)[\]］）)]/gi;

/** A tag of the renderer's own, in which brackets are part of an address. */
const TAG = /(<[^>]*>)/;

/** Sets remarks and stage directions apart. Not a character is added or lost. */
export function markRemarks(html: Html): Html {
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
 * Makes terms with a gloss into definitions whose explanation opens on demand; without JavaScript, and in browsers without
 * popovers, it is shown where the author wrote it. `idOf` gives an id to the gloss of a term.
 */
export function markGlosses(
  html: Html,
  idOf: (term: string) => string,
): { readonly html: Html; readonly glosses: readonly Omit<GlossView, 'unit'>[] } {
  const glosses: Omit<GlossView, 'unit'>[] = [];
  const marked = html.replace(GLOSS, (...match: string[]) => {
    const [, term = '', bracket = '', other = '', explanation = ''] = match;
    const gloss = { term: plainHtml(term), other: plainHtml(other), explanation: plainHtml(explanation) };
    glosses.push(gloss);
    const id = idOf(gloss.term);
    return `<dfn><a role="doc-glossref" href="#${id}">${term}</a></dfn><span class="gloss" id="${id}" popover>${bracket}</span>`;
  });
  return { html: marked, glosses };
}
