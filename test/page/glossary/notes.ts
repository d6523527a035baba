import type { GlossaryNote } from '../../../src/page/glossary/headwords.ts';
import { collation } from '../../../src/text/collate.ts';

/** A note with these pairs of names, as the glossary knows it. */
export function glossaryNote(name: string, pairs: readonly (readonly [zh: string, en: string])[]): GlossaryNote {
  return {
    path: `${name}.md`,
    key: name as GlossaryNote['key'],
    title: `笔记 ${name}`,
    lang: 'zh-Hans',
    url: `/notes/${name}/`,
    names: pairs.map(([zh, en]) => [zh, en, collation(zh).initial + collation(en).initial]),
  };
}
