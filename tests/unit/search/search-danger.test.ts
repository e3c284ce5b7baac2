import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { learnDanger } from '../../../src/build/search-index/danger.ts';
import { Danger } from '../../../src/lib/search/safety/danger.ts';
import { understand } from '../../../src/lib/search/understand.ts';
import { wordsOf } from '../../../src/lib/search/words/words.ts';
import { smallLibrary } from '../../support/small-library.ts';

const CRIES = ['i have the pills here', 'the pills are in my hand', 'pills and a note', 'he locks me in', 'locked in again', 'locked in the cellar'];
const OTHERS = ['a note for my teacher', 'he is in his room', 'hand in hand', 'my keys are here', 'in the kitchen again', 'i have a question'];
const model = learnDanger(CRIES, OTHERS);
const danger = new Danger(model);
const score = (text: string) => danger.score(wordsOf(text));

test('what was learned speaks for danger in words that it has not seen together', () => {
  assert.ok(score('so many pills') > score('so many questions'));
  assert.ok(score('they locked us in') > 0);
  assert.ok(score('where is my room') < 0);
});

test('the same phrases give the same model', () => {
  assert.deepEqual(learnDanger(CRIES, OTHERS), model);
  assert.equal(model.terms.split(',').length, model.weights.length);
});

test('a cry inside a long text is heard', () => {
  const filler = 'i went to the kitchen and had a question for my teacher about my keys and his room';
  assert.ok(score(`${filler} and then he locks me in ${filler}`) > score(filler));
});

test('nothing learned, nothing heard; nothing typed is no cry', () => {
  const empty = new Danger({ terms: '', weights: '', bias: -1 });
  assert.equal(empty.score(wordsOf('i have the pills here')), -1);
  assert.equal(score(''), -Infinity);
  assert.doesNotThrow(() => learnDanger([], []));
});

test('any words have a score', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 80 }), (words) => {
      assert.ok(Number.isFinite(danger.score(words)));
    }),
    { numRuns: 300, seed: 20261124 },
  );
});

test('a search that sounds like danger is marked, unless it is about learning', async () => {
  const library = await smallLibrary();
  const cry = 'letters to my kids tonight and the pills';
  assert.equal(understand(cry, library).danger, 'likely');
  assert.equal(understand(cry, library, { safety: { urgent: false, learning: true } }).danger, undefined);
  assert.equal(understand('lunch', library, { safety: { urgent: true, learning: false } }).danger, 'named');
  assert.equal(understand('lunch with my mother', library).danger, undefined);
});
