import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPhrases, writePhrases } from '../../../src/lib/search/coding.ts';

/** Reads all pages of what was written. */
function readAll(base64: string, features: number, pages: number, lists: number): number[][][][] {
  const coded = readPhrases(base64, features, lists);
  return Array.from({ length: pages }, () => coded.next().value);
}

test('phrases come back as they were, page by page and list by list', () => {
  const pages = [
    [[[0, 1, 56], [4000]], [], [[3]]],
    [[], [], []],
    [[[0]], [[0], [0], [0]], [[0, 1, 2, 3, 4, 5]]],
  ];
  assert.deepEqual(readAll(writePhrases(pages, 4001), 4001, 3, 3), pages);
});

test('any phrases come back as they were', () => {
  const phrases = (features: number) =>
    fc.array(
      fc.array(
        fc.array(
          fc.uniqueArray(fc.nat(features - 1), { minLength: 1, maxLength: 12 }).map((one) => one.sort((a, b) => a - b)),
          { maxLength: 20 },
        ),
        { minLength: 2, maxLength: 2 },
      ),
      { maxLength: 6 },
    );
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6000 }).chain((features) => fc.tuple(fc.constant(features), phrases(features))),
      ([features, pages]) => {
        assert.deepEqual(readAll(writePhrases(pages, features), features, pages.length, 2), pages);
      },
    ),
    { numRuns: 300, seed: 20261124 },
  );
});

test('what a page says again and again costs little', () => {
  const same = [[Array.from({ length: 200 }, () => [17, 400, 2999])]];
  const mixed = [[Array.from({ length: 200 }, (_, at) => [at, 1000 + at * 3, 2000 + at * 4])]];
  const [short, long] = [same, mixed].map((pages) => writePhrases(pages, 3000).length) as [number, number];
  assert.ok(short * 4 < long, `${short} and ${long} characters`);
});

test('a file that was cut short ends in an error, not in an endless list', () => {
  const whole = writePhrases([[Array.from({ length: 500 }, (_, at) => [at % 7, 10 + at])]], 600);
  for (const length of [0, 4, 40, 400]) assert.throws(() => readAll(whole.slice(0, length), 600, 2, 1), /ends too early/);
});
