import type { Span } from '../model.ts';

/** Marks that end a sentence, doubled or mixed (`？！`, `……`), with the quotes and brackets that close behind them. */
const ENDING = /(?:[。！？!?；;]+|…{1,2}|(?<![\d.])\.(?=\s|$))[。！？!?…]*[”’」』）)】\]》*_]*/gu;
const OPENERS = '“「『（(【[《';
const CLOSERS = '”」』）)】]》';
const BRACKETS = /[“「『（(【[《”」』）)】\]》]/g;

/**
 * Sentences of Chinese text: `"好的。他说：“走吧。”然后呢？" → "好的。", "他说：“走吧。”", "然后呢？"`. A sentence never ends inside quotes
 * or brackets. Spans cover the text without a gap; white space belongs to the sentence before it.
 */
export function chineseSentences(text: string): Span[] {
  const spans: Span[] = [];
  const depths = depthsOf(text);
  let from = 0;
  ENDING.lastIndex = 0;
  for (let match = ENDING.exec(text); match !== null; match = ENDING.exec(text)) {
    let to = ENDING.lastIndex;
    if ((depths[to] ?? 0) > 0 || endsInside(text, from, match)) continue;
    while (/\s/.test(text[to] ?? '')) to++;
    if (to <= from) continue;
    spans.push([from, to]);
    from = to;
  }
  if (from < text.length) spans.push([from, text.length]);
  return spans;
}

/** A full stop before a closing bracket ends what stands inside, not the sentence around it. */
function endsInside(text: string, from: number, match: RegExpExecArray): boolean {
  return /[）)】\]]/.test(match[0]) && !/^[（(【[]/.test(text.slice(from, from + 1));
}

/** A quotation longer than this is taken for one that nobody closed, so that it does not swallow the rest. */
const LONGEST_QUOTE = 200;
/** Quotes and brackets that are open at once. */
const DEEPEST = 16;

const NONE = new Uint8Array();

/** For each offset whether a quotation or a bracket is open there, which is closed later; nothing where there is no bracket. */
function depthsOf(text: string): Uint8Array {
  if (text.search(BRACKETS) < 0) return NONE;
  const depths = new Uint8Array(text.length + 1);
  const open: { at: number; kind: number }[] = [];
  for (const { 0: mark, index: at } of text.matchAll(BRACKETS)) {
    const kind = CLOSERS.indexOf(mark);
    if (kind < 0) {
      open.push({ at, kind: OPENERS.indexOf(mark) });
      if (open.length > DEEPEST) open.shift();
      continue;
    }
    const partner = open.findLastIndex((opener) => opener.kind === kind);
    const start = open[partner]?.at ?? -LONGEST_QUOTE - 1;
    if (at - start <= LONGEST_QUOTE) depths.fill(1, start + 1, at + 1);
    if (partner >= 0) open.length = partner;
  }
  return depths;
}
