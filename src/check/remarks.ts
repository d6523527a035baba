import type { TranslationUnit } from '../model.ts';
import { type Check, type CheckedNote, type Finding, placeOf } from './check.ts';

/** What a translator or a machine leaves behind for itself, group 0. */
const PLACEHOLDER =
  /机翻占位|此处[^。\n]{0,6}占位(?!符)|待翻译|待补充翻译|未翻译|此处省略|翻译略|\[(?:TODO|TBD|FIXME)[^\]]*\]|(?<![\p{L}])(?:TODO|FIXME)[:：]|Lorem ipsum|以下是[^。\n]{0,12}(?:中文)?(?:翻译|译文)[:：]|希望(?:这个|这份|以上)翻译[^。\n]{0,10}(?:帮助|满意)|作为(?:一个|一名)?(?:AI|人工智能)语言模型/u;
/** A remark in square brackets on the text, not a link: `[此处原文似乎有误]`, `[听不清]`. A `[译注：…]` is meant for readers. */
const REMARK =
  /[[【](?=[^\][【】]{0,60}(?:此处|原文|原话|译者|听不清|无法辨认|不清楚|疑似|似乎|可能是|有误|存疑|inaudible|unclear|sic))[^\][【】]{2,120}[\]】](?!\()/iu;

/** Remarks that a translator wrote for himself. */
export const remarks: Check = {
  code: 'translation/remark',
  severity: 'info',
  hint: 'Settle the question and delete the remark, or keep it as a note in round brackets.',
  find: (checked) => matches(checked, REMARK, (found) => `A remark was left in: “${found}”.`),
};

/** Text that only holds the place of a translation, or that a machine said about its work. */
export const placeholders: Check = {
  code: 'translation/placeholder',
  severity: 'warning',
  hint: 'Write the translation in its place, or delete it.',
  find: (checked) => matches(checked, PLACEHOLDER, (found) => `“${found}” holds the place of a translation.`),
};

function matches({ units, lines }: CheckedNote, pattern: RegExp, message: (found: string) => string): Finding[] {
  return units.flatMap((unit) =>
    unit.zh.flatMap((segment): Finding[] => {
      const [found] = pattern.exec(segment.text) ?? [];
      if (found === undefined) return [];
      const own: TranslationUnit = { ...unit, zh: [segment] };
      return [{ message: message(found), ...placeOf(own, lines, found) }];
    }),
  );
}
