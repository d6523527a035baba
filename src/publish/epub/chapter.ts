import type { NotePage } from '../../page/view.ts';
import { bodyHtml } from '../body-html.ts';
import { xml } from '../xml.ts';
import { xhtml } from './xhtml.ts';

/** What the table of contents says of a chapter. */
export interface Chapter {
  readonly file: string;
  readonly title: string;
  readonly lang: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** The entry of the `k`-th note, from 1. */
export function chapterOf({ title, lang, sections }: NotePage, k: number): Chapter {
  const headings = sections.flatMap(({ id, heading }) => (heading ? [{ id, title: heading.text }] : []));
  return { file: `note-${k}.xhtml`, title, lang, sections: headings };
}

/** A note as a chapter (EPUB 3.3, XHTML content document): its facts, then each passage with its original. */
export function chapterText(page: NotePage): string {
  const { title, lang, date, summary, source, author } = page;
  const facts = [date, author].filter((fact) => fact !== null).map(xml);
  const link = source === null ? [] : [`<a href="${xml(source.url)}">${xml(source.label)}</a>`];
  return content(
    { title, lang },
    `<h1 lang="${lang}">${xml(title)}</h1>
<p class="facts">${[...facts, ...link].join(' · ')}</p>
${summary === null ? '' : `<p class="summary">${xml(summary)}</p>\n`}${xhtml(bodyHtml(page))}`,
  );
}

/** The frame of every document of the book. */
export function content({ title, lang }: { readonly title: string; readonly lang: string }, body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">
<head>
<title>${xml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`;
}
