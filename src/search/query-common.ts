/** English words that stand in nearly every text: to look them up costs much and tells little. */
const COMMON = new Set(
  'the a an of to in on is are was were be it its that this and or as at by for with from you we they i he she not but so do if have has can will'.split(
    ' ',
  ),
);

/** Whether a folded word says nothing of what a text is about. */
export function isCommon(word: string): boolean {
  return COMMON.has(word);
}
