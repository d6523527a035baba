import { shortHash } from '../text/hash.ts';
import { remember } from '../text/remember.ts';
import type { PackedText } from './index-file.ts';
import { isCommon } from './query-common.ts';
import { foldText } from './query-fold.ts';
import { LEARNT, type RenderingShard, renderingBucket, renderingUrl } from './query-format.ts';
import { renderingKey } from './query-words.ts';
import type { NoteRendering } from './renderings.ts';

/** Names for one thing, from outside the notes: an entry of the alias file, a word and its translation. */
export type Names = readonly string[];

/** Learnt names of one term that are kept. */
const MOST_LEARNT = 2;
/** Renderings of one term that are kept, the commonest first. */
const MOST = 8;
/** Characters of a file: some 8 kB compressed. */
const SHARD = 24_000;

/** How tags are often written: `circular-funding`. */
const SLUG = /^[a-z\d]+(?:-[a-z\d]+)+$/;

/** A Chinese and an English name that translate each other in an author's paired notes. */
export type LearntName = readonly [zh: string, en: string];

/** What is added up for one rendering. */
interface Tally {
  readonly text: string;
  units: number;
}

/**
 * Renderings of all notes, names from elsewhere, and names that were learnt from paired notes, the surest first → the files in which a query looks up what else a term is called, each
 * named by what it holds: `names` says which, in the order of the shards.
 */
export function renderingFiles(
  notes: readonly (readonly NoteRendering[])[],
  groups: readonly Names[],
  learnt: readonly LearntName[],
): { readonly names: readonly string[]; readonly files: readonly PackedText[] } {
  const said = new Map([...tableOf(notes, groups)].map(([key, tallies]) => [key, leading(tallies)]));
  const rows = [...said, ...learntRows(learnt, said)].sort(([a], [b]) => (a < b ? -1 : 1));
  const size = JSON.stringify(rows).length;
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(size / SHARD)));
  const shards: RenderingShard[] = Array.from({ length: count }, () => ({}));
  for (const [key, renderings] of rows)
    Object.assign(shards[renderingBucket(key) % count] ?? {}, { [key]: renderings });
  const texts = shards.map((shard) => JSON.stringify(shard));
  const names = texts.map((text) => shortHash(text));
  return { names, files: texts.map((text, k) => ({ url: renderingUrl(names[k] ?? ''), text })) };
}

/** What each term is also called, by its key. */
function tableOf(
  notes: readonly (readonly NoteRendering[])[],
  groups: readonly Names[],
): Map<string, Map<string, Tally>> {
  const table = new Map<string, Map<string, Tally>>();
  // Names recur in many notes, and to fold one takes longer than to find it.
  const keyOf = remember(renderingKey);
  const add = (from: string, to: string, units: number) => {
    const [key, other] = [keyOf(from), keyOf(to)];
    // Whatever holds the term is found with it.
    if (key === '' || other === '' || other.includes(key)) return;
    const tallies = table.get(key) ?? new Map<string, Tally>();
    const tally = tallies.get(other);
    if (tally) tally.units += units;
    else tallies.set(other, { text: to, units });
    table.set(key, tallies);
  };
  for (const names of groups) {
    const forms = names.map((name) => (SLUG.test(name) ? name.replaceAll('-', ' ') : name));
    for (const from of forms) for (const to of forms) add(from, to, 0);
  }
  for (const renderings of notes) {
    for (const [zh, en, units] of renderings) {
      add(zh, en, units);
      add(en, zh, units);
    }
  }
  return table;
}

function leading(tallies: ReadonlyMap<string, Tally>): RenderingShard[string] {
  return [...tallies.values()]
    .sort((a, b) => b.units - a.units)
    .slice(0, MOST)
    .map(({ text, units }) => [text, units] as const);
}

/** What terms are called that nothing else names: a name that was learnt is surer than none, and less sure than what an author says. */
function learntRows(
  names: readonly LearntName[],
  said: ReadonlyMap<string, RenderingShard[string]>,
): Map<string, RenderingShard[string]> {
  const rows = new Map<string, RenderingShard[string]>();
  const add = (from: string, to: string) => {
    const [key, other] = [renderingKey(from), renderingKey(to)];
    const row = rows.get(key) ?? [];
    if (said.has(key) || row.length >= MOST_LEARNT || row.some(([name]) => renderingKey(name) === other)) return;
    rows.set(key, [...row, [to, 0, LEARNT]]);
  };
  for (const [zh, en] of names) {
    if (isCommon(foldText(en))) continue;
    add(zh, en);
    add(en, zh);
  }
  return rows;
}
