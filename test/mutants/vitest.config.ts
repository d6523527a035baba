import { defineConfig } from 'vitest/config';

/** The tests that mutants of the reading, aligning and naming code have to survive: fast ones, without builds and browsers. */
export default defineConfig({
  test: {
    include: ['test/{note,align,taxonomy,text}/**/*.test.ts'],
    exclude: ['test/align/{hostile,strangers}.test.ts', 'test/note/limits.test.ts'],
    setupFiles: ['test/mutants/seed.ts'],
    env: { DUIZHAO_RUNS: '40' },
    // Each mutant runs in a thread of its own; in it, the dictionary and whatever else is large are loaded once.
    isolate: false,
    // Code that counts what each test reaches is several times slower.
    testTimeout: 60_000,
  },
});
