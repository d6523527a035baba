import type { Html, NotePage, SectionView, SegmentView } from '../page/view.ts';
import type { Settings } from '../site/settings.ts';

/** An `href` or `src` that begins with `/`: the renderer writes no other relative address. */
const LOCAL = /\b(href|src)="\/(?!\/)/g;

/** The whole body of a note as a feed carries it: each passage, then its original; links with their host. */
export function feedContent({ sections }: NotePage, { url }: Pick<Settings, 'url'>): Html {
  return sections.map(sectionHtml).join('').replace(LOCAL, `$1="${url}/`);
}

function sectionHtml({ heading, items }: SectionView): Html {
  const title = heading ? `<h2 lang="${heading.lang}">${heading.html}</h2>` : '';
  const body = items.map((item) => {
    const inner = item.kind === 'block' ? item.html : [...item.zh, ...item.en].map(segmentHtml).join('');
    return item.before + inner + item.after;
  });
  return title + body.join('');
}

function segmentHtml({ lang, html, label, before, after }: SegmentView): Html {
  const who = label === null ? '' : `${label}${lang.startsWith('zh') ? '' : ' '}`;
  return `${before}<p lang="${lang}">${who}${html}</p>${after}`;
}
