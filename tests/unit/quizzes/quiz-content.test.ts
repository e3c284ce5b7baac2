import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { linksIn, pieces, withoutLinks } from '../../../src/lib/inline.ts';
import { fill } from '../../../src/lib/browser/fill.ts';
import { sourcesIn } from '../../../src/lib/sources/sources-in.ts';
import { choice } from '../../../src/schemas/quizzes/choice.ts';
import { reflection } from '../../../src/schemas/quizzes/reflection.ts';
import { signs } from '../../../src/schemas/quizzes/signs.ts';

// What must stay true of our own three quizzes, whatever else their authors change.
const read = (name: string): unknown => parse(readFileSync(new URL(`../../../content/quizzes/${name}.yaml`, import.meta.url), 'utf8'));
const attachment = reflection.parse(read('attachment-style'));
const help = signs.parse(read('when-to-seek-help'));
const method = choice.parse(read('choosing-a-method'));

test('the reflection asks 8 statements on each dimension, half of them reversed, at most two skipped', () => {
  for (const dimension of ['anxiety', 'avoidance']) {
    const own = attachment.statements.filter((one) => one.dimension === dimension);
    assert.equal(own.length, 8, dimension);
    assert.equal(own.filter((one) => one.reversed).length, 4, dimension);
  }
  assert.equal(attachment.statements.length, 16);
  assert.equal(attachment.mayBeSkipped, 2);
});

test('its statements are mixed: no more than two of a dimension, and no more than two of a direction, in a row', () => {
  const longest = (of: (one: (typeof attachment.statements)[number]) => unknown) => {
    let run = 0;
    return Math.max(...attachment.statements.map((one, index, all) => (run = index > 0 && of(all[index - 1] ?? one) === of(one) ? run + 1 : 1)));
  };
  assert.ok(longest((one) => one.dimension) <= 2);
  assert.ok(longest((one) => one.reversed ?? false) <= 2);
});

test('its statements speak of anyone: no partner, friend or parent is named in them', () => {
  for (const { text } of attachment.statements) assert.doesNotMatch(text, /\b(partner|husband|wife|lover|friend|parent|mother|father|romantic)s?\b/i);
});

test('it says that it is not validated, and offers no type, norm or percentage', () => {
  assert.equal(attachment.notValidated, 'This tool has not been validated; it is for reflection.');
  const shown = JSON.stringify({ ...attachment, asked: [], aliases: [] });
  assert.doesNotMatch(shown, /percentile|cut-?off|your type|your style is|\d ?%/i);
  const limits = JSON.stringify(attachment.limits);
  for (const said of [/not for children/, /custody/, /diagnosis/, /interview/]) assert.match(limits, said);
});

test('danger, thoughts of death and children who are not safe stand among the signs that lead to help at once', () => {
  const asked = help.safety.statements.map((one) => one.text).join('\n');
  for (const said of [/ending my life/, /hurting myself/, /hits|threatens/, /afraid of somebody/, /child/]) assert.match(asked, said);
  const later = JSON.stringify(help.groups);
  assert.doesNotMatch(later, /\bdying\b|\bdie\b|suicid|hurt myself|kill/i);
});

test('every method of the comparison is an option of the choice, and waiting is one too', () => {
  const methods = (parse(readFileSync(new URL('../../../content/evidence/methods.yaml', import.meta.url), 'utf8')) as { methods: { id: string }[] }).methods;
  assert.deepEqual(
    method.options.flatMap((one) => one.method ?? []),
    methods.map((one) => one.id),
  );
  assert.ok(method.options.some((one) => one.method === undefined));
});

test('what may matter covers telling, homework, body, sessions, evidence and what can be had', () => {
  assert.deepEqual(
    method.criteria.map((one) => one.id),
    ['telling', 'homework', 'body', 'sessions', 'evidence', 'available'],
  );
});

test('each quiz can be found in 30 to 50 ways of asking, none of them twice', () => {
  for (const quiz of [attachment, help, method]) {
    assert.ok(quiz.asked.length >= 30 && quiz.asked.length <= 50, `${quiz.title}: ${quiz.asked.length}`);
    assert.equal(new Set(quiz.asked.map((one) => one.toLowerCase())).size, quiz.asked.length);
  }
});

test('links in a text of data are taken apart, everything else stays as it is', () => {
  assert.deepEqual(pieces('See [this page](/styles/) now.'), [{ text: 'See ' }, { text: 'this page', url: '/styles/' }, { text: ' now.' }]);
  assert.deepEqual(pieces('[One](/a/)[two](https://b.example/)'), [
    { text: 'One', url: '/a/' },
    { text: 'two', url: 'https://b.example/' },
  ]);
  for (const plain of ['', 'No link.', '[half](', '[a] (b)', '<b>bold</b> & [x]', '](/x/)']) {
    assert.deepEqual(pieces(plain), plain === '' ? [] : [{ text: plain }]);
    assert.deepEqual(linksIn(plain), []);
  }
  assert.equal(withoutLinks('See [this page](/styles/) now.'), 'See this page now.');
});

test('a sentence takes its values and shows a name that is missing', () => {
  assert.equal(fill('%a% of %b%, %a% again', { a: '1', b: '%a%' }), '1 of %a%, 1 again');
  assert.equal(fill('%missing% 100% sure', {}), '%missing% 100% sure');
});

test('sources are gathered from every depth, once each, in order', () => {
  assert.deepEqual(sourcesIn({ a: [{ sources: ['x', 'y'] }], b: { sources: ['y', 'z'], text: 'no' }, c: null }), ['x', 'y', 'z']);
  assert.deepEqual(sourcesIn('sources'), []);
});
