import { FIELD_NAMES } from '../note/schema.ts';

/** What reading and checking a note can find wrong with it, by group; the guide has a heading for each, which a test compares. */
const NAMES: Readonly<Record<string, string>> = {
  'front-matter':
    'chapters date date-missing fence flag layout list long lookalike missing quoted-list quotes remark repeated text time title twice unknown unseen yaml',
  structure: 'attribute comment dead-link details-empty details-stray details-unclosed element fence link tag template',
  text: 'control direction encoding garbled lost nul',
  note: 'more too-long unreadable',
  translation: 'doubled doubtful-pair long name number placeholder remark short summary untranslated',
  terms: 'not-listed similar',
  check: 'unknown-code',
};

/** Every code of a problem that a note can have, but for those of single fields. */
export const CODES: readonly string[] = Object.entries(NAMES).flatMap(([group, names]) =>
  names.split(' ').map((name) => `${group}/${name}`),
);

/** Whether there is such a problem: `front-matter/source` and the like are told of a field that cannot be what it is. */
export function isCode(code: string): boolean {
  const field = /^front-matter\/(.+)$/.exec(code)?.[1];
  return CODES.includes(code) || (field !== undefined && FIELD_NAMES.has(field));
}
