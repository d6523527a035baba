/**
 * Inline glosses: a term that an author names in the other language in passing, and often explains.
 * `**循环融资**（Circular funding: 钱绕一圈又回来）`.
 */

/** One term in both languages. */
export interface Gloss {
  /** As it is called in the Chinese text; a name that the text leaves in English stays so: `TPU`. */
  readonly zh: string;
  /** As the original calls it. */
  readonly en: string;
  /** What it means, in the author's words; `null` where only the two names are given. */
  readonly explanation: string | null;
}

/** A gloss, and where it stands in a text. */
export interface GlossPlace extends Gloss {
  /** Offset of its first character, and the one behind its last. */
  readonly span: readonly [from: number, to: number];
}

/** A bracket of either width with its content, in which one more bracket may stand. */
export const BRACKET = String.raw`[（(]((?:[^（）()<>\n]|[（(][^（）()<>\n]{0,200}[）)]){1,500})[）)]`;

/** Group 1 or 2: a term in bold or in quotation marks; 3: what stands in the bracket behind it. */
const MARKED = new RegExp(
  String.raw`(?:\*\*([^*<>\n]{1,64})\*\*|[“「《]([^“”「」《》<>\n]{1,40})[”」》])[ \t]?${BRACKET}`,
  'g',
);

/** Every gloss of a segment's markdown, in order: a marked term, and a bracket behind it that names or explains it. */
export function glossesIn(markdown: string): GlossPlace[] {
  const places: GlossPlace[] = [];
  for (const match of markdown.matchAll(MARKED)) {
    const [whole, bold, quoted = '', bracket = ''] = match;
    const gloss = readGloss(bold ?? quoted, bracket.replaceAll('**', ''));
    if (gloss) places.push({ ...gloss, span: [match.index, match.index + whole.length] });
  }
  return places;
}

const HAN = /\p{Script=Han}/u;
/** A Chinese term: no sentence, nothing but words. */
const CHINESE = /^(?!.*(?:是|可能|因为|[我你他]们))(?=.*\p{Script=Han})[\p{L}\p{M}\p{N} ·・&+./“”《》-]{1,24}$/u;
/** An English term: begins with a letter or a digit and has no Han and no sentence in it. */
const ENGLISH = /^[\p{Script=Latin}\p{N}][^\p{Script=Han}，。；！？:：;!?]{0,79}$/u;
/** Name and explanation; a full-width comma parts them too. An address has no space behind its colon, nor a name. */
const PARTS = /^([^:：，]{1,80})[:：，]\s*(?!\/\/)(.+)$/s;
/** What stands before a colon without being a name, and begins a bracket that is a remark. */
const REMARK =
  /^(?:译?者?[注按]|编者?[注按]|即|指|见|例如?|比如|如|又[称名]|也[称叫]|原文|原名|注意|note|see|eg|i\.?e|e\.?g)\.?$/i;
/** How a description begins, or ends, that is no name: `一家公司`, `前主编`, `内容创作者`. */
const DESCRIPTION =
  /^(?:[一这那两几每][个位种家名款部支项段]|[指即又也原译注例前现笑掌音]|图灵|[美英中法德日]国)|的|[者人员官长师家生]$|(?:总裁|经理|教授|博士|先生|女士|主编|嘉宾|创始|公司|专家)$/u;
/** A Chinese name alone in a bracket is short. */
const SHORT = 12;

/** Quotation marks around a term, and a colon behind it. */
const EDGES = /^[“"「]|[:：”"」]+$/g;

/** A term and what stands in the bracket behind it → the gloss that they are; `null` for anything that is not surely one. */
export function readGloss(marked: string, bracket: string): Gloss | null {
  const term = marked.trim().replace(EDGES, '');
  const [, name = bracket, explanation = null] = PARTS.exec(bracket.trim()) ?? [];
  const other = name.trim();
  if (REMARK.test(other)) return null;
  if (ENGLISH.test(other) && CHINESE.test(term)) return { zh: term, en: other, explanation };
  if (!ENGLISH.test(term)) return null;
  // A word that stays in English is a gloss of the Chinese text where it is explained in Chinese.
  if (ENGLISH.test(other))
    return explanation !== null && HAN.test(explanation) ? { zh: term, en: other, explanation } : null;
  if (!CHINESE.test(other)) return null;
  if (explanation === null && (other.length > SHORT || DESCRIPTION.test(other))) return null;
  return { zh: other, en: term, explanation };
}
