import { FIELD_NAMES } from '../../note/schema.ts';
import type { Fix } from './fix.ts';

/** A field at the margin: its name, then the colon and what follows. */
const FIELD = /^([\w-]+)(\s*:.*)$/s;
/** A list in quotation marks that holds nothing, and a remark behind it. */
const QUOTED_LIST = /^([\w-]+\s*:\s*)(["'])\[\s*\]\2(\s*(?:#.*)?)$/s;

/** `Exclude: true` → `exclude: true`, unless that field is there too. */
export const fieldNames: Fix = {
  name: 'field names in small letters',
  apply(lines, frontMatter) {
    const written = new Set(lines.slice(0, frontMatter).map(({ text }) => FIELD.exec(text)?.[1]));
    return lines.map((line, k) => {
      const [, name = '', rest = ''] = k < frontMatter ? (FIELD.exec(line.text) ?? []) : [];
      const known = FIELD_NAMES.get(name.toLowerCase());
      return known === undefined || known === name || written.has(known) ? line : { ...line, text: known + rest };
    });
  },
};

/** `tags: "[]"` → `tags: []` */
export const quotedLists: Fix = {
  name: 'empty lists without quotation marks',
  apply: (lines, frontMatter) =>
    lines.map((line, k) => (k < frontMatter ? { ...line, text: line.text.replace(QUOTED_LIST, '$1[]$3') } : line)),
};
