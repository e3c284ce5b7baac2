import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { Safety } from '../../../src/lib/search/safety/safety.ts';
import { safetyPhrases } from '../../../src/schemas/search.ts';
import { CRIES, ORDINARY } from './safety-phrases.ts';

const safety = new Safety(safetyPhrases.parse(parse(readFileSync('content/search/safety.yaml', 'utf8'))));

const URGENT = [
  'suicide',
  'suicidal',
  'i want to die',
  'i wanna die',
  'i want 2 die',
  'kill myself',
  'killing my self',
  'kms',
  'unalive myself',
  'su1cide',
  'suicde',
  'sucide',
  'suiside',
  'suicidel thoughts',
  'commit suiside',
  's u i c i d e',
  'dont want to be here anymore',
  "don't want to live anymore",
  'i dont wanna be here',
  'i cant go on',
  "i can't do this anymore",
  'no reason to live',
  'nothing to live for',
  'life is not worth living',
  'everyone would be better off without me',
  "they'd be better without me",
  'wish i was never born',
  'wish i was dead',
  'i want to disappear forever',
  'go to sleep and never wake up',
  'end it all',
  'ending my life',
  'take my own life',
  'tired of living',
  'tired of being alive',
  'painless way to die',
  'took too many pills',
  'jump off a bridge',
  'hang myself',
  'goodbye letter',
  'self harm',
  'selfharm',
  'self-harm',
  'cutting myself',
  'i cut my arms',
  'i hurt myself',
  'hurting myself on purpose',
  'my daughter is cutting herself',
  'my friend is suicidal',
  'he hits me',
  'my husband hit me',
  'boyfriend chokes me',
  'my dad beats me',
  'my bf beat me up',
  'being abused',
  'am i being abused',
  'is my husband abusive',
  'abusive relationship',
  'abusve boyfriend',
  'domestic violence',
  'domestic abuse',
  'scared of my husband',
  "i'm afraid he will hurt me",
  'i dont feel safe at home',
  'he threatened to kill me',
  'i was raped',
  'raped by my boyfriend',
  'molested as a child',
  'my uncle touches me',
  'he forces me to have sex',
  'sexual abuse',
  'child abuse',
  'my child is being abused',
  'i hit my child',
  'i shook my baby',
  'i might hurt my baby',
  'thoughts of hurting my baby',
  'run away from home',
  'report child abuse',
  'where can a kid go for help',
  'suicide hotline',
  'crisis line',
  'hotline',
  'i need help now',
  'please help me',
  'someone help me',
  'in danger',
  'my ex is stalking and threatened me',
  'my mom hits me',
  'abuse',
  'is screaming at your child emotional abuse',
  'let go of the abuse my dad showed me',
  'my student is being abused at home',
  '988',
  'suicid',
  'kill my self',
  'i just want it to be over',
  'i dont want to exist',
  'thinking about suicide',
  'suicide of my brother',
  'leaving an abusive husband',
];

const CALM = [
  'suicide prevention training',
  'suicide prevention training for counselors',
  'suicide statistics',
  'suicide risk assessment tool',
  'child abuse statistics',
  'domestic violence awareness course',
  'definition of emotional abuse',
  'research on abuse and attachment',
  'how to stop being clingy',
  'why do i push people away',
  'dying to know my attachment style',
  "i'm dead tired",
  'killing time on a first date',
  'he beats around the bush',
  'cut off my mother',
  'cutting ties with family',
  'anxious attachment',
  'my kids hit each other',
  'amusing dates',
  'bored to death',
  'i hate my job',
  'the baby is dropping naps',
  'what is attachment',
  'how to end a relationship',
  'how do i end therapy',
  'fear of death',
  'grief after death of my mother',
  'live with my parents',
  'my partner is living abroad',
  'i want to live together',
  'he hit the roof when i was late',
  'die hard habits',
  'not worth arguing',
  'take my life in my own hands',
  'life without him',
  "i can't live with his mess",
  'does EMDR help',
  'i am safe at home now with partner',
  'emergency fund',
  'safe attachment therapist',
  'is therapy worth it',
  'hanging out with friends',
  'i want to be here for my kids',
  'bridge building communication',
  'harm of holding therapy',
  'burned out at work',
  'shooting for secure',
  'help my child',
  'how to help my partner',
  'i feel better without him',
  'jump into relationships',
  'support a friend in grief',
  'happy to be alive',
  'diet and mood',
  'rope course',
  'my boyfriend hit on my friend',
  'beat anxiety',
  'self help books',
  'self soothing',
  'what is a crisis in a relationship',
];

for (const query of [...URGENT, ...CRIES]) test(`help for: ${query}`, () => assert.ok(safety.urgent(query)));
for (const query of [...CALM, ...ORDINARY]) test(`no alarm for: ${query}`, () => assert.ok(!safety.urgent(query)));

test('capital letters, signs and spaces change nothing', () => {
  for (const query of URGENT) assert.ok(safety.urgent(`  ${query.toUpperCase()}!!  `), query);
});

test('help stays for a cry inside a longer text', () => {
  for (const query of URGENT.filter((one) => one.split(' ').length > 2)) assert.ok(safety.urgent(`sorry to bother you but ${query} and nobody knows`), query);
});

const alone = (always: string[]): Safety => new Safety({ always, topics: ['crisis'], learning: ['course'], not: ['good knife'] });

test('the signs of a pattern', () => {
  const safety = alone([
    'WHO = dad|mom',
    'mom = mama',
    '(WHO|he) hits (me|us) !(up|with kindness)',
    'rope & tonight unless (climb|sail)',
    'lost (all|my)* hope $',
    '(knife|blade) * (here|hand)',
    '=ending it',
    'run away? home',
  ]);
  for (const query of [
    'mama hit us',
    'dad is hitting me',
    'tonight the rope',
    'lost all my hope',
    'a blade lies in my hand',
    'ending it',
    'run home',
    'running away from home',
  ])
    assert.ok(safety.urgent(query), query);
  for (const query of [
    'he hits me up',
    'he hit me with kindness',
    'who hits me',
    'rope',
    'tonight i climb a rope',
    'lost hope of rain',
    'good knife in my hand',
    'ends it',
    'run',
  ])
    assert.ok(!safety.urgent(query), query);
  assert.ok(safety.urgent('crisis') && !safety.urgent('crisis course') && safety.urgent('my crisis course'));
});

test('a pattern that begins with no word is refused', () => {
  for (const pattern of ['* dead', '!(a) dead', '(so)? dead']) assert.throws(() => alone([pattern]), pattern);
});

test('a search about learning is told apart from one with a person in it', () => {
  assert.ok(safety.read('abuse statistics').learning);
  assert.ok(!safety.read('my abuse statistics').learning);
  assert.ok(!safety.read('afraid of him').learning);
});

test('a word that is known to be right is not taken for a slip', () => {
  assert.ok(safety.urgent('suicode'));
  assert.ok(!safety.urgent('suicode', (word) => word === 'suicode'));
});
