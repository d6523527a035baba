import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Scalar } from 'yaml';

/** A value as the author wrote it: every scalar is text, so that `2025-10-08`, `1.0` and `007` keep their spelling. */
export type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Aliases that may be expanded in one document; a bomb needs far more. */
const MOST_ALIASES = 100;
/** Values may lie so deep in lists and maps. */
const DEEPEST = 8;
/** Control characters, which YAML can spell (`"\0"`), other than white space. */
const CONTROL = /(?![\t\n\r\x85])\p{Cc}/gu;

/** How YAML writes that there is no value. */
const NOTHING = /^(?:null|Null|NULL|~|)$/;

/** Something that a value cannot hold, in a sentence. */
export type Refusal = (node: Node, message: string) => void;

/** A reader of a document's values. What is refused is left out, and `refuse` is told. */
export function plainReader(document: Document, refuse: Refusal): (node: unknown) => Plain {
  let aliases = 0;
  const follow = (node: Node, depth: number): Plain => {
    const target = isAlias(node) && aliases++ < MOST_ALIASES ? node.resolve(document) : undefined;
    if (target !== undefined) return read(target, depth + 1);
    if (aliases <= MOST_ALIASES + 1) refuse(node, 'A *name leads nowhere, or there are too many of them.');
    return null;
  };
  const scalar = (node: Scalar): string | null => {
    const text = String(node.value ?? '');
    const cleaned = clean(text);
    if (cleaned !== text) refuse(node, 'Control characters and halves of characters are left out.');
    return node.type === 'PLAIN' && NOTHING.test(cleaned) ? null : cleaned;
  };
  const read = (node: unknown, depth: number): Plain => {
    if (isAlias(node)) return follow(node, depth);
    if (isScalar(node)) return scalar(node);
    if (!isSeq(node) && !isMap(node)) return null;
    if (depth > DEEPEST) {
      refuse(node, 'Lists lie too deep in each other, or a *name in itself.');
      return null;
    }
    if (isSeq(node)) return node.items.map((item) => read(item, depth + 1));
    return Object.fromEntries(node.items.map((pair) => [keyText(pair.key, refuse), read(pair.value, depth + 1)]));
  };
  return (node) => read(node, 0);
}

/** The name of a field; `?` where it is a list or a map, which `refuse` is told. */
export function keyText(key: unknown, refuse: Refusal): string {
  if (isScalar(key)) return clean(String(key.value ?? ''));
  if (isNode(key)) refuse(key, 'The name of a field is a text, not a list, a map or a *name.');
  return '?';
}

/** Text that every page, feed and file can hold: without control characters and halves of characters. */
function clean(text: string): string {
  return text.toWellFormed().replace(CONTROL, ' ');
}
