/**
 * `npm run lighthouse`: builds `content/` and measures home, a note and a term as Lighthouse's phone sees them.
 * Prints the median of five runs; ends with 1 if one of them is below 98.
 * Lighthouse is fetched by npx: it weighs as much as everything else that the tests need.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplePages } from './support/built-site.ts';
import { findChromium } from './support/chromium.ts';
import { duizhao, ROOT, run } from './support/project.ts';
import { serveFolder } from './support/static-host.ts';

const RUNS = 5;
const LEAST = 98;
const KINDS = ['home', 'note', 'term of companies'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Scores = Record<(typeof CATEGORIES)[number], number>;

const folder = await mkdtemp(join(tmpdir(), 'duizhao-lighthouse-'));
const site = join(folder, 'site');
const [chromium, build] = await Promise.all([
  findChromium(join(folder, 'chromium')),
  duizhao(ROOT, 'build', '--clean', '--output', site),
]);
if (build.code !== 0) throw new Error(build.stderr);
const host = await serveFolder(site);
const pages = await samplePages(site, () => false);
const rows: Record<string, Scores> = {};
for (const kind of KINDS) {
  const page = pages.find((candidate) => candidate.kind === kind);
  if (page === undefined) throw new Error(`The site has no page of the kind ${kind}.`);
  const scores: Scores[] = [];
  for (let i = 0; i < RUNS; i++) scores.push(await measure(host.origin + encodeURI(page.url)));
  rows[page.url] = medians(scores);
}
host.close();
await rm(folder, { recursive: true, force: true });
process.stdout.write(`${CATEGORIES.join('  ')}\n`);
for (const [url, scores] of Object.entries(rows)) {
  const cells = CATEGORIES.map((name) => `${scores[name]}`.padEnd(name.length));
  process.stdout.write(`${cells.join('  ')}  ${url}\n`);
}
if (Object.values(rows).some((scores) => Object.values(scores).some((score) => score < LEAST))) process.exitCode = 1;

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
