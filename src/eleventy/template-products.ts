import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import { type Digest, digestOfData } from '../ledger/digest.ts';
import { outputPath } from '../site/urls.ts';
import type { Product } from './product.ts';

/** Where the project's own pages lie: those that are made of no note. */
const FOLDER = 'content';
const TEMPLATE = /\.njk$/;

/** Paths of those templates. */
export function ownTemplates(): string[] {
  const names = readdirSync(FOLDER).filter((name) => TEMPLATE.test(name));
  return names.sort().map((name) => join(FOLDER, name));
}

/**
 * The project's own pages. What such a template shows is part of the frame.
 * @throws {TypeError} for one that does not say where its page lies.
 */
export function templateProducts(frame: Digest): Product[] {
  return ownTemplates().map((template) => ({
    files: [outputPath(addressOf(template))],
    digest: digestOfData([frame, template]),
    job: () => ({ kind: 'template', template }),
  }));
}

function addressOf(template: string): string {
  const { permalink } = matter(readFileSync(template, 'utf8'), {}).data;
  if (typeof permalink === 'string' && permalink.startsWith('/')) return permalink;
  throw new TypeError(`${template} needs a permalink in its front matter, such as /about/.`);
}
