import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitCitations } from '../../src/lib/sources/citations.ts';
import { formatReferences } from '../../src/build/citations/format.ts';
import type { Reference } from '../../src/schemas/evidence/reference.ts';

test('a citation leaves its text, and the mark after it moves in front of the number', () => {
  assert.deepEqual(splitCitations('Far better [@brom-2017]. A waiting list'), ['Far better.', ['brom-2017'], ' A waiting list']);
});

test('several sources stand in one citation', () => {
  assert.deepEqual(splitCitations('So [@a; @b-2020;@c].'), ['So.', ['a', 'b-2020', 'c']]);
});

test('text without a citation stays as it is', () => {
  for (const text of ['', 'no brackets', 'an [aside] and an e-mail a@b.org', '[@ spaced]', '[@]', '[@Upper]']) {
    assert.deepEqual(splitCitations(text), text === '' ? [] : [text]);
  }
});

test('two citations in a row both count', () => {
  assert.deepEqual(splitCitations('One [@a] two [@b]'), ['One', ['a'], ' two', ['b']]);
});

const brom: Reference = {
  id: 'brom-2017',
  type: 'article-journal',
  title: 'Somatic Experiencing for posttraumatic stress disorder',
  author: [
    { family: 'Brom', given: 'Danny' },
    { family: 'Stokar', given: 'Yaffa' },
    { family: 'Lawi', given: 'Cathy' },
  ],
  issued: { 'date-parts': [[2017]] },
  'container-title': 'Journal of Traumatic Stress',
  volume: '30',
  page: '304-312',
  DOI: '10.1002/jts.22189',
  custom: { verified: 'full', note: 'not for readers' },
};

test('a source is formatted in APA style with its DOI as the one link', () => {
  const entry = formatReferences([brom]).get('brom-2017');
  assert.match(entry?.html ?? '', /^Brom, D\., Stokar, Y\., &#38; Lawi, C\. \(2017\)\. .*<i>Journal of Traumatic Stress<\/i>, <i>30<\/i>, 304–312\./);
  assert.equal(entry?.html.match(/<a /g)?.length, 1);
  assert.match(entry?.html ?? '', /<a href="https:\/\/doi\.org\/10\.1002\/jts\.22189">/);
  assert.doesNotMatch(entry?.html ?? '', /not for readers/);
  assert.equal(entry?.short, 'Brom et al., 2017');
});

test('a source without a year is shown as n.d.', () => {
  const { issued: _issued, ...undated } = brom;
  assert.match(formatReferences([undated]).get('brom-2017')?.short ?? '', /n\.d\.$/);
});
