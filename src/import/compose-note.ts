import { stringify } from 'yaml';
import { videoOf } from '../page/video.ts';
import { slugOf } from '../site/slug.ts';
import { fold } from '../text/fold.ts';

/** Fields of a front matter in the order in which they are written; those without a value are left out. */
export type Fields = Readonly<Record<string, string | number | boolean | readonly unknown[] | null | undefined>>;

/** Fields and a body → the text of a note. Quotation marks stand only where YAML needs them. */
export function composeNote(fields: Fields, body: string): string {
  const written = Object.entries(fields).filter(([, value]) => !isEmpty(value));
  const yaml = stringify(Object.fromEntries(written), { lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml}---\n\n${body}`;
}

function isEmpty(value: Fields[string]): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The name of a new note's file, after the video that it transcribes, else after its title: `How it began: 起点` → `how-it-began-起点.md`. */
export function fileNameOf({ title, source }: { readonly title: string; readonly source?: string | null }): string {
  const video = source && URL.canParse(source) ? videoOf(source) : null;
  return `${video ?? slugOf(fold(title))}.md`;
}

/** Where the two languages of a new note go; an author replaces all of it. */
export const SKELETON = `## 第一节

在这里写译文：一段中文，下面折叠着它的原文。

<details>
<summary>Original English</summary>

Write the original here: a paragraph of Chinese, with its original folded away below it.

</details>
`;
