import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { HTMLElement } from 'node-html-parser';
import { parse as parseYaml } from 'yaml';
import { builtPages } from '../support/site.ts';

const pageOf = (path: string): HTMLElement => {
  const page = builtPages().find((one) => one.path === path);
  assert.ok(page, `${path} is built`);
  return page.root;
};
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textOf = (element: HTMLElement | null | undefined): string => plain(element?.textContent ?? '');
/** The part of a page below a heading with an id. */
const section = (root: HTMLElement, id: string): HTMLElement => {
  const found = root.querySelector(`#${id}`)?.closest('section');
  assert.ok(found, `section ${id}`);
  return found;
};

test('the list of quizzes leads to every quiz and to the knowledge check of every article', () => {
  const links = new Set(
    pageOf('/quizzes/')
      .querySelectorAll('main a')
      .map((link) => link.getAttribute('href')),
  );
  for (const id of ['attachment-style', 'when-to-seek-help', 'choosing-a-method']) assert.ok(links.has(`/quizzes/${id}/`), id);
  const articles = builtPages().filter((page) => page.root.querySelector('article.article'));
  for (const { path, root } of articles) {
    assert.ok(root.querySelector('knowledge-check'), `${path} has a knowledge check`);
    assert.ok(links.has(`${path}#check`), `${path}#check is listed`);
  }
});

test('without JavaScript a reader has all statements and a table to work out the result', () => {
  const root = pageOf('/quizzes/attachment-style/');
  assert.equal(root.querySelectorAll('fieldset[data-part=statement]').length, 16);
  for (const fieldset of root.querySelectorAll('fieldset[data-part=statement]')) {
    assert.ok(textOf(fieldset.querySelector('legend')).length > 20);
    assert.equal(fieldset.querySelectorAll('input[type=radio]').length, 7);
    for (const label of fieldset.querySelectorAll('label')) assert.match(textOf(label), /^[1-7] \w/);
  }
  const rows = root.querySelectorAll('details tbody tr').map(textOf);
  assert.equal(rows.length, 16);
  assert.equal(rows.filter((row) => row.endsWith('8 minus your answer')).length, 8);
  const table = pageOf('/quizzes/when-to-seek-help/').querySelectorAll('details tbody tr').map(textOf);
  assert.match(table[0] ?? '', /Is any of this true now\? Please get help today/);
  for (const tier of ['Please get help today', 'Talk to someone soon', 'Useful, no hurry', 'None of these signs']) {
    assert.ok(
      table.some((row) => row.endsWith(tier)),
      tier,
    );
  }
});

test('no page of a quiz can write an answer into the address, with or without JavaScript', () => {
  const forms = builtPages().flatMap(({ path, root }) => root.querySelectorAll(':is(.quiz, .check) form').map((form) => ({ path, form })));
  assert.ok(forms.length >= 4);
  for (const { path, form } of forms) {
    assert.equal(form.getAttribute('method'), 'dialog', path);
    assert.equal(form.getAttribute('autocomplete'), 'off', path);
    assert.equal(form.getAttribute('action'), undefined, path);
  }
});

test('the reflection shows no type on its map and gives its sources', () => {
  const root = pageOf('/quizzes/attachment-style/');
  for (const map of root.querySelectorAll('svg[viewBox="0 0 360 300"]')) {
    const words = map.querySelectorAll('text').map(textOf);
    assert.deepEqual(words.slice(0, 4).sort(), ['less anxiety', 'less avoidance', 'more anxiety', 'more avoidance']);
    assert.doesNotMatch(textOf(map), /secure|anxious\b|avoidant|disorganized/);
  }
  for (const link of root.querySelectorAll('main a[href^="#source-"]')) {
    assert.ok(root.querySelector(link.getAttribute('href') ?? ''), link.getAttribute('href'));
  }
  assert.ok(root.querySelectorAll('.sources li').length >= 10);
});

