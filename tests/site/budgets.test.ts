import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { weigh } from '../support/weight.ts';
import { articlePages, builtPages, dist } from '../support/site.ts';

const KB = 1000;

test('the stylesheet is at most 6 kB compressed', () => {
  const { css } = weigh(builtPages()[0]?.path ?? '/');
  assert.ok(css <= 6 * KB, `${css} bytes`);
});

test('an article with all its code is at most 17 kB compressed for the median and 24 kB for the largest', () => {
  const weights = articlePages()
    .map(({ path }) => ({ path, total: weigh(path).total }))
    .sort((a, b) => a.total - b.total);
  const median = weights[Math.floor(weights.length / 2)];
  const largest = weights.at(-1);
  assert.ok((median?.total ?? 0) <= 17 * KB, `median ${median?.total} bytes (${median?.path})`);
  assert.ok((largest?.total ?? 0) <= 24 * KB, `largest ${largest?.total} bytes (${largest?.path})`);
});

test('what the first screen of an article needs lies in the first 14.6 kB', () => {
  for (const { path } of articlePages()) {
    const { untilBrief } = weigh(path);
    assert.ok(untilBrief <= 14.6 * KB, `${path}: ${untilBrief} bytes until the end of In brief`);
  }
});

test('at most 3 kB of code runs before the reader touches anything', () => {
  for (const { path } of builtPages()) {
    const { script } = weigh(path);
    assert.ok(script <= 3 * KB, `${path}: ${script} bytes`);
  }
});

test('the font of a page without italics is at most 60 kB', () => {
  assert.ok(statSync(join(dist, 'fonts/literata-normal.woff2')).size <= 60 * KB);
  assert.match(readFileSync(join(dist, 'index.html'), 'utf8'), /font-display:\s*swap/);
});
