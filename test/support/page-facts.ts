import { Parser } from 'htmlparser2';

/** What a page says of itself, read from its HTML. */
export interface PageFacts {
  readonly lang: string | null;
  readonly title: string;
  readonly description: string | null;
  readonly canonical: string | null;
  readonly robots: string | null;
  /** Levels of the headings, in order. */
  readonly headings: readonly number[];
  readonly ids: ReadonlySet<string>;
  /** Where its links lead, as written. */
  readonly links: readonly string[];
  /** What it loads: scripts, style sheets, icons, images; as written. */
  readonly assets: readonly string[];
}

type Facts = { -readonly [K in keyof PageFacts]: PageFacts[K] } & {
  ids: Set<string>;
  links: string[];
  assets: string[];
  headings: number[];
};
type Attributes = Readonly<Record<string, string>>;

/** `<link rel>` that makes a browser load something; the others (`canonical`, `alternate`, `next` …) are links. */
const LOADING = /\b(?:stylesheet|icon|preload|modulepreload|manifest)\b/;

/** Reads the HTML of a page. */
export function pageFacts(html: string): PageFacts {
  const facts: Facts = {
    lang: null,
    title: '',
    description: null,
    canonical: null,
    robots: null,
    headings: [],
    ids: new Set(),
    links: [],
    assets: [],
  };
  let inTitle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      // An SVG has titles of its own.
      inTitle = name === 'title' && facts.title === '';
      if (attributes.id !== undefined) facts.ids.add(attributes.id);
      if (attributes.src !== undefined) facts.assets.push(attributes.src);
      READERS[name]?.(facts, attributes);
      if (/^h[1-6]$/.test(name)) facts.headings.push(Number(name[1]));
    },
    ontext(text) {
      if (inTitle) facts.title += text;
    },
    onclosetag() {
      inTitle = false;
    },
  });
  parser.end(html);
  return facts;
}

const READERS: Readonly<Record<string, (facts: Facts, attributes: Attributes) => void>> = {
  html: (facts, { lang }) => {
    facts.lang = lang ?? null;
  },
  a: (facts, { href }) => {
    if (href !== undefined) facts.links.push(href);
  },
  form: (facts, { action }) => {
    if (action !== undefined) facts.links.push(action);
  },
  link: (facts, { rel = '', href = '' }) => {
    if (rel === 'canonical') facts.canonical = href;
    else if (LOADING.test(rel)) facts.assets.push(href);
    else facts.links.push(href);
  },
  meta: (facts, { name, content = '', 'http-equiv': equivalent }) => {
    if (name === 'description') facts.description = content;
    if (name === 'robots') facts.robots = content;
    // `0; url=/new/` of a redirect.
    const target = equivalent === 'refresh' ? /url=(.+)$/i.exec(content)?.[1] : undefined;
    if (target !== undefined) facts.links.push(target);
  },
};
