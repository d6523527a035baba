/**
 * Runs the program (`main.ts`) from one bundle of its modules: to load two hundred of them one by one, each through a compiler,
 * costs more than a build in which nothing changed. The bundle lies in `.cache/` under a digest of everything it was made of, so that
 * a change of the code is a change of the program. The only file in plain JavaScript, because Node 20 reads no other.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const PROGRAMS = join('.cache', 'program');
/** What is started: the program, its workers, and the configuration that Eleventy loads. */
const ENTRIES = { main: 'src/cli/main.ts', worker: 'src/build/worker.ts', eleventy: '.eleventy.ts' };
/** An older bundle may still be running, as a server does; after a day without use it is taken for left over. */
const LEFT_OVER_MS = 86_400_000;

/** File of a bundle that holds the digest of its modules: a machine that lost its power may have kept half of them. */
const SEAL = 'seal';

const digest = digestOf([...modulesBelow('src'), '.eleventy.ts', 'package-lock.json', 'src/cli/launch.mjs']);
const folder = resolve(PROGRAMS, digest);
// Somebody else may have been faster, or nothing can be kept here.
if (isWhole(folder) || (await bundle(folder).catch(() => isWhole(folder)))) {
  await import(pathToFileURL(join(folder, 'main.mjs')).href);
} else {
  // If a module has a mistake in it, whoever does without that module still can, and whoever does not is told by the compiler.
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(resolve(ENTRIES.main)).href);
}

/** Paths of the modules in a folder, sorted. */
function modulesBelow(path) {
  // Not `recursive`, which spends ten times as long on the paths.
  const entries = readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? modulesBelow(join(path, entry.name)) : join(path, entry.name),
  );
  return entries.filter((file) => file.endsWith('.ts')).sort();
}

function digestOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(`\n${file}\n`).update(existsSync(file) ? readFileSync(file) : '');
  return hash.digest('hex').slice(0, 32);
}

function isWhole(bundled) {
  const seal = join(bundled, SEAL);
  return existsSync(seal) && readFileSync(seal, 'utf8') === sealOf(bundled);
}

function sealOf(bundled) {
  const names = readdirSync(bundled).filter((name) => name.endsWith('.mjs'));
  const hash = createHash('sha256');
  for (const name of names.sort()) hash.update(`\n${name}\n`).update(readFileSync(join(bundled, name)));
  return hash.digest('hex');
}

/** Bundles the program into a folder that is there when it is complete, whoever else is doing the same. Answers whether it could. */
async function bundle(target) {
  const { build } = await import('esbuild');
  const part = `${target}.${process.pid}.part`;
  mkdirSync(dirname(target), { recursive: true });
  const built = await build({
    entryPoints: ENTRIES,
    outdir: part,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    outExtension: { '.js': '.mjs' },
    logLevel: 'silent',
    plugins: [{ name: 'places', setup: ({ onLoad }) => onLoad({ filter: /\.ts$/ }, withPlaces) }],
  }).then(
    () => true,
    () => false,
  );
  if (built) writeFileSync(join(part, SEAL), sealOf(part));
  if (existsSync(target) && !isWhole(target)) rmSync(target, { recursive: true, force: true });
  if (built && !existsSync(target)) renameSync(part, target);
  else rmSync(part, { recursive: true, force: true });
  removeLeftOvers();
  return built;
}

/** What a module finds beside itself it finds also from the bundle: other entries there, everything else where it lies. */
function withPlaces({ path }) {
  const entryOf = (file) => Object.entries(ENTRIES).find(([, entry]) => resolve(entry) === file)?.[0];
  const contents = readFileSync(path, 'utf8').replace(
    // `new URL('./beside.gz', import.meta.url)`.
    /new URL\('([^'\n]+)', import\.meta\.url\)/g,
    (_, beside) => {
      const file = resolve(dirname(path), beside);
      const entry = entryOf(file);
      return entry ? `new URL('./${entry}.mjs', import.meta.url)` : `new URL('${pathToFileURL(file).href}')`;
    },
  );
  return { contents, loader: 'ts', resolveDir: dirname(path) };
}

function removeLeftOvers() {
  for (const name of readdirSync(PROGRAMS)) {
    const other = join(PROGRAMS, name);
    const stats = statSync(other, { throwIfNoEntry: false });
    const isOld = stats && Date.now() - stats.mtimeMs > LEFT_OVER_MS;
    if (isOld && relative(folder, resolve(other)) !== '') rmSync(other, { recursive: true, force: true });
  }
}
