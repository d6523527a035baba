/**
 * `npm run lighthouse`: builds `content/` and measures home, a note, a term and the glossary as Lighthouse's phone sees them; and a
 * note of median size, where a larger collection lies beside the checkout.
 * Prints the median of five runs; ends with 1 if one of them is below 98.
 * Lighthouse is fetched by npx: it weighs as much as everything else that the tests need.
 */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplePages } from './support/built-site.ts';
import { findChromium } from './support/chromium.ts';
import { duizhao, ROOT, run } from './support/project.ts';
import { serveFolder } from './support/static-host.ts';

const RUNS = 5;
const LEAST = 98;
const KINDS = ['home', 'note', 'term of companies', 'glossary'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Scores = Record<(typeof CATEGORIES)[number], number>;

const folder = await mkdtemp(join(tmpdir(), 'duizhao-lighthouse-'));
const site = join(folder, 'site');
const [chromium, build] = await Promise.all([
  findChromium(join(folder, 'chromium')),
  duizhao(ROOT, 'build', '--clean', '--output', site),
]);
if (build.code !== 0) throw new Error(build.stderr);
const rows: Record<string, Scores> = {};
await measurePages(site, KINDS);
const shared = join(ROOT, '../shared/notes');
if (existsSync(shared)) {
  const median = join(folder, 'median');
  await copyMedianNote(shared, join(folder, 'notes'));
  const { code, stderr } = await duizhao(ROOT, 'build', '--notes', join(folder, 'notes'), '--output', median);
  if (code !== 0) throw new Error(stderr);
  await measurePages(median, ['note']);
}
await rm(folder, { recursive: true, force: true });
process.stdout.write(`${CATEGORIES.join('  ')}\n`);
for (const [url, scores] of Object.entries(rows)) {
  const cells = CATEGORIES.map((name) => `${scores[name]}`.padEnd(name.length));
  process.stdout.write(`${cells.join('  ')}  ${url}\n`);
}
if (Object.values(rows).some((scores) => Object.values(scores).some((score) => score < LEAST))) process.exitCode = 1;

/** Measures the largest page of each kind. */
async function measurePages(built: string, kinds: readonly string[]): Promise<void> {
  const host = await serveFolder(built);
  const pages = await samplePages(built, () => false);
  for (const kind of kinds) {
    const page = pages.find((candidate) => candidate.kind === kind);
    if (page === undefined) throw new Error(`The site has no page of the kind ${kind}.`);
    const scores: Scores[] = [];
    for (let i = 0; i < RUNS; i++) scores.push(await measure(host.origin + encodeURI(page.url)));
    rows[page.url] = medians(scores);
  }
  host.close();
}

/** The note that half of the others are larger than. */
async function copyMedianNote(from: string, to: string): Promise<void> {
  const names = (await readdir(from, { recursive: true })).filter((name) => name.endsWith('.md'));
  const sizes = await Promise.all(names.map(async (name) => ({ name, size: (await stat(join(from, name))).size })));
  const median = sizes.sort((a, b) => a.size - b.size)[sizes.length >> 1];
  await mkdir(to);
  if (median) await copyFile(join(from, median.name), join(to, 'median.md'));
}

/** One run of Lighthouse with its mobile preset: scores from 0 to 100. */
async function measure(url: string): Promise<Scores> {
  const flags = ['--quiet', '--output=json', '--chrome-flags=--headless=new --no-sandbox --disable-gpu'];
  const { code, stdout, stderr } = await run('npx', ['--yes', 'lighthouse@12.8.2', url, ...flags], {
    folder: ROOT,
    env: { CHROME_PATH: chromium },
  });
  if (code !== 0) throw new Error(stderr);
  const { categories } = JSON.parse(stdout) as { categories: Record<string, { score: number }> };
  return score((name) => Math.round((categories[name]?.score ?? 0) * 100));
}

function medians(runs: readonly Scores[]): Scores {
  return score((name) => runs.map((scores) => scores[name]).sort((a, b) => a - b)[RUNS >> 1] ?? 0);
}

function score(of: (name: keyof Scores) => number): Scores {
  return Object.fromEntries(CATEGORIES.map((name) => [name, of(name)])) as Scores;
}
