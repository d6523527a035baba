import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
} from 'yaml';
import type { TaxonomyName } from '../model.ts';
import { fold } from '../text/fold.ts';

/** A change of a text: what stands from one offset to another gives way to something else. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Nothing was changed, for a reason that the author has to know. */
export class AliasConflict extends Error {
  override readonly name = 'AliasConflict';
}

/**
 * The text of the alias file with one more name for a term; nothing else in it changes, neither comments nor order nor quotation marks.
 * @throws {AliasConflict} where both names belong to different terms, or the file is no map of names
 */
export function addAlias(text: string, taxonomy: TaxonomyName, label: string, alias: string): string {
  const root = rootOf(text);
  const group = root && entryOf(root, taxonomy);
  if (group && isMap(group)) return edited(text, ...intoGroup(text, group, label, alias));
  const pair = root?.items.find(({ key }) => isScalar(key) && key.value === taxonomy);
  const body = `\n  ${line(label, alias)}`;
  if (pair) return edited(text, insteadOfNothing(pair, body));
  const gap = text === '' || text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  return `${text}${gap}${taxonomy}:${body}\n`;
}

/**
 * The text of the alias file after a term got another name: its entry, if it has one, is headed by the new name; the old one leads
 * to it.
 * @throws {AliasConflict} where both have entries
 */
export function renameLabel(text: string, taxonomy: TaxonomyName, old: string, now: string): string {
  const group = entryOf(rootOf(text), taxonomy);
  const [entry, other] = isMap(group) ? [pairOf(group, old), pairOf(group, now)] : [];
  if (!entry) return addAlias(text, taxonomy, now, old);
  if (other && other !== entry)
    throw new AliasConflict(`Both ${old} and ${now} have names in the alias file; join them there first.`);
  const key = entry.key as Node;
  const renamed = edited(text, { from: startOf(key), to: endOf(key), text: asKey(now) });
  return fold(old) === fold(now) ? renamed : addAlias(renamed, taxonomy, now, old);
}

function rootOf(text: string): YAMLMap | null {
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error) throw new AliasConflict(`The alias file is no valid YAML: ${error.message.split('\n')[0]}`);
  if (document.contents === null) return null;
  if (isMap(document.contents)) return document.contents;
  throw new AliasConflict('The alias file is no map of taxonomies.');
}

function entryOf(map: YAMLMap | null, name: string): Node | null {
  const value = map?.items.find(({ key }) => isScalar(key) && key.value === name)?.value;
  return isNode(value) ? value : null;
}

/** The entry whose label is a spelling of the name. */
function pairOf(group: YAMLMap, name: string): Pair | undefined {
  return group.items.find(({ key }) => isScalar(key) && fold(String(key.value)) === fold(name));
}

/** The entry that has the name, as its label or among its other names. */
function ownerOf(group: YAMLMap, name: string): Pair | undefined {
  const own = pairOf(group, name);
  if (own) return own;
  return group.items.find(({ value }) => {
    const names = isMap(value) ? entryOf(value, 'aliases') : value;
    return isSeq(names) && names.items.some((item) => isScalar(item) && fold(String(item.value)) === fold(name));
  });
}

/** No edit if both names are one term already. */
function intoGroup(text: string, group: YAMLMap, label: string, alias: string): Edit[] {
  const [owner, other] = [ownerOf(group, label), ownerOf(group, alias)];
  if (owner && owner === other) return [];
  if (other && (owner || pairOf(group, alias))) {
    const theirs = String(other.key);
    const reason = theirs === alias ? 'has names of its own' : `is a name of ${theirs}`;
    throw new AliasConflict(`${alias} ${reason} in the alias file; join it with ${label} there first.`);
  }
  // A name that another name leads to takes the new one along.
  if (other) return [intoEntry(text, other, label)];
  return [owner ? intoEntry(text, owner, alias) : newEntry(text, group, line(label, alias))];
}

function intoEntry(text: string, entry: Pair, alias: string): Edit {
  const { value } = entry;
  if (isSeq(value)) return intoList(text, value, alias);
  if (isMap(value)) {
    const names = entryOf(value, 'aliases');
    if (isSeq(names)) return intoList(text, names, alias);
    return value.flow
      ? { from: startOf(value) + 1, to: startOf(value) + 1, text: ` aliases: [${asItem(alias)}],` }
      : newEntry(text, value, `aliases: [${asItem(alias)}]`);
  }
  return insteadOfNothing(entry, ` [${asItem(alias)}]`);
}

/** Behind the colon of a name at which nothing is written yet, or `null`. */
function insteadOfNothing({ key, value }: Pair, text: string): Edit {
  if (!isScalar(value) || value.value !== null)
    throw new AliasConflict(`${String(key)} has no list of names in the alias file; give it one there first.`);
  const from = endOf(key as Node) + 1;
  return { from, to: value.source ? endOf(value) : from, text };
}

function intoList(text: string, list: Node & { flow?: boolean | undefined; items: unknown[] }, alias: string): Edit {
  const last = list.items.at(-1);
  if (list.flow || !isNode(last)) {
    const at = endOf(list) - 1;
    return { from: at, to: at, text: `${list.items.length > 0 ? ', ' : ''}${asItem(alias)}` };
  }
  const at = lineEnd(text, endOf(last));
  const dash = text.lastIndexOf('-', startOf(last));
  return { from: at, to: at, text: `\n${' '.repeat(column(text, dash))}- ${asItem(alias)}` };
}

/** A line at the end of a block map, as far indented as its first. */
function newEntry(text: string, map: YAMLMap, entry: string): Edit {
  const [first, last] = [map.items[0], map.items.at(-1)];
  if (!first || !last || map.flow) {
    const at = endOf(map) - 1;
    return { from: at, to: at, text: `${first ? ', ' : ''}${entry}` };
  }
  const end = isPair(last) && isNode(last.value) ? last.value : (last.key as Node);
  const at = lineEnd(text, Math.max(endOf(end), endOf(last.key as Node)));
  return { from: at, to: at, text: `\n${' '.repeat(column(text, startOf(first.key as Node)))}${entry}` };
}

function edited(text: string, edit?: Edit): string {
  return edit ? text.slice(0, edit.from) + edit.text + text.slice(edit.to) : text;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function endOf(node: Node): number {
  return node.range?.[1] ?? 0;
}

/** The end of the line on which the character before an offset stands; a block ends behind its last line end. */
function lineEnd(text: string, offset: number): number {
  const from = text[offset - 1] === '\n' ? offset - 1 : offset;
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function column(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function line(label: string, alias: string): string {
  return `${asKey(label)}: [${asItem(alias)}]`;
}

const FLOW = { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 } as const;

/** A text as an item of `[…]`, in quotation marks if it needs them. */
function asItem(text: string): string {
  return stringify([text], FLOW).trim().slice(1, -1);
}

function asKey(text: string): string {
  return stringify({ [text]: 0 }, FLOW)
    .trim()
    .slice(1, -': 0}'.length);
}
