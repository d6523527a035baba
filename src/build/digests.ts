import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AllowedTerms } from '../check/check.ts';
import type { Frame } from '../eleventy/prepared-site.ts';
import { type Digest, digestOf, digestOfData } from '../ledger/digest.ts';
import { filesBehind } from './module-graph.ts';

/** Where notes are read: whatever this module is made of has a say in what is remembered of a note. */
const READER = join('src', 'build', 'read-task.ts');
/** Where they are checked. */
const CHECKER = join('src', 'build', 'check-task.ts');
/** Everything else that has a say in what a page looks like; the project's data files come in as what was read of them. */
const RENDERING = ['src', '_includes', 'content', '.eleventy.ts', 'package-lock.json'];
const NOTES = join('content', 'notes');
const DATA = join('content', '_data');

/** Digest of how notes are read: the code, the packages, Node itself, the zone in which dates count, and a lexicon's words. */
export function readingDigest(zone: string, lexicon: string | null): Digest {
  return digestOfData([process.version, zone, contentOf(filesOfReading(READER, lexicon))]);
}

/** The same of how notes are checked, and of the terms that they may name. */
export function checkingDigest(zone: string, lexicon: string | null, allowed: AllowedTerms): Digest {
  return digestOfData([process.version, zone, allowed, contentOf(filesOfReading(CHECKER, lexicon))]);
}

function filesOfReading(entry: string, lexicon: string | null): string[] {
  return [...filesBehind(entry), 'package-lock.json', ...(lexicon === null ? [] : [lexicon])];
}

/** The same of how names are read aloud. */
export function soundsDigest(): Digest {
  return contentOf([...filesBehind(join('src', 'text', 'collate.ts')), 'package-lock.json']);
}

/** The same of how bundles for browsers are made. */
export function assetsDigest(sources: readonly string[]): Digest {
  return digestOfData([process.version, contentOf([...sources, 'package-lock.json'])]);
}

/** Digest of everything that a site is made of but its notes and what a build is told: the bytes of files, of which nothing is made. */
export function projectDigest(lexicon: string | null): Digest {
  return digestOfData([process.version, contentOf([...RENDERING, ...(lexicon === null ? [] : [lexicon])], [NOTES])]);
}

/** Digest of what every page shares. */
export function frameDigest({ settings, strings, assets }: Omit<Frame, 'digest'>): Digest {
  return digestOfData([process.version, settings, strings, assets, programDigest()]);
}

/** The same of the program and its templates, which a process loads once. */
export function programDigest(): Digest {
  return contentOf(RENDERING, [NOTES, DATA]);
}

/** Digest of files and folders but some of those below them; one that does not exist is empty. */
function contentOf(paths: readonly string[], leftOut: readonly string[] = []): Digest {
  const files = paths.flatMap((path) => filesOf(path, leftOut));
  return digestOfData(files.map((file) => [file, digestOf(readFileSync(file))]));
}

function filesOf(path: string, leftOut: readonly string[]): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || leftOut.includes(path)) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name), leftOut));
}
