import { chosenLexicon, lexiconAt } from '../align/chosen-lexicon.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { digestOf } from '../ledger/digest.ts';
import type { Note } from '../model.ts';
import { noteGlosses } from '../page/note-glosses.ts';
import { loadCorpus } from '../pipeline.ts';
import { type NotePostings, notePostings } from '../search/note-postings.ts';
import type { Settings } from '../site/settings.ts';
import { foundNote } from './found-note.ts';
import { planSite } from './plan-site.ts';
import { prepareJobs } from './prepare-jobs.ts';
import type { PreparedSite } from './prepared-site.ts';
import { loadProject } from './project.ts';
import { searchNote } from './search-note.ts';

/** What a build may be told; the defaults are those of the project. */
export interface SiteOptions {
  /** Folder of the notes. */
  readonly notes?: string;
  /** Instead of what `site.yaml` says. */
  readonly drafts?: Settings['drafts'];
}

/**
 * Makes everything that Eleventy writes from a folder of notes, all of it at once: what Eleventy's own command line does.
 * @throws where the project itself is at fault: no folder of notes, an error in a style sheet.
 */
export async function prepareSite({
  notes: folder = 'content/notes',
  drafts,
}: SiteOptions = {}): Promise<PreparedSite & { readonly diagnostics: readonly Diagnostic[]; readonly notes: number }> {
  const project = await loadProject(drafts);
  const lexicon = await lexiconAt(chosenLexicon(undefined));
  const { corpus, diagnostics } = await loadCorpus(folder, { ...project.settings, lexicon });
  const notes = new Map(corpus.notes.map((note) => [digestOf(note.path), note]));
  const postings = new Map([...notes].map(([key, note]) => [key, notePostings(searchNote(note))]));
  const found = [...notes].map(([key, note]) =>
    foundNote(note, key, { postings: postings.get(key) as NotePostings, glosses: noteGlosses(note) }),
  );
  const plan = planSite({
    project,
    folder,
    notes: found,
    files: corpus.files,
    learnt: lexicon?.names ?? [],
    frame: '',
  });
  const jobs = plan.groups.flatMap((group) => group.products().map(({ job }) => job()));
  const { settings, strings, assets } = project;
  const site = await prepareJobs(
    jobs,
    { digest: '', settings, strings, assets },
    {
      note: ({ key }) => Promise.resolve(notes.get(key) as Note),
      postings: ({ key }) => Promise.resolve(postings.get(key) as NotePostings),
      glosses: ({ key }) => Promise.resolve(noteGlosses(notes.get(key) as Note)),
    },
  );
  return { ...site, notes: plan.notes, diagnostics: [...diagnostics, ...plan.diagnostics] };
}
