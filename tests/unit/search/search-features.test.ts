import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellingPairs } from '../../../src/build/search-index/pairs.ts';
import { Features, pairsOf } from '../../../src/lib/search/features.ts';
import { TopicFinder } from '../../../src/lib/search/words/topics.ts';

function small(): Features {
  const features = new Features(new TopicFinder({ clingy: ['clingy', 'needy'], 'pushing away': ['push away', 'distant'] }));
  for (const word of ['push', 'needy', 'pushes', 'mother']) features.add(word);
  features.addPair('sai no');
  return features;
}

test('topics are numbered first, then stems, each once, then pairs', () => {
  const features = small();
  assert.equal(features.topics, 2);
  assert.equal(features.ofStem('push'), 2);
  assert.equal(features.ofStem('mother'), 4);
  assert.equal(features.ofStem('lunch'), undefined);
  assert.deepEqual(features.ofPairs(['cannot', 'sai', 'no']), [5]);
  assert.equal(features.size, 6);
});

test('a text is read as a rising list; what a stem implies is left out and comes back', () => {
  const features = small();
  const read = features.of('my needy mother pushes me; I say no and push away');
  assert.deepEqual(read, [1, 2, 3, 4, 5]);
  assert.deepEqual(features.of('needy'), [3], 'the topic of the word itself is implied');
  assert.deepEqual(features.whole([3]), [3, 0]);
  assert.deepEqual(features.of('???'), []);
});

test('a word can be mended before it is read', () => {
  assert.deepEqual(
    small().of('nedy', (word) => (word === 'nedy' ? 'needy' : word)),
    [3],
  );
});

test('pairs are neighbors', () => {
  assert.deepEqual(pairsOf(['a', 'b', 'c']), ['a b', 'b c']);
  assert.deepEqual(pairsOf(['a']), []);
  assert.deepEqual(pairsOf([]), []);
});

test('a pair is telling where it says more than both of its words', () => {
  const filler = Array.from({ length: 12 }, (_, at) => `some other words number${at}`);
  const pages = [
    ['how to say no', 'say no to my boss', 'i cannot say no', 'why do i say yes', ...filler],
    ['he says nothing', 'what can i say', 'say it again', 'there is no way', 'no reply', ...filler],
  ];
  assert.equal(tellingPairs(pages, 1)[0], 'sai no');
  assert.ok(!tellingPairs(pages, 50).includes('no repli'), 'seen once, it may be chance');
  assert.deepEqual(tellingPairs(pages, 0), []);
  assert.deepEqual(tellingPairs([], 10), []);
});
