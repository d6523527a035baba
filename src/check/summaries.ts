import { type Check, placeOf } from './check.ts';

/** English in which somebody speaks for himself, group 0. */
const FIRST_PERSON = /\b(?:I|I'm|I've|I'd|my|me)\b/g;
/** Chinese that reports what somebody said: `主持人介绍了`, `他认为`, `嘉宾指出`. */
const REPORTED =
  /(?:主持人|嘉宾|讲者|演讲者|发言人|发言者|作者|受访者|记者|[他她]|博士|教授|先生|女士)[^。，“”：:]{0,8}(?:表示|认为|指出|提到|谈到|介绍|讨论|解释|强调|总结|回顾|分享|说明|描述|阐述)|(?:本段|这一段|本节|这一部分|该部分)[^。]{0,12}(?:介绍|讨论|总结|讲述|阐述)/;

/** Chinese that tells what was said instead of saying it. */
export const summaries: Check = {
  code: 'translation/summary',
  severity: 'warning',
  hint: 'Translate the passage in the voice of who speaks, or mark the note as a summary.',
  find: ({ pairs, lines }) =>
    pairs.flatMap(({ unit, en, zh, words }) => {
      const told = zh.replace(/[（(][^（）()]*[）)]/g, '');
      if (words < 30 || told.includes('我') || !REPORTED.test(told)) return [];
      if ((en.match(FIRST_PERSON)?.length ?? 0) < 2) return [];
      return [{ message: 'The Chinese reports what the English says in the first person.', ...placeOf(unit, lines) }];
    }),
};
