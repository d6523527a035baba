import {
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseDocument,
  type Scalar,
  stringify,
  type YAMLSeq,
} from 'yaml';
import type { TaxonomyDefinition } from '../site/taxonomies.ts';
import { fold } from '../text/fold.ts';

/** A term that gets another name. */
export interface Renaming {
  readonly taxonomy: TaxonomyDefinition;
  /** Every spelling of it is renamed. */
  readonly old: string;
  readonly now: string;
}

/** A stretch of the text that gives way to another. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The front matter, with the byte order mark and line ends that the file has; group 1 what stands before the YAML, group 2 the YAML. */
const FRONT_MATTER = /^(\uFEFF?-{3,}[ \t]*\r?\n)([\s\S]*?\r?\n)-{3,}[ \t]*(?:\r?\n|$)/;

/**
 * A note's text with a term of its front matter renamed. Nothing else changes: neither formatting nor quotation marks, comments, line ends or the
 * body. Where the new name is in the list already, the second of the two goes.
 */
export function retag(text: string, renaming: Renaming): string {
  const [, fence = '', yaml = ''] = FRONT_MATTER.exec(text) ?? [];
  const { contents } = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
  if (!isMap(contents)) return text;
  const fields = new Set(renaming.taxonomy.fields.map((field) => field.toLowerCase()));
  const edits = contents.items
    .filter(({ key }) => isScalar(key) && fields.has(String(key.value).toLowerCase()))
    .flatMap((pair) => editsOf(pair, yaml, renaming))
    .toSorted((a, b) => b.from - a.from);
  const renamed = edits.reduce((all, { from, to, text: now }) => all.slice(0, from) + now + all.slice(to), yaml);
  return fence + renamed + text.slice(fence.length + yaml.length);
}

function editsOf({ value }: Pair, yaml: string, renaming: Renaming): Edit[] {
  if (isSeq(value)) return inList(value, yaml, renaming);
  if (!isScalar(value)) return [];
  const edit = inScalar(value, false, renaming);
  return edit ? [edit] : [];
}

function inList(list: YAMLSeq, yaml: string, renaming: Renaming): Edit[] {
  const flow = list.flow === true;
  const edits: Edit[] = [];
  let there = false;
  for (const [k, item] of list.items.entries()) {
    if (!isScalar(item)) continue;
    const names = namesIn(item, renaming.taxonomy);
    const concerned = names.some((name) => isOld(name, renaming) || fold(name) === fold(renaming.now));
    if (concerned && there && names.length === 1) edits.push(flow ? withoutItem(list, k) : withoutLine(item, yaml));
    else {
      const edit = inScalar(item, flow, renaming);
      if (edit) edits.push(edit);
    }
    there ||= concerned;
  }
  return edits;
}

function isOld(name: string, { old, now }: Renaming): boolean {
  return name !== now && fold(name) === fold(old);
}

function namesIn({ value }: Scalar, { commaSeparated }: TaxonomyDefinition): string[] {
  const text = String(value);
  return commaSeparated ? text.split(/[,，]/).map((name) => name.trim()) : [text.trim()];
}

/** A scalar that is the term, or holds it among names with commas between them; `null` if it does not. */
function inScalar(scalar: Scalar, flow: boolean, renaming: Renaming): Edit | null {
  const [from, to] = (scalar as Scalar.Parsed).range;
  const type = scalar.type as string;
  const written = String(scalar.value);
  if (type.startsWith('BLOCK') || !namesIn(scalar, renaming.taxonomy).some((name) => isOld(name, renaming)))
    return null;
  const value = renaming.taxonomy.commaSeparated ? inNames(written, renaming) : renaming.now;
  return { from, to, text: quoted(value, type, flow) };
}

/** `Ada, Bob，Cy` with one of them renamed; the new name stands there once. */
function inNames(names: string, renaming: Renaming): string {
  let there = false;
  return names.replace(/([,，]?)(\s*)([^,，]+)/g, (whole: string, comma: string, space: string, name: string) => {
    const end = /\s*$/.exec(name)?.[0] ?? '';
    const bare = name.trim();
    const old = isOld(bare, renaming);
    if (!old && fold(bare) !== fold(renaming.now)) return whole;
    if (there) return '';
    there = true;
    return old ? comma + space + renaming.now + end : whole;
  });
}

/** A value in the quotation marks that its author used, and in some if it needs them. */
function quoted(value: string, type: string, flow: boolean): string {
  const options = { lineWidth: 0, flowCollectionPadding: false, ...STYLES[type] } as const;
  return flow
    ? stringify([value], { ...options, collectionStyle: 'flow' })
        .trim()
        .slice(1, -1)
    : stringify(value, options).trim();
}

const STYLES: Readonly<Record<string, { readonly defaultStringType: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' }>> = {
  QUOTE_DOUBLE: { defaultStringType: 'QUOTE_DOUBLE' },
  QUOTE_SINGLE: { defaultStringType: 'QUOTE_SINGLE' },
};

/** From the end of the item before, so that its comma goes too; there is one, since what is left out is a second. */
function withoutItem({ items }: YAMLSeq, k: number): Edit {
  const endOf = (item: unknown) => (item as ParsedNode).range[1];
  return { from: endOf(items[k - 1]), to: endOf(items[k]), text: '' };
}

function withoutLine(item: Scalar, yaml: string): Edit {
  const [from, to] = (item as Scalar.Parsed).range;
  return { from: yaml.lastIndexOf('\n', from) + 1, to: yaml.indexOf('\n', to) + 1, text: '' };
}
