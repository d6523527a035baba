import type { Bitext, SentenceLink, TranslationUnit } from '../model.ts';
import type { Lexicon } from './lexicon.ts';
import { sentenceLinks } from './sentence-links.ts';

/**
 * A bitext with the linked sentences of its units: those that the aligner found in pairing them, and for units that were paired whole those found now. A unit whose
 * sentences are one link says nothing.
 */
export function linkSentences(bitext: Bitext, lexicon: Lexicon | null = null): Bitext {
  const open = bitext.sections.flatMap(({ items }) => items.filter(isOpen));
  const found = new Map(sentenceLinks(open, lexicon).map((links, k) => [open[k], links] as const));
  const sections = bitext.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => (item.kind === 'unit' ? withLinks(item, item.links ?? found.get(item)) : item)),
  }));
  return { ...bitext, sections };
}

/** Whether an item has sentences that could be linked, and are not. */
function isOpen(item: Bitext['sections'][number]['items'][number]): item is TranslationUnit {
  return item.kind === 'unit' && item.links === undefined && item.en.length > 0 && item.zh.length > 0;
}

function withLinks({ links: _, ...unit }: TranslationUnit, links: readonly SentenceLink[] = []): TranslationUnit {
  return links.length > 1 ? { ...unit, links } : unit;
}
