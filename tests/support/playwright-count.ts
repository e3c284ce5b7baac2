import { writeFileSync } from 'node:fs';
import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';

/** Counts browser tests into COUNT_FILE for tests/run.ts, and names the flaky ones. */
export default class Count implements Reporter {
  #suite: Suite | undefined;

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  onEnd(_result: FullResult): void {
    const tests = this.#suite?.allTests() ?? [];
    const passed = tests.filter((test) => ['expected', 'flaky'].includes(test.outcome())).length;
    const failed = tests.filter((test) => test.outcome() === 'unexpected').length;
    for (const test of tests) if (test.outcome() === 'flaky') console.log(`flaky: ${test.titlePath().join(' › ')}`);
    if (process.env['COUNT_FILE']) writeFileSync(process.env['COUNT_FILE'], JSON.stringify({ passed, failed }));
  }
}
