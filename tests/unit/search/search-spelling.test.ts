import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readKnown, writeKnown } from '../../../src/lib/search/words/known.ts';
import { slips, Spelling } from '../../../src/lib/search/words/spelling.ts';

const spelling = new Spelling();
for (const [word, count] of Object.entries({
  attachment: 200,
  anxious: 80,
  avoidant: 80,
  avoid: 20,
  trust: 60,
  honest: 5,
  self: 30,
  esteem: 8,
  couple: 40,
  couples: 60,
  boundaries: 30,
  ptsd: 20,
})) {
  spelling.add({ word, count });
}

test('each kind of slip is counted, and common slips cost less', () => {
  assert.equal(slips('trust', 'trust'), 0);
  assert.equal(slips('trst', 'trust'), 1);
  assert.ok(slips('turst', 'trust') < 1, 'two letters swapped');
  assert.ok(slips('trrust', 'trust') < 1, 'a letter doubled');
  assert.ok(slips('anxiaus', 'anxious') < slips('anxibus', 'anxious'), 'one vowel for another');
  assert.equal(slips('kitchen', 'trust'), Infinity);
});

test('slips are the same both ways, zero only for the same word', () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/);
  fc.assert(
    fc.property(word, word, (a, b) => {
      assert.ok(Math.abs(slips(a, b, 20) - slips(b, a, 20)) < 1e-9);
      assert.equal(slips(a, b, 20) === 0, a === b);
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('a slip leads to the word that was meant', () => {
  const pairs = {
    atachment: 'attachment',
    attachement: 'attachment',
    anxiuos: 'anxious',
    avoident: 'avoidant',
    boundries: 'boundaries',
    coupels: 'couples',
    selfesteem: 'self esteem',
  };
  for (const [typed, meant] of Object.entries(pairs)) assert.equal(spelling.correct(typed), meant);
});

test('short words, numbers and far words are left alone', () => {
  for (const word of ['trs', 'abc', '12345', 'ptsd1', 'kitchen', 'zzzzzzz']) assert.equal(spelling.correct(word), undefined, word);
});

test('the beginning of a word is completed to the most frequent', () => {
  assert.equal(spelling.complete('avoi'), 'avoidant');
  assert.equal(spelling.complete('av'), undefined);
  assert.equal(spelling.complete('trust'), undefined);
});

test('the filter of known words knows every word that it was given, and few others', () => {
  const words = Array.from({ length: 3000 }, (_, index) => `word${index * 7}`);
  const known = readKnown(writeKnown(words));
  assert.ok(words.every(known));
  const others = Array.from({ length: 5000 }, (_, index) => `other${index}`).filter(known).length;
  assert.ok(others < 50, `${others} of 5,000 taken for known`);
  assert.equal(readKnown(writeKnown([]))('anything'), false);
});
