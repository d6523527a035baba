import { collation } from '../text/collate.ts';
import { fold } from '../text/fold.ts';
import { shortHash } from '../text/hash.ts';
import { letterUrl } from './urls.ts';

/**
 * Where the glossary has a term, in either language: `循环融资` → `/glossary/by-letter/x/#t-…`. It follows from the term alone;
 * where a letter fills several pages, that place says which page has the entry.
 */
export function glossaryUrl(term: string): string {
  return `${letterUrl('glossary', collation(term).initial)}#${glossaryAnchor(term)}`;
}

/** Id of a term's entry in the glossary; spellings that differ in case and spaces only have the same. */
export function glossaryAnchor(term: string): string {
  return `t-${shortHash(fold(term))}`;
}
