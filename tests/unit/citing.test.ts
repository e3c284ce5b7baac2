import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citingFile, type CslItem } from '../../src/build/citations/files.ts';

const items: CslItem[] = [
  {
    id: 'brom-2017',
    type: 'article-journal',
    title: 'Somatic experiencing for posttraumatic stress disorder: a randomized controlled outcome study',
    author: [{ family: 'Brom', given: 'Danny' }, { literal: 'A Group & Co' }],
    issued: { 'date-parts': [[2017]] },
    DOI: '10.1002/jts.22189',
    custom: { verified: 'full' },
  },
  { id: 'bowlby-1988', type: 'book', title: 'A secure base', author: [{ family: 'Bowlby', given: 'John' }], issued: { 'date-parts': [[1988]] } },
];

test('BibTeX keeps our ids as keys', () => {
  const text = citingFile(items, 'bib');
  assert.match(text, /^@article\{brom-2017,/m);
  assert.match(text, /^@book\{bowlby-1988,/m);
  assert.match(text, /doi = \{10\.1002\/jts\.22189\}/);
});

test('RIS has a record for each source', () => {
  const text = citingFile(items, 'ris');
  assert.equal(text.match(/^TY {2}- /gm)?.length, 2);
  assert.match(text, /^AU {2}- Brom, Danny/m);
  assert.match(text, /^DO {2}- 10\.1002\/jts\.22189/m);
});

test('CSL-JSON comes in order and without our notes on checking', () => {
  const back = JSON.parse(citingFile(items, 'json')) as CslItem[];
  assert.deepEqual(
    back.map((one) => one.id),
    ['brom-2017', 'bowlby-1988'],
  );
  assert.ok(back.every((one) => !('custom' in one)));
});
