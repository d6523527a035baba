import { writeSync } from 'node:fs';
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/**
 * Prints `N passed, N failed` as the very last line of a run, so that a machine can count, and `N skipped` above it
 * if there are any. A file that cannot be loaded, a hook that fails and an error outside of any test count as
 * failed; a run that never ends counts as one failure.
 */
export default class CountReporter implements Reporter {
  #line = '0 passed, 1 failed';

  onInit(): void {
    // Only when the process ends has every other reporter, and Vitest itself, said what it has to say.
    process.on('exit', () => writeSync(process.stdout.fd, `${this.#line}\n`));
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      counts.failed += brokenSuites(module);
      for (const test of module.children.allTests()) counts[test.result().state] += 1;
    }
    // A global setup that throws, or Ctrl-C, fails the run without failing a test.
    if (reason !== 'passed' && counts.failed === 0) counts.failed = 1;
    const skipped = counts.skipped + counts.pending;
    this.#line = `${skipped > 0 ? `${skipped} skipped\n` : ''}${counts.passed} passed, ${counts.failed} failed`;
  }
}

/** Number of the module's suites (itself included) that failed outside of their tests. */
function brokenSuites(module: TestModule): number {
  const suites = [module, ...module.children.allSuites()];
  return suites.filter((suite) => suite.errors().length > 0).length;
}
