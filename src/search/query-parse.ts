import type { TaxonomyName } from '../model.ts';
import { TAXONOMIES } from '../site/taxonomies.ts';
import { fold } from '../text/fold.ts';
import { type TextClause, textClause } from './query-clause.ts';

/** One condition: a text that must occur, or a term that the note must have. */
export type Clause = TextClause | { readonly kind: 'term'; readonly source: string; readonly token: string };

/** What is odd about a query; each has its sentence in `strings.yaml`. */
export type Hint = 'too-long' | 'unknown-field' | 'open-quote' | 'bad-date' | 'bad-lang' | 'nothing';

/** What a reader asks for. */
export interface Query {
  /** All of these, of each any. */
  readonly groups: readonly (readonly Clause[])[];
  /** None of these. */
  readonly not: readonly Clause[];
  readonly lang: 'en' | 'zh' | null;
  /** First day that is too late, `YYYY-MM-DD`. */
  readonly before: string | null;
  /** First day that is not too early. */
  readonly after: string | null;
  readonly hints: readonly Hint[];
}

/** Units of text of a query that are read; the rest is left out. */
const LONGEST = 300;
/** Conditions that are read. */
const MOST = 16;

const CONTROL = /[\p{Cc}\p{Cf}]+/gu;
/** `-`, a field, then a phrase in any quotes or whatever goes to the next space or quote. */
const PART =
  /(?<minus>-?)(?:(?<field>\p{L}[\p{L}_]{0,30}):(?!\/\/))?(?:[“”"„«「『](?<phrase>[^"“”„«»「」『』]*)(?<close>["“”»」』]?)|(?<bare>[^\s"“”„«»「」『』]+))/gu;
const OR = /^(?:OR|\|)$/;
const DAY = /^\d{4}(?:-\d{2}){0,2}$/;

/** `tag` → `tags`: the names of fields are those of the taxonomies, in one or in many. */
const FIELD_NAMES: ReadonlyMap<string, TaxonomyName> = new Map([
  ...TAXONOMIES.map(({ name }) => [name, name] as const),
  ...(Object.entries({
    tag: 'tags',
    company: 'companies',
    project: 'projects',
    person: 'people',
    product: 'products',
  }) as [string, TaxonomyName][]),
  ...(Object.entries({ area: 'areas', category: 'categories', speaker: 'speakers' }) as [string, TaxonomyName][]),
]);

interface Draft {
  groups: Clause[][];
  not: Clause[];
  lang: Query['lang'];
  before: string | null;
  after: string | null;
  hints: Set<Hint>;
}

/**
 * Reads a query; never throws. `("循环 融资" OR loop) -tag:ai lang:zh`: words and phrases, `-`, `OR`, fields.
 * With `typing`, the last word may be the beginning of one.
 */
export function parseQuery(written: string, { typing = false }: { readonly typing?: boolean } = {}): Query {
  const draft: Draft = { groups: [], not: [], lang: null, before: null, after: null, hints: new Set() };
  if (written.length > LONGEST) draft.hints.add('too-long');
  const text = written.slice(0, LONGEST).toWellFormed().normalize('NFKC').replace(CONTROL, ' ');
  let joins = false;
  for (const match of text.matchAll(PART)) {
    if (OR.test(match[0])) {
      joins = draft.groups.length > 0;
      continue;
    }
    const clause = readPart(partOf(match, typing && match.index + match[0].length === text.length), draft);
    if (!clause) continue;
    place(clause, { negative: match[0].startsWith('-'), joins }, draft);
    joins = false;
  }
  if (asksNothing(draft) && text.trim() !== '') draft.hints.add('nothing');
  return { ...draft, hints: [...draft.hints] };
}

function asksNothing({ groups, lang, before, after }: Draft): boolean {
  return groups.length === 0 && lang === null && before === null && after === null;
}

function partOf({ groups = {} }: RegExpMatchArray, last: boolean): Part {
  const { field, phrase, bare = '', close } = groups;
  const quoted = phrase !== undefined;
  return { field: field?.toLowerCase(), text: phrase ?? bare, quoted, open: quoted && close === '', last };
}

function place(clause: Clause, { negative, joins }: { negative: boolean; joins: boolean }, draft: Draft): void {
  if (draft.groups.flat().length + draft.not.length >= MOST) draft.hints.add('too-long');
  else if (negative) draft.not.push(clause);
  else if (joins) draft.groups.at(-1)?.push(clause);
  else draft.groups.push([clause]);
}

interface Part {
  readonly field: string | undefined;
  readonly text: string;
  readonly quoted: boolean;
  /** Its quotation mark is never closed. */
  readonly open: boolean;
  /** It ends where the query does. */
  readonly last: boolean;
}

function readPart({ field, text, quoted, open, last }: Part, draft: Draft): Clause | null {
  if (open) draft.hints.add('open-quote');
  const taxonomy = field === undefined ? undefined : FIELD_NAMES.get(field);
  if (taxonomy) return text === '' ? null : { kind: 'term', source: text, token: `${taxonomy}:${fold(text)}` };
  if (field === 'lang' || field === 'before' || field === 'after') {
    readSetting(field, text, draft);
    return null;
  }
  // Whatever stands before a colon may be a word of the text: `TSMC:` at the beginning of a line.
  if (field !== undefined && !quoted) draft.hints.add('unknown-field');
  return textClause(text, { exact: quoted, prefix: last && !quoted });
}

function readSetting(field: 'lang' | 'before' | 'after', text: string, draft: Draft): void {
  if (field === 'lang') {
    const lang = text.toLowerCase().slice(0, 2);
    if (lang === 'en' || lang === 'zh') draft.lang = lang;
    else draft.hints.add('bad-lang');
  } else if (DAY.test(text)) draft[field] = text.padEnd(10, '-01');
  else draft.hints.add('bad-date');
}
