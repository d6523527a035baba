import { type Digest, digestOfData } from '../ledger/digest.ts';

/** What Nunjucks gives a tag to read itself with, as far as it is used here. */
interface Parser {
  nextToken(): { readonly value: string };
  parseSignature(tolerant: null, withoutParentheses: boolean): unknown;
  advanceAfterBlockEnd(name?: string): void;
  parseUntilBlocks(...names: string[]): unknown;
}

/** The one kind of node that is made here. */
interface Nodes {
  readonly CallExtension: new (tag: object, method: 'run', args: unknown, bodies: readonly unknown[]) => unknown;
}

/** Renders what stands between the tags. Nunjucks calls back before it returns, for no template here waits for anything. */
type Body = (done: (error: Error | null, markup: string) => void) => void;

/** Entries that are kept at most, of a kilobyte or two: the lists of all terms show each of ten thousand notes over and over. */
const MOST = 16_384;

let kept = { frame: '' as Digest, markup: new Map<Digest, string>() };

/** The markup that this process has kept under a frame, whose digest says what every page knows; without one none is kept for another time. */
export function keptMarkup(frame: Digest): Map<Digest, string> {
  if (frame === '' || frame !== kept.frame) kept = { frame, markup: new Map() };
  return kept.markup;
}

/**
 * `{% kept "masthead", section %}…{% endkept %}`: what is the same on many pages is rendered once. It may depend on the values
 * behind its name and on what every page knows, and on nothing else: to fill the frame of a term's page took longer than its list.
 */
export function keptTag(known: Map<Digest, string>) {
  return {
    tags: ['kept'],
    // What comes out is markup.
    autoescape: false,
    parse(parser: Parser, nodes: Nodes): unknown {
      const { value } = parser.nextToken();
      const args = parser.parseSignature(null, true);
      parser.advanceAfterBlockEnd(value);
      const body = parser.parseUntilBlocks('endkept');
      parser.advanceAfterBlockEnd();
      return new nodes.CallExtension(this, 'run', args, [body]);
    },
    run(_: unknown, ...values: readonly unknown[]): string {
      const key = digestOfData(values.slice(0, -1));
      const before = known.get(key);
      if (before !== undefined) return before;
      if (known.size >= MOST) known.clear();
      // In one piece: a text that was joined holds on to all of its pieces.
      const markup = Buffer.from(rendered(values.at(-1) as Body)).toString();
      known.set(key, markup);
      return markup;
    },
  };
}

/** @throws what a template threw. */
function rendered(body: Body): string {
  let markup = '';
  body((error, text) => {
    if (error) throw error;
    markup = text;
  });
  return markup;
}
