import type { TestEvent } from 'node:test/reporters';

/** A reporter of node:test that writes `{"passed":n,"failed":n}` and nothing else. */
export default async function* count(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let passed = 0;
  let failed = 0;
  for await (const event of source) {
    if (event.type === 'test:pass' && event.data.details?.type !== 'suite' && !event.data.skip) passed += 1;
    if (event.type === 'test:fail' && event.data.details?.type !== 'suite') failed += 1;
  }
  yield JSON.stringify({ passed, failed });
}
