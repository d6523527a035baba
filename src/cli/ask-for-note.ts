import { autocompleteMultiselect, intro, isCancel, text } from '@clack/prompts';
import { DateTime } from 'luxon';
import { termFinder } from '../import/match-term.ts';
import { FRONT_MATTER } from '../note/schema.ts';
import { TAXONOMIES, type TaxonomyDefinition } from '../site/taxonomies.ts';
import type { Taxonomy } from '../taxonomy/term.ts';
import { counted } from '../text/counted.ts';
import { type NoteFlags, TEXT_FLAGS, type TermField } from './note-flags.ts';
import type { Known } from './note-terms.ts';

/** Terms that are offered at a time. */
const OFFERED = 8;

/** Asks for what a new note needs and `given` does not say; resolves to `null` if the author presses Ctrl-C. */
export async function askForNote(given: NoteFlags, { zone, taxonomies }: Known): Promise<NoteFlags | null> {
  intro('A new note. Enter goes on, Tab chooses a term, Ctrl-C stops.');
  const texts: Record<string, string> = { ...given.texts };
  for (const name of TEXT_FLAGS.filter((flag) => texts[flag] === undefined)) {
    const answer = await askText(name, zone);
    if (answer === null) return null;
    if (answer !== '') texts[name] = answer;
  }
  const terms: TermField[] = [...given.terms];
  for (const taxonomy of TAXONOMIES.filter(({ name }) => !terms.some((each) => each.taxonomy.name === name))) {
    const answer = await askTerms(taxonomy, taxonomies.byName[taxonomy.name]);
    if (answer === null) return null;
    const [field = taxonomy.name] = taxonomy.fields;
    if (answer.length > 0) terms.push({ field, taxonomy, terms: answer });
  }
  return { texts, terms };
}

async function askText(name: (typeof TEXT_FLAGS)[number], zone: string): Promise<string | null> {
  const today = DateTime.now().setZone(zone).toISODate() ?? '';
  const schema = FRONT_MATTER.shape[name];
  const answer = await text({
    message: `${name}: ${schema.description ?? ''}`,
    ...(name === 'date' && { initialValue: today }),
    validate(value = '') {
      const written = value.trim();
      if (written === '') return name === 'title' ? 'A note needs a title.' : undefined;
      return schema.safeParse(written).success ? undefined : schema.description;
    },
  });
  return isCancel(answer) ? null : (answer ?? '').trim();
}

/** Terms of a taxonomy, those that notes have offered while the author types; what is typed may also be a new one. */
async function askTerms({ fields: [field = ''] }: TaxonomyDefinition, taxonomy: Taxonomy): Promise<string[] | null> {
  const find = termFinder(taxonomy);
  const answer = await autocompleteMultiselect<string>({
    message: `${field}: ${FRONT_MATTER.shape[field as keyof typeof FRONT_MATTER.shape]?.description ?? ''}`,
    placeholder: 'Type to search, in English, Chinese or pinyin',
    maxItems: OFFERED + 1,
    options() {
      const typed = this.userInput.trim();
      const found = find(typed, OFFERED).map(({ label, notes }) => ({
        value: label,
        hint: counted(notes.length, 'note'),
      }));
      const isNew = typed !== '' && !found.some(({ value }) => value === typed);
      return isNew ? [...found, { value: typed, hint: 'new' }] : found;
    },
    // Whatever is offered has been found already.
    filter: () => true,
  });
  return isCancel(answer) ? null : answer;
}
