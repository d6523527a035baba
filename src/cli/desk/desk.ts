import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { chosenLexicon, lexiconAt } from '../../align/chosen-lexicon.ts';
import { checkFile } from '../../check/check-file.ts';
import type { CheckedFacts } from '../../check/facts.ts';
import { healthOf } from '../../check/health.ts';
import { type Diagnostic, formatDiagnostic } from '../../diagnostics.ts';
import type { NotePath } from '../../model.ts';
import { filePaths, isNote } from '../../note/note-folder.ts';
import type { Settings } from '../../site/settings.ts';
import { loadStrings } from '../../site/strings.ts';
import { noteUrl } from '../../site/urls.ts';
import { findProblems } from '../check/find-problems.ts';
import { linkProblems } from '../check/link-problems.ts';
import { healthPage } from './health-page.ts';
import { type Html, html } from './html.ts';
import { problemPanel } from './panel.ts';
import { deskWords } from './words.ts';

/** What the author sees beside the site while he works on it, and nobody else: nothing of it is in any file of the site. */
export interface Desk {
  /** Checks all notes. */
  readonly lookAtAll: () => Promise<void>;
  /** Checks the notes among these files again. Answers, as lines for the terminal, what a build does not say of them. */
  readonly lookAt: (files: readonly string[]) => Promise<string[]>;
  /** What is wrong with the note of an address below the prefix (`/notes/a/`). */
  readonly panelFor: (url: string) => Html;
  /** The main part of the page on all notes. */
  readonly health: () => Html;
}

/** A note as the desk remembers it. */
interface Seen {
  readonly facts: CheckedFacts;
  /** With paths as seen from the project. */
  readonly problems: readonly Diagnostic[];
}

/** A build finds these by itself, and prints them. */
const TOLD_BY_BUILD = /^(?:front-matter|structure|text|note)\//;

/** A desk for a folder of notes; it knows nothing before it has looked. */
export async function openDesk(folder: string, settings: Settings): Promise<Desk> {
  const { strings } = await loadStrings('content/_data/strings.yaml');
  const say = deskWords(strings, settings.language);
  const seen = new Map<NotePath, Seen>();

  async function lookAtOne(path: NotePath): Promise<readonly Diagnostic[]> {
    seen.delete(path);
    if (!existsSync(join(folder, path))) return [];
    const lexicon = await lexiconAt(chosenLexicon(undefined));
    const { facts, diagnostics } = await checkFile(folder, path, { ...settings, lexicon });
    const dead = facts ? linkProblems(folder, [facts], await filePaths(folder)) : [];
    const problems = [...diagnostics, ...dead].map((diagnostic) => ({ ...diagnostic, path: join(folder, path) }));
    if (facts) seen.set(path, { facts, problems });
    return problems;
  }

  return {
    async lookAtAll() {
      const { facts, diagnostics } = await findProblems(folder, settings, { patient: true });
      const problems = groupByPath(diagnostics, folder);
      seen.clear();
      for (const one of facts) seen.set(one.path, { facts: one, problems: problems.get(one.path) ?? [] });
    },
    async lookAt(files) {
      const paths = files.map((file) => relative(folder, file).replaceAll('\\', '/'));
      const problems: Diagnostic[] = [];
      for (const path of paths.filter(isNote)) if (!path.startsWith('../')) problems.push(...(await lookAtOne(path)));
      return problems.filter(({ code }) => !TOLD_BY_BUILD.test(code)).map(formatDiagnostic);
    },
    panelFor(url) {
      const own = [...seen.values()].find(({ facts }) => decodeURI(noteUrl(facts.path)) === decodeURI(url));
      return own ? problemPanel(own.problems, own.facts.anchors, say) : html``;
    },
    health() {
      const notes = [...seen.values()];
      const problems = new Map(notes.map((own) => [own.facts.path, own.problems]));
      const report = healthOf(
        notes.map(({ facts }) => facts),
        problems,
      );
      return healthPage(report, settings.pathPrefix, say);
    },
  };
}

function groupByPath(diagnostics: readonly Diagnostic[], folder: string): Map<NotePath, Diagnostic[]> {
  const byPath = new Map<NotePath, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const path = relative(folder, diagnostic.path).replaceAll('\\', '/');
    const own = byPath.get(path);
    if (own) own.push(diagnostic);
    else byPath.set(path, [diagnostic]);
  }
  return byPath;
}
