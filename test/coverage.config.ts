import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Which branches of the reading, aligning and naming code no fast test takes: `npm run coverage`, fails below nine in ten. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/{site,shared,faults,build,bench,cli,eleventy,support}/**', 'test/hostile/**'],
    coverage: {
      provider: 'v8',
      reportOnFailure: true,
      reporter: ['text-summary'],
      include: ['src/note/**/*.ts', 'src/align/**/*.ts', 'src/taxonomy/**/*.ts'],
      exclude: ['src/align/compile-*.ts'],
      thresholds: { branches: 90 },
    },
  },
});
