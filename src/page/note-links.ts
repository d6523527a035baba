import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import type { Note, NotePath } from '../model.ts';
import { fileUrl, noteUrl } from '../site/urls.ts';
import { wikiLinkAt } from '../text/wiki-link.ts';
import { type Target, wikiTarget } from './wiki-target.ts';

/** What a note may link to: the other notes, and the files that lie beside them. */
export interface LinkTargets {
  readonly notes: ReadonlySet<NotePath>;
  /** Paths below the notes folder. */
  readonly files: ReadonlySet<string>;
  readonly pathPrefix: string;
}

export interface NoteLinks {
  /** Address as written → `href`. */
  readonly links: Readonly<Record<string, string>>;
  /** Files that must be published with the note, below the notes folder. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Resolves the relative links of a note, from the folder it lies in; one that begins with `/` from the notes folder.
 * Another note may be named with or without `.md`. A link that leads nowhere, or out of the folder, is reported.
 */
export function noteLinks({ path, links }: Pick<Note, 'path' | 'links'>, targets: LinkTargets): NoteLinks {
  const found = new Map<string, string>();
  const files: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { address, line } of links) {
    const wiki = wikiLinkAt(address, 0)?.link;
    const { href, file } = wiki ? wikiTarget(wiki, path, targets) : relativeTarget(address, path, targets);
    if (href === null) diagnostics.push(dead(path, address, line));
    else found.set(address, href);
    if (file !== null) files.push(file);
  }
  return { links: Object.fromEntries(found), files, diagnostics };
}

function relativeTarget(address: string, from: NotePath, targets: LinkTargets): Target {
  const [, written = '', fragment = ''] = /^([^?#]*)[^#]*(#.*)?$/s.exec(address) ?? [];
  const target = locate(written, from);
  const note = [target, `${target}.md`].find((candidate) => candidate !== null && targets.notes.has(candidate));
  if (note) return { href: targets.pathPrefix + noteUrl(note).slice(1) + encodeURI(fragment), file: null };
  if (target === null || !targets.files.has(target)) return { href: null, file: null };
  return { href: targets.pathPrefix + fileUrl(target).slice(1), file: target };
}

/** Path below the notes folder, or `null` where it leads out of it. */
function locate(written: string, from: NotePath): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(written);
  } catch {
    return null;
  }
  const base = decoded.startsWith('/') ? '' : posix.dirname(from);
  const path = posix.join(base, decoded).replace(/^\/|\/$/g, '');
  return path === '..' || path.startsWith('../') || path === '.' ? null : path;
}

function dead(path: NotePath, address: string, line: number): Diagnostic {
  const message = `The link to ${address} leads nowhere; it is shown as text.`;
  const hint =
    'Write the path of a note or a file, as seen from this note’s folder; web pages, scripts and drawings with scripts are no such files.';
  return { code: 'structure/dead-link', severity: 'warning', message, hint, path, line, column: 1 };
}
