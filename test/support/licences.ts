/** A package as `package-lock.json` describes it, as far as we look. */
interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

/** Of the few packages that do not say it in the lock file, their licence as their repository has it. */
const UNSAID: Readonly<Record<string, string>> = {};

/**
 * The licences of every package that `npm ci` installs, from the lock file alone: the same on every machine, whatever is installed
 * there. Apart, those that a build of a site needs, and those for tests and tools.
 */
export function licencesOf(lock: { readonly packages: Readonly<Record<string, LockedPackage>> }): string {
  const rows = Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license, dev = false }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, licence: license ?? UNSAID[name] ?? 'unknown', dev };
    });
  return [
    '# Licences',
    '',
    'Written by `npm run licences` from the lock file. The program itself is [MIT](../LICENSE); the dictionary in `src/align/cedict-data` is',
    '[CC BY-SA 4.0](../src/align/cedict-data/README.md) and goes with no page.',
    '',
    ...table(
      'Needed to build a site',
      rows.filter(({ dev }) => !dev),
    ),
    ...table(
      'For tests and tools',
      rows.filter(({ dev }) => dev),
    ),
  ].join('\n');
}

type Row = { readonly name: string; readonly version: string; readonly licence: string };

function table(title: string, rows: readonly Row[]): string[] {
  const byLicence = new Map<string, Set<string>>();
  for (const { name, version, licence } of rows) {
    byLicence.set(licence, (byLicence.get(licence) ?? new Set()).add(`${name} ${version}`));
  }
  const lists = [...byLicence]
    .sort(([, a], [, b]) => b.size - a.size)
    .flatMap(([licence, names]) => [`- **${licence}** (${names.size}): ${[...names].sort().join(', ')}`]);
  return [`## ${title}`, '', ...lists, ''];
}
