import type { TestEvent } from 'node:test/reporters';

/** A reporter of node:test that is quiet about what passes and whole about what fails. */
export default async function* dots(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let passed = 0;
  for await (const event of source) {
    if (event.type === 'test:pass' && event.data.details?.type !== 'suite') passed += 1;
    if (event.type === 'test:fail' && event.data.details?.type !== 'suite') {
      const error = event.data.details.error as Error & { cause?: Error };
      yield `✖ ${event.data.name}\n  ${event.data.file ?? ''}:${event.data.line ?? ''}\n${(error.cause?.stack ?? error.cause?.message ?? error.message ?? '').replace(/^/gm, '    ')}\n`;
    }
    if (event.type === 'test:stderr') yield event.data.message;
  }
  yield `✔ ${passed} tests passed\n`;
}
