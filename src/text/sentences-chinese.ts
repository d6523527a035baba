import type { Span } from '../model.ts';

/** Marks that end a sentence, doubled or mixed (`？！`, `……`), with the quotes and brackets that close behind them. */
const ENDING = /(?:[。！？!?；;]+|…{1,2}|(?<![\d.])\.(?=\s|$))[。！？!?…]*[”’」』）)】\]》*_]*/gu;
const OPENERS = '“「『（(【[《';
const CLOSERS = '”」』）)】]》';

/**
 * Sentences of Chinese text: `"好的。他说：“走吧。”然后呢？" → "好的。", "他说：“走吧。”", "然后呢？"`. A sentence never ends inside quotes
 * or brackets. Spans cover the text without a gap; white space belongs to the sentence before it.
 */
export function chineseSentences(text: string): Span[] {
  const spans: Span[] = [];
  const depths = depthsOf(text);
  let from = 0;
  for (const match of text.matchAll(ENDING)) {
    let to = match.index + match[0].length;
    if ((depths[to] ?? 0) > 0) continue;
    while (/\s/.test(text[to] ?? '')) to++;
    if (to <= from) continue;
    spans.push([from, to]);
    from = to;
  }
  if (from < text.length) spans.push([from, text.length]);
  return spans;
}

/** A quotation longer than this is taken for one that nobody closed, so that it does not swallow the rest. */
const LONGEST_QUOTE = 200;

/** How many quotes and brackets are open at each offset. */
function depthsOf(text: string): Uint8Array {
  const depths = new Uint8Array(text.length + 1);
  const open: { at: number; kind: number }[] = [];
  for (let k = 0; k < text.length; k++) {
    const character = text[k] ?? '';
    const opener = OPENERS.indexOf(character);
    const closer = CLOSERS.indexOf(character);
    if (opener >= 0) open.push({ at: k, kind: opener });
    else if (closer >= 0) {
      const match = open.findLastIndex(({ kind }) => kind === closer);
      const start = open[match];
      if (start && k - start.at <= LONGEST_QUOTE) depths.fill(1, start.at + 1, k + 1);
      if (match >= 0) open.length = match;
    }
  }
  return depths;
}
