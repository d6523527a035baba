import type { Bitext, TranslationUnit } from '../model.ts';
import { sentenceLinks } from './sentence-links.ts';

/** A bitext with the linked sentences of its units; a unit of a sentence or two that are one link says nothing. */
export function linkSentences(bitext: Bitext): Bitext {
  const sections = bitext.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => (item.kind === 'unit' ? withLinks(item) : item)),
  }));
  return { ...bitext, sections };
}

function withLinks(unit: TranslationUnit): TranslationUnit {
  const links = sentenceLinks(unit);
  return links.length > 1 ? { ...unit, links } : unit;
}
