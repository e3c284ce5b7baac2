import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fullTitle, handoutOf, Lookup, shortAddress, type Catalog } from '../../../src/lib/pack/catalog.ts';
import { emailText, smsText } from '../../../src/lib/pack/message.ts';

const catalog: Catalog = {
  entries: [
    { id: 'styles/anxious', title: 'Anxious attachment', kind: 'article', minutes: 7 },
    { id: 'styles/anxious:what-helps', title: 'What helps', kind: 'part', minutes: 2 },
    { id: 'styles/anxious/handout', title: 'Anxious attachment', kind: 'handout', minutes: 1 },
    { id: 'glossary:trigger', title: 'Trigger', kind: 'term', minutes: 0 },
  ],
  moved: {
    'styles/clingy': 'styles/anxious',
    'styles/anxious:old-heading': 'styles/anxious:what-helps',
    'loops/a': 'loops/b',
    'loops/b': 'loops/a',
    'styles/nowhere': 'styles/gone-too',
  },
  withdrawn: { 'methods/some-method': 'The trial has been retracted.' },
};
const lookup = new Lookup(catalog);
const found = (item: string) => {
  const result = lookup.resolve(item);
  return 'entry' in result ? `${result.state} ${result.entry.id}` : result.state;
};

test('items are found, followed, or named', () => {
  assert.equal(found('styles/anxious'), 'here styles/anxious');
  assert.equal(found('styles/clingy'), 'moved styles/anxious');
  assert.equal(found('styles/clingy/handout'), 'moved styles/anxious/handout');
  assert.equal(found('styles/clingy:what-helps'), 'moved styles/anxious:what-helps');
  assert.equal(found('styles/clingy:no-such-part'), 'moved styles/anxious');
  assert.equal(found('styles/anxious:old-heading'), 'moved styles/anxious:what-helps');
  assert.equal(found('styles/anxious:no-such-part'), 'part-gone styles/anxious');
  assert.deepEqual(lookup.resolve('methods/some-method/handout'), {
    item: 'methods/some-method/handout',
    state: 'withdrawn',
    reason: 'The trial has been retracted.',
  });
  for (const strange of ['constructor', '__proto__', 'loops/a', 'styles/nowhere', 'styles', '', ':', 'toString:x']) assert.equal(found(strange), 'unknown');
});

test('looking up never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void lookup.resolve(text)));
});

test('a part is named with its page, and knows its handout', () => {
  const part = lookup.entries.get('styles/anxious:what-helps');
  assert.ok(part);
  assert.equal(fullTitle(part, lookup), 'Anxious attachment: What helps');
  assert.equal(handoutOf(part, lookup)?.id, 'styles/anxious/handout');
  assert.equal(shortAddress(part, 'https://base.example/'), 'base.example/styles/anxious/#what-helps');
  const term = lookup.entries.get('glossary:trigger');
  assert.equal(term && handoutOf(term, lookup), undefined);
});

const words = {
  greeting: 'Hello,',
  intro: 'Here is what we talked about.',
  open: 'Open the list:',
  promise: 'No account.',
  nudge: 'Pick a time.',
  help: 'Help: x',
  short: 'Your list (%n%)',
};

test('the e-mail holds the list and the link, and the note only when there is one', () => {
  const parts = { title: '', note: '', lines: ['Anxious attachment (7 min)'], url: 'https://base.example/pack/#v=1' };
  assert.equal(
    emailText(parts, words),
    'Hello,\n\nHere is what we talked about.\n\n1. Anxious attachment (7 min)\n\nOpen the list:\nhttps://base.example/pack/#v=1\n\nNo account.\n\nPick a time.\n\nHelp: x',
  );
  assert.match(emailText({ ...parts, note: 'Take your time.' }, words), /Hello,\n\nTake your time\.\n\n/);
});

test('the text message is short and ends in the link', () => {
  const parts = { title: '', note: '', lines: ['a', 'b'], url: 'https://base.example/pack/#v=1' };
  assert.equal(smsText(parts, words), 'Your list (2):\nhttps://base.example/pack/#v=1');
  assert.equal(smsText({ ...parts, title: 'First session', note: 'Hi' }, words), 'Hi\nFirst session:\nhttps://base.example/pack/#v=1');
});
