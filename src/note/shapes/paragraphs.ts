import type { Segment, TranslationUnit } from '../../model.ts';
import { type Align, alone, isPair, type Passage, type Sequence, stretchesOf } from './shape.ts';

/**
 * Whole paragraphs of two languages → units, over the whole stretch between two borders, since any of them may have lost its counterpart.
 */
export function pairParagraphs(sequence: Sequence, align: Align): TranslationUnit[] {
  return stretchesOf(sequence).flatMap((passages) => {
    const en = segmentsOf(passages, 'en');
    const zh = segmentsOf(passages, 'zh');
    if (en.length === 0 || zh.length === 0) return passages.map(alone);
    return inFileOrder(align(en, zh, { atoms: 'segments' }));
  });
}

function segmentsOf(passages: readonly Passage[], side: Passage['side']): Segment[] {
  return passages.flatMap((passage) => (passage.side === side ? [passage.segment] : []));
}

/** Puts what stands alone between two pairs into the order of the file. Nothing moves across a pair: the order within each language stays. */
export function inFileOrder(units: readonly TranslationUnit[]): TranslationUnit[] {
  const ordered: TranslationUnit[] = [];
  let apart: TranslationUnit[] = [];
  const flush = () => {
    for (const unit of apart.sort((a, b) => lineOf(a) - lineOf(b))) ordered.push(unit);
    apart = [];
  };
  for (const unit of units) {
    if (isPair(unit)) {
      flush();
      ordered.push(unit);
    } else apart.push(unit);
  }
  flush();
  return ordered;
}

function lineOf({ en, zh }: TranslationUnit): number {
  return (en[0] ?? zh[0])?.line ?? 0;
}
