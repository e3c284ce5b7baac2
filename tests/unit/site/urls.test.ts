import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extended, parseLedger, resolves, type Answers } from '../../../src/lib/urls/ledger.ts';

const answers: Answers = {
  paths: new Set(['/', '/styles/anxious/', '/clinicians/evidence.csv']),
  ids: new Map([['/styles/anxious/', new Set(['what-helps'])]]),
  moved: new Map([
    ['/styles/clingy/', '/styles/anxious/'],
    ['/styles/needy/', '/styles/clingy/'],
    ['/styles/anxious/#old-part', '/styles/anxious/#what-helps'],
    ['/methods/gone/', undefined],
    ['/loop/a/', '/loop/b/'],
    ['/loop/b/', '/loop/a/'],
    ['/styles/lost/', '/nowhere/'],
  ]),
};

test('an address leads to its page, its file, its part, its redirect or its reason', () => {
  for (const address of [
    '/',
    '/styles/anxious/',
    '/styles/anxious/#what-helps',
    '/clinicians/evidence.csv',
    '/styles/clingy/',
    '/styles/needy/',
    '/styles/clingy/#what-helps',
    '/styles/clingy/#a-part-that-the-new-page-lacks',
    '/styles/anxious/#old-part',
    '/methods/gone/',
    '/methods/gone/#any-part',
  ]) {
    assert.equal(resolves(address, answers), true, address);
  }
});

test('an address that leads nowhere is found', () => {
  for (const address of ['/styles/avoidant/', '/styles/anxious/#no-such-part', '/loop/a/', '/styles/lost/', '/styles/anxious']) {
    assert.equal(resolves(address, answers), false, address);
  }
});

test('the ledger grows in order and loses nothing', () => {
  assert.deepEqual(parseLedger('# a comment\n\n/b/\n/a/\n'), ['/b/', '/a/']);
  assert.deepEqual(extended(['/b/', '/gone/'], ['/a/', '/b/']), ['/a/', '/b/', '/gone/']);
});
