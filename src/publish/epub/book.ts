import { xml } from '../xml.ts';
import { type Chapter, content } from './chapter.ts';

/** What a book says of itself. */
export interface BookFacts {
  readonly title: string;
  /** Main language of the reader, such as `zh-Hans`. */
  readonly language: string;
  /** Names the book for good: the address of the page that it was made of. */
  readonly identifier: string;
  readonly author: string | null;
}

export const MIMETYPE = 'application/epub+zip';

export const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

/** The translation in full ink, the original below it a little smaller and lighter. */
export const STYLE = `body { margin: 5%; line-height: 1.6; }
h1, h2 { line-height: 1.3; text-align: start; }
p { margin: 0 0 0.6em; text-align: start; }
p:lang(en) { margin-bottom: 1.2em; font-size: 0.92em; color: #555; }
.facts { font-size: 0.85em; color: #666; }
.summary { font-style: italic; }
table { border-collapse: collapse; }
th, td { padding: 0.2em 0.5em; border: 1px solid #999; }
pre { white-space: pre-wrap; }
`;

/** The package document (EPUB 3.3). `changed` is the day of the newest note: the same notes make the same book. */
export function packageText(facts: BookFacts, chapters: readonly Chapter[], changed: string): string {
  const { title, language, identifier, author } = facts;
  const items = chapters.map(
    ({ file }, k) => `    <item id="n${k + 1}" href="${file}" media-type="application/xhtml+xml"/>\n`,
  );
  const spine = chapters.map((_, k) => `    <itemref idref="n${k + 1}"/>\n`);
  const creator = author === null ? '' : `    <dc:creator>${xml(author)}</dc:creator>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${xml(language)}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">${xml(identifier)}</dc:identifier>
    <dc:title>${xml(title)}</dc:title>
    <dc:language>${xml(language)}</dc:language>
    <dc:language>en</dc:language>
${creator}    <meta property="dcterms:modified">${changed}T00:00:00Z</meta>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <meta property="schema:accessibilityFeature">tableOfContents</meta>
    <meta property="schema:accessibilityFeature">structuralNavigation</meta>
    <meta property="schema:accessibilityHazard">none</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="style" href="style.css" media-type="text/css"/>
${items.join('')}  </manifest>
  <spine>
${spine.join('')}  </spine>
</package>
`;
}

/** The table of contents: the notes; of a book of one note its sections. */
export function navigationText({ title, language }: BookFacts, chapters: readonly Chapter[]): string {
  const [only, ...others] = chapters;
  const sections = only && others.length === 0 ? only.sections : [];
  const entries = chapters.map(
    ({ file, title, lang }) =>
      `<li><a href="${file}" lang="${lang}">${xml(title)}</a>${sectionList(file, sections)}</li>\n`,
  );
  const list = `<nav epub:type="toc" id="toc">\n<h1>${xml(title)}</h1>\n<ol>\n${entries.join('')}</ol>\n</nav>`;
  return content({ title, lang: language }, list);
}

function sectionList(file: string, sections: Chapter['sections']): string {
  if (sections.length === 0) return '';
  const entries = sections.map(({ id, title }) => `<li><a href="${file}#${id}">${xml(title)}</a></li>\n`);
  return `\n<ol>\n${entries.join('')}</ol>\n`;
}
