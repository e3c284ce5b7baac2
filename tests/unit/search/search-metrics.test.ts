import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ndcg, once, readQueries, scores, slugOf } from '../../../src/build/eval-search/metrics.ts';

test('queries are read with their pages in order', () => {
  assert.deepEqual(readQueries('query\texpected\nwhy\tstyles/anxious, styles\r\n\nbroken line\n'), [{ query: 'why', expected: ['styles/anxious', 'styles'] }]);
});

test('gain is 3, 2, 1 by the order of the expected pages', () => {
  assert.equal(ndcg(['a', 'b', 'c'], ['a', 'b', 'c']), 1);
  assert.equal(ndcg([], ['a']), 0);
  const swapped = (2 + 3 / Math.log2(3)) / (3 + 2 / Math.log2(3));
  assert.ok(Math.abs(ndcg(['b', 'a'], ['a', 'b']) - swapped) < 1e-12);
  assert.equal(ndcg([...'0123456789', 'a'], ['a']), 0, 'the eleventh counts nothing');
});

test('success, share without result and times', () => {
  const judged = ['a', 'b', 'c', 'd'].map((page) => ({ query: page, expected: [page] }));
  const runs = [['a'], ['x', 'b'], ['x', 'y', 'z', 'c'], []].map((pages, at) => ({ pages, milliseconds: at * 10 }));
  const { ndcgAt10: _, ...rest } = scores(judged, runs);
  assert.deepEqual(rest, { successAt1: 0.25, successAt3: 0.5, withoutResult: 0.25, median: 20, worst: 30 });
});

test('an address is a page, once', () => {
  assert.equal(slugOf('http://localhost:1/glossary/#trigger'), 'glossary');
  assert.equal(slugOf('/styles/anxious/'), 'styles/anxious');
  assert.deepEqual(once(['a', 'b', 'a']), ['a', 'b']);
});
