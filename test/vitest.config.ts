import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Three kinds of tests, of which the last two start from built sites and a browser. */
export default defineConfig({
  root: here('..'),
  test: {
    reporters: ['default', here('support/count-reporter.ts')],
    // Vitest leaves a core idle; the browser and the builds are not that heavy.
    maxWorkers: '100%',
    coverage: { provider: 'v8', include: ['src/**/*.ts'] },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/hostile/hostile.test.ts', 'test/shared/**'],
          // Properties of thousands of runs take a second, on a busy machine ten.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts', 'test/hostile/hostile.test.ts'],
          globalSetup: here('support/built-sites.ts'),
          // A page comes from a host and a browser that other tests keep busy.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'shared',
          include: ['test/shared/**/*.test.ts'],
          globalSetup: here('support/shared-site.ts'),
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
