import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mended } from '../../../src/lib/search/mended.ts';

test('mended words stand where the slips were, the rest stays as typed', () => {
  assert.equal(mended('Avoident atachment?', [{ typed: 'avoident', meant: 'avoidant' }]), 'avoidant atachment?');
  assert.equal(
    mended('my  anxiuos partner', [
      { typed: 'anxiuos', meant: 'anxious' },
      { typed: 'partner', meant: 'partners' },
    ]),
    'my  anxious partners',
  );
});

test('a word that is not there again gives nothing rather than half an answer', () => {
  assert.equal(mended('clingy', [{ typed: 'avoident', meant: 'avoidant' }]), undefined);
  assert.equal(mended('', [{ typed: 'a', meant: 'b' }]), undefined);
});

test('nothing changed is the query in lower case', () => assert.equal(mended('Push Pull', []), 'push pull'));
