import { type Digest, digestOf, digestOfData } from '../ledger/digest.ts';
import { glossaryPage } from '../page/glossary/glossary-page.ts';
import { type GlossarySheet, glossaryEntrance, letterSheets } from '../page/glossary/glossary-sheets.ts';
import { type GlossaryNote, headwords } from '../page/glossary/headwords.ts';
import type { SiteIndex } from '../page/site-index.ts';
import { noteUrl, outputPath } from '../site/urls.ts';
import type { FoundNote } from './found-note.ts';
import type { NoteReader } from './note-products.ts';
import { type PlannedPage, planPage } from './page-kinds.ts';
import type { Product, ProductGroup } from './product.ts';

/** A note of the glossary with a digest of what its pages show of it. */
interface Source extends GlossaryNote {
  readonly digest: Digest;
}

/**
 * The glossary of the listed notes: its entrance, and a group for each letter. What a letter says follows from the notes that have a
 * name under it, so that only their digests are looked at while those are the same.
 */
export function glossaryGroups(index: SiteIndex, notes: readonly FoundNote[], frame: Digest): ProductGroup[] {
  const sources = sourcesOf(index, notes);
  const byLetter = new Map<string, Source[]>();
  for (const source of sources) {
    for (const letter of new Set(source.names.flatMap(([, , initials]) => [...initials]))) {
      const others = byLetter.get(letter);
      if (others) others.push(source);
      else byLetter.set(letter, [source]);
    }
  }
  const letters = [...byLetter.keys()].sort(lastOther);
  const group = (id: string, some: readonly Source[], sheets: () => GlossarySheet[]): ProductGroup => ({
    inputs: {
      id: `glossary ${id}`,
      digest: digestOf([frame, ...letters, ...some.map(({ digest }) => digest)].join('\n')),
    },
    products: () => productsOf(sheets(), some, frame),
  });
  return [
    group('entrance', sources, () => [glossaryEntrance(headwords(sources), letters, sources.length)]),
    ...letters.map((letter) => {
      const some = byLetter.get(letter) ?? [];
      return group(letter, some, () => letterSheets(letter, headwords(some, letter), letters));
    }),
  ];
}

function sourcesOf({ listed }: SiteIndex, notes: readonly FoundNote[]): Source[] {
  const found = new Map(notes.map((note) => [note.entry.path, note]));
  return listed.flatMap(({ path, title, lang }): Source[] => {
    const note = found.get(path);
    if (!note || note.glosses.names.length === 0) return [];
    const { digest, names } = note.glosses;
    return [
      { path, key: note.key, title, lang, url: noteUrl(path), names, digest: digestOf(`${path}\n${title}\n${digest}`) },
    ];
  });
}

/** `A` to `Z`, then `#`. */
function lastOther(a: string, b: string): number {
  return Number(a === '#') - Number(b === '#') || (a < b ? -1 : 1);
}

/** A note's key changes with every word of it, what the glossary shows of it does not: the digest is of the latter. */
function productsOf(sheets: readonly GlossarySheet[], sources: readonly Source[], frame: Digest): Product[] {
  const digests = new Map(sources.map(({ path, digest }) => [path, digest]));
  return sheets.map((sheet) => {
    const shown = JSON.stringify(sheet, (name, value) => (name === 'key' ? undefined : value));
    const said = placesOf(sheet).map(({ path }) => digests.get(path));
    return {
      files: [outputPath(sheet.url)],
      digest: digestOfData([frame, 'glossary', shown, said]),
      job: () => ({ kind: 'glossary', sheet }),
    };
  });
}

function placesOf({ entries }: GlossarySheet): GlossarySheet['entries'][number]['uses'] {
  return entries.flatMap(({ uses }) => uses);
}

/** Reads what the notes of a sheet say and lays its page out. */
export async function plannedGlossary(sheet: GlossarySheet, read: NoteReader): Promise<PlannedPage> {
  const places = new Map(placesOf(sheet).map(({ path, key }) => [path, { path, key }]));
  const glosses = await Promise.all(
    [...places.values()].map(async (place) => [place.path, await read.glosses(place)] as const),
  );
  return planPage('glossary', glossaryPage(sheet, new Map(glosses)));
}
