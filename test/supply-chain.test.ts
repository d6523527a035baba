import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { licencesOf } from './support/licences.ts';
import { ROOT } from './support/project.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const lock = JSON.parse(read('package-lock.json')) as Parameters<typeof licencesOf>[0];
const direct = { ...dependencies, ...devDependencies };

describe('what is installed with the program', () => {
  test('is pinned to exact versions', () => {
    expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('comes from wherever npm is told to look: the lock file names no place', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });

  test('earns its place, each with a line that says how', () => {
    const explained = [...read('.github/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    expect(explained.sort()).toEqual(Object.keys(direct).sort());
  });

  test('has licences that are written down as they are; if not: npm run licences', () => {
    expect(read('.github/licences.md')).toBe(licencesOf(lock));
  });

  test('has licences that let everybody use the program', () => {
    const needed = /## Needed to build a site\n([\s\S]*?)## /.exec(read('.github/licences.md'))?.[1] ?? '';
    const licences = [...needed.matchAll(/^- \*\*(.+?)\*\*/gm)].map(([, licence]) => licence);
    expect(licences.length).toBeGreaterThan(1);
    expect(licences.filter((licence) => /GPL|SA-|unknown|UNLICENSED/.test(licence ?? ''))).toEqual([]);
  });
});
