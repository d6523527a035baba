import { fill, say, type Values } from '../../eleventy/words.ts';
import type { Lang } from '../../model.ts';
import type { Strings } from '../../site/strings.ts';
import { Html } from './html.ts';

/** The words of the author's desk, from `desk` in the strings file: as markup, or plain for an attribute. */
export interface Say {
  (key: string, values?: Values): Html;
  readonly plain: (key: string, values?: Values) => string;
}

export function deskWords(strings: Strings, language: Lang): Say {
  const group = strings.desk;
  const text = (key: string) => (typeof group === 'object' ? group[key] : undefined);
  return Object.assign((key: string, values?: Values) => new Html(say(text(key), language, values)), {
    plain: (key: string, values?: Values) => fill(text(key), values),
  });
}
