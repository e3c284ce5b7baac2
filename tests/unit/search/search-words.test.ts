import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { american } from '../../../src/lib/search/words/american.ts';
import { stemOf, tellingWords, wordsOf } from '../../../src/lib/search/words/words.ts';

const PAIRS =
  'behaviour behavior,behavioural behavioral,behaviours behaviors,neighbour neighbor,neighbourhood neighborhood,favourite favorite,colour color,honour honor,humour humor,labour labor,rumour rumor,harbour harbor,savour savor,endeavour endeavor,' +
  'counselling counseling,counsellor counselor,counsellors counselors,counselled counseled,travelling traveling,labelling labeling,labelled labeled,modelling modeling,cancelled canceled,quarrelling quarreling,signalling signalling,' +
  'mentalise mentalize,mentalising mentalizing,mentalisation mentalization,externalise externalize,externalising externalizing,organise organize,disorganised disorganized,recognise recognize,apologise apologize,apologising apologizing,criticise criticize,realise realize,realised realized,socialise socialize,traumatised traumatized,minimise minimize,emphasise emphasize,sympathise sympathize,normalise normalize,stabilisation stabilization,generalised generalized,idealise idealize,catastrophise catastrophize,' +
  'analyse analyze,analysing analyzing,paralysed paralyzed,' +
  'centre center,theatre theater,fibre fiber,defence defense,offence offense,licence license,practise practice,programme program,programmes programs,judgement judgment,ageing aging,grey gray,mum mom,mummy mommy,' +
  'paediatric pediatric,anaesthetic anesthetic,leukaemia leukemia,oestrogen estrogen,skilful skillful,fulfil fulfill,enrol enroll,sceptical skeptical,whilst while,towards toward,learnt learned,catalogue catalog';

test('British spelling is read as American, in every pair', () => {
  for (const pair of PAIRS.split(',')) {
    const [british = '', us = ''] = pair.split(' ');
    assert.equal(american(british), us);
    assert.equal(american(us), us, `${us} stays as it is`);
  }
});

test('words that only look British stay as they are', () => {
  const words =
    'promise exercise wise otherwise likewise noise raise praise rise surprise advise supervise compromise disguise expertise paradise crisis crises basis your yours hour hours four flour tour pour journal courage source court telling yelling selling spelling misspelling smelling dwelling storytelling compelled excellent intelligence misery missing disable mother feeling this his is';
  for (const word of words.split(' ')) assert.equal(american(word), word);
});

test('words are folded: case, accents, quotes, contractions with and without their apostrophe', () => {
  assert.deepEqual(wordsOf('Why CAN’T I let “myself” trust my café-partner?'), ['why', 'cannot', 'i', 'let', 'myself', 'trust', 'my', 'cafe', 'partner']);
  assert.deepEqual(wordsOf("won't dont didn't isnt im he's we'll"), ['will', 'not', 'do', 'not', 'did', 'not', 'is', 'not', 'i', 'he', 'we']);
  assert.deepEqual(wordsOf('self-esteem  co-regulation'), ['self', 'esteem', 'co', 'regulation']);
  assert.deepEqual(wordsOf('!!! … — 🙂'), []);
});

test('forms of a word share a stem', () => {
  for (const group of ['fight fights fighting', 'trust trusting trusted', 'boundary boundaries', 'emotion emotions']) {
    assert.equal(new Set(group.split(' ').map(stemOf)).size, 1, group);
  }
});

test('empty words are left out, unless there is nothing else', () => {
  assert.deepEqual(tellingWords(wordsOf('how do I stop being so clingy')), ['stop', 'clingy']);
  assert.deepEqual(tellingWords(wordsOf('what is it about')), ['what', 'is', 'it', 'about']);
});

test('any text gives words without spaces or signs, and reading them again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const words = wordsOf(text);
      for (const word of words) assert.match(word, /^[\p{L}\p{N}]+$/u);
      assert.deepEqual(wordsOf(words.join(' ')).length, words.length);
    }),
    { numRuns: 500, seed: 20261124 },
  );
});
