import { Parser } from 'htmlparser2';

/**
 * Files that a browser runs or lets run when somebody opens them: on the site's own address they could do whatever its pages can.
 * Programs of servers are among them.
 */
const ACTIVE =
  /\.(?:[xs]?html?|xht|mht(?:ml)?|xml|xslt?|rdf|rss|atom|mathml|svgz|[cm]?js|wasm|hta|swf|jar|php\d?|phtml|[aj]spx?|cgi)$/i;

/** Whether the name of a file that lies beside notes is one that is not published. Drawings in SVG are looked into: `isActiveSvg`. */
export function isActiveName(path: string): boolean {
  return ACTIVE.test(path);
}

/** What a drawing needs none of: programs, and other documents in it. */
const ELEMENTS = new Set('script foreignobject iframe embed object handler listener html body'.split(' '));
/** In a value without blanks, which browsers drop from addresses: one that runs, or a document within the address. */
const ADDRESS = /javascript:|vbscript:|data:(?!image\/(?:png|jpeg|gif|webp)[;,])/i;

/** Whether a drawing in SVG holds something that would run when it is opened by itself, or is written so that nobody can tell. */
export function isActiveSvg(bytes: Uint8Array): boolean {
  let active = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        active ||= ELEMENTS.has(localName(name)) || Object.entries(attributes).some(runs);
      },
      onprocessinginstruction(name, data) {
        active ||= /^(?:!entity|\?xml-stylesheet)$/i.test(name) || (/^!doctype$/i.test(name) && data.includes('['));
      },
    },
    { xmlMode: true },
  );
  try {
    parser.end(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return true;
  }
  return active;
}

function runs([name, value]: readonly [string, string]): boolean {
  return localName(name).startsWith('on') || ADDRESS.test(value.replace(/[\s\p{Cc}]+/gu, ''));
}

/** `svg:script` → `script`. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
