import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ask, readAddress, writeAddress } from '../../../src/lib/search/address.ts';
import { countsOf, FACETS, narrowed, NO_FILTERS, type Facetted } from '../../../src/lib/search/facets.ts';

test('an address brings back what was asked', () => {
  const asked = { query: 'push & pull #1', literal: true, filters: { ...NO_FILTERS, section: ['styles', 'skills'], kind: ['article'] } };
  assert.equal(writeAddress(asked), '#q=push%20%26%20pull%20%231&exact=1&section=styles,skills&kind=article');
  assert.deepEqual(readAddress(writeAddress(asked)), asked);
});

test('any query comes back from its address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (text) => {
      const query = text.trim().slice(0, 200).toWellFormed().trim();
      assert.equal(readAddress(writeAddress(ask(query))).query, query);
    }),
    { numRuns: 500, seed: 2 },
  );
});

test('an address that is broken or not ours asks nothing and throws nothing', () => {
  for (const hash of ['', '#', '#all', '#q', '#q=', '#%', '#section=<b>,styles', `#q=${'x'.repeat(10_000)}`, '#q=%E0%A4%A']) {
    const asked = readAddress(hash);
    assert.ok(asked.query.length <= 200);
  }
  assert.deepEqual(readAddress('#q=a&section=<b>,styles').filters.section, ['styles']);
});

const results: Facetted[] = [
  { kind: 'article', section: 'styles', audience: ['self', 'partner'], certainty: 'strong' },
  { kind: 'article', section: 'skills', audience: ['self'], certainty: 'limited' },
  { kind: 'quiz' },
  { kind: 'glossary' },
];

test('values of one facet are alternatives, facets narrow each other', () => {
  assert.equal(narrowed(results, NO_FILTERS).length, 4);
  assert.equal(narrowed(results, { ...NO_FILTERS, kind: ['quiz', 'glossary'] }).length, 2);
  assert.equal(narrowed(results, { ...NO_FILTERS, kind: ['article'], audience: ['partner'] }).length, 1);
  assert.equal(narrowed(results, { ...NO_FILTERS, kind: ['quiz'], section: ['styles'] }).length, 0);
});

test('a count is what choosing the value would give', () => {
  fc.assert(
    fc.property(
      fc.subarray(['styles', 'skills']),
      fc.subarray(['article', 'quiz', 'glossary']),
      fc.subarray(['self', 'partner']),
      (section, kind, audience) => {
        const filters = { ...NO_FILTERS, section, kind, audience };
        const counts = countsOf(results, filters);
        for (const facet of FACETS) {
          for (const [value, count] of counts[facet]) assert.equal(count, narrowed(results, { ...filters, [facet]: [value] }).length);
        }
      },
    ),
    { seed: 3 },
  );
});