// The 6 qualifying and 6 certifying criteria of IPDAS (Joseph-Williams and others, 2014), one test for each.
const choice = () => pageOf('/quizzes/choosing-a-method/');
const methods = (
  parseYaml(readFileSync(new URL('../../content/evidence/methods.yaml', import.meta.url), 'utf8')) as {
    methods: { id: string; name: string; cells: Record<string, { text: string }> }[];
  }
).methods;
const names = ['Guideline treatments', 'EMDR', 'Narrative therapy', 'Somatic experiencing', 'Waiting, or nothing for now'];
/** What stands below the heading of each option: good points, hard points, what it is like to live with. */
const optionParts = () =>
  names.map((name) => {
    const all = section(choice(), 'options').children;
    const at = all.findIndex((one) => one.tagName === 'H3' && textOf(one) === name);
    assert.ok(at > 0, name);
    const own = all.slice(at + 1, at + 7);
    return { name, headings: [own[0], own[2], own[4]].map(textOf), good: own[1], hard: own[3], living: own[5] };
  });

test('IPDAS 1: the condition is described', () => assert.match(textOf(section(choice(), 'condition')), /post-traumatic stress, or PTSD/));
test('IPDAS 2: the decision is named', () => assert.match(textOf(section(choice(), 'decision')), /Which therapy to begin with, if any, and when/));
test('IPDAS 3: all options are listed, waiting too', () =>
  assert.deepEqual(
    optionParts().map((one) => one.name),
    names,
  ));
test('IPDAS 4: each option has good points', () => {
  for (const { name, headings, good } of optionParts()) {
    assert.equal(headings[0], 'Good points', name);
    assert.ok((good?.querySelectorAll('li').length ?? 0) >= 3, name);
  }
});
test('IPDAS 5: each option has hard points', () => {
  for (const { name, headings, hard } of optionParts()) {
    assert.equal(headings[1], 'Hard points', name);
    assert.ok((hard?.querySelectorAll('li').length ?? 0) >= 3, name);
  }
});
test('IPDAS 6: it is told what each option is like to live with', () => {
  for (const { name, headings, living } of optionParts()) {
    assert.equal(headings[2], 'What it is like to live with', name);
    assert.ok(textOf(living).length > 80, name);
  }
});
test('IPDAS 7: good and hard points are told in the same detail', () => {
  for (const { name, good, hard } of optionParts()) {
    assert.equal(good?.querySelectorAll('li').length, hard?.querySelectorAll('li').length, name);
    const words = (list: HTMLElement | undefined) => (list?.querySelectorAll('li') ?? []).reduce((sum, item) => sum + textOf(item).split(' ').length, 0);
    const ratio = words(good) / words(hard);
    assert.ok(ratio > 0.5 && ratio < 2, `${name}: ${ratio}`);
  }
});
test('IPDAS 8: the evidence is cited', () => {
  assert.ok(choice().querySelectorAll('main a[href^="#source-"]').length >= 30);
  assert.ok(choice().querySelectorAll('.sources li').length >= 20);
});
test('IPDAS 9: the date of production is given', () => assert.match(textOf(section(choice(), 'made')), /Published \w+ \d+, \d{4}, checked/));
test('IPDAS 10: the policy on updates is given', () => assert.match(textOf(section(choice(), 'made')), /every six months/));
test('IPDAS 11: it is said what is uncertain', () =>
  assert.match(textOf(section(choice(), 'uncertainty')), /Nobody knows yet which method suits which person/));
test('IPDAS 12: it is said who paid', () => assert.match(textOf(section(choice(), 'made')), /Nobody paid for this page/));

test('the evidence beside the choice is that of the comparison, word for word', () => {
  const here = section(choice(), 'evidence').querySelectorAll('table');
  const there = pageOf('/methods/').querySelectorAll('.compare table');
  assert.equal(here.length, 2);
  assert.deepEqual(here.map(textOf), there.map(textOf));
  for (const { name, cells } of methods) for (const { text } of Object.values(cells)) assert.ok(textOf(here[0]).includes(plain(text)), name);
});
