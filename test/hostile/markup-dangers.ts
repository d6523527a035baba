import { Parser } from 'htmlparser2';

/** Elements that a page of the site never holds, whatever its notes say. */
const FOREIGN = new Set(
  'iframe frame frameset object embed applet base style math noscript template audio video source track marquee plaintext xmp portal'.split(
    ' ',
  ),
);
/** Attributes that hold an address. */
const ADDRESSES = new Set(
  'href src action formaction data poster background cite longdesc manifest ping srcset xlink:href'.split(' '),
);
/** Where links, and what a page loads, may lead. */
const LINK = /^(?:https?:\/\/[^/]|mailto:[^?]|\/(?!\/)|#|\?|$)/i;
const LOADED = /^(?:\/(?!\/)|data:image\/svg\+xml,|$)/;
const LOADING = new Set(['img', 'script', 'link', 'input', 'source', 'use', 'image']);

/** What in a page's HTML could run, load or send something that the site did not put there. `inline`: the site's own inline script. */
export function markupDangers(html: string, inline: string): string[] {
  const dangers: string[] = [];
  let script: string | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script') script = '';
      dangers.push(...tagDangers(name, attributes));
    },
    ontext(text) {
      if (script !== null) script += text;
    },
    onclosetag(name) {
      if (name !== 'script') return;
      if (script && script !== inline && !isData(script)) dangers.push(`inline script ${script.slice(0, 80)}`);
      script = null;
    },
  });
  parser.end(html);
  return dangers;
}

function tagDangers(name: string, attributes: Readonly<Record<string, string>>): string[] {
  const isLink = name === 'link' && /canonical|alternate|next|prev/.test(attributes.rel ?? '');
  const allowed = LOADING.has(name) && !isLink ? LOADED : LINK;
  const bad = Object.entries(attributes).filter(
    ([attribute, value]) =>
      /^on|^style$|^srcdoc$/i.test(attribute) || (ADDRESSES.has(attribute) && !allowed.test(value)),
  );
  return [
    ...(FOREIGN.has(name) ? [`<${name}>`] : []),
    ...bad.map(([attribute, value]) => `${name} ${attribute}=${value}`),
  ];
}

/** JSON-LD: data, and such that no parser could take it for the end of the script. */
function isData(script: string): boolean {
  if (/<\/|<!--|<script/i.test(script)) return false;
  try {
    JSON.parse(script);
    return true;
  } catch {
    return false;
  }
}

/** The text that readers see of a note's body: of the element `.bitext`, without what the interface adds. */
export function bodyText(html: string): string {
  let [text, depth, hidden] = ['', 0, 0];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (VOID.has(name)) {
        if (depth > 0 && attributes.alt) text += attributes.alt;
        return;
      }
      if (depth > 0 || /(?:^| )bitext(?: |$)/.test(attributes.class ?? '')) depth++;
      if (hidden > 0 || (depth > 0 && 'data-ui' in attributes)) hidden++;
    },
    ontext(part) {
      if (depth > 0 && hidden === 0) text += part;
    },
    onclosetag(name) {
      if (VOID.has(name)) return;
      if (depth > 0) depth--;
      if (hidden > 0) hidden--;
    },
  });
  parser.end(html);
  return text;
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);
