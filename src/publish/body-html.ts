import type { Html, NotePage, SectionView, SegmentView } from '../page/view.ts';

/** The whole body of a note as plain HTML, for feeds and books: each passage, then its original. */
export function bodyHtml({ sections }: Pick<NotePage, 'sections'>): Html {
  return sections.map(sectionHtml).join('');
}

/** An `href` or `src` that begins with `/`: the renderer writes no other relative address. */
const LOCAL = /\b(href|src)="\/(?!\/)/g;

/** HTML in which addresses within the site have their host, such as `https://example.org`. */
export function withHost(html: Html, host: string): Html {
  return html.replace(LOCAL, `$1="${host}/`);
}

function sectionHtml({ id, heading, items }: SectionView): Html {
  const title = heading ? `<h2 lang="${heading.lang}">${heading.html}</h2>` : '';
  const body = items.map((item) => {
    const inner = item.kind === 'block' ? item.html : [...item.zh, ...item.en].map(segmentHtml).join('');
    return item.before + inner + item.after;
  });
  return `<section id="${id}">${title}${body.join('')}</section>`;
}

function segmentHtml({ lang, html, label, before, after }: SegmentView): Html {
  const who = label === null ? '' : `${label}${lang.startsWith('zh') ? '' : ' '}`;
  return `${before}<p lang="${lang}">${who}${html}</p>${after}`;
}
