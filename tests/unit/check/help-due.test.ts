import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueHelplines, formatDue } from '../../../src/build/check/due.ts';
import { isOld } from '../../../src/islands/help-country/logic.ts';
import { monthsAfter } from '../../../src/lib/dates.ts';
import { parseYaml } from '../../../src/lib/content/data-file.ts';
import type { Library } from '../../../src/lib/content/library.ts';
import { goodUntil } from '../../../src/lib/helpline.ts';

const library = (yaml: string): Library => ({
  dir: 'content',
  folder: { texts: [], images: [], strangers: [], faults: [] },
  articles: [],
  pages: [],
  files: [{ path: 'helplines.yaml', kind: 'helplines', id: 'helplines', ...parseYaml(yaml) }],
  strangers: [],
  words: [],
});

const LINES = `countries:
  - id: us
    services:
      - name: A line
        checked: 2026-05-24
      - name: Another line
        checked: "2026-05-23"
registers:
  - country: Anywhere
    entries:
      - name: A register
        checked: 2025-11-24
`;

test('months are counted as people count them', () => {
  assert.equal(monthsAfter('2026-11-24', 6), '2027-05-24');
  assert.equal(monthsAfter('2026-08-31', 6), '2027-02-28');
  assert.equal(monthsAfter('2027-08-31', 6), '2028-02-29');
  assert.equal(monthsAfter('2026-12-31', 2), '2027-02-28');
  assert.equal(goodUntil('2026-11-24'), '2027-05-24');
});

test('a number may be relied on until the last day of its six months, and not on the next', () => {
  assert.deepEqual(
    dueHelplines(library(LINES), '2026-11-24').map(({ name, line }) => `${name}:${line}`),
    ['Another line:7', 'A register:12'],
  );
  assert.deepEqual(
    dueHelplines(library(LINES), '2026-11-25').map(({ name }) => name),
    ['A line', 'Another line', 'A register'],
  );
  assert.deepEqual(
    dueHelplines(library(LINES), '2026-05-24').map(({ name }) => name),
    [],
  );
});

test('the report names file, line, service and day, and is empty where nothing is due', () => {
  const report = formatDue(dueHelplines(library(LINES), '2026-11-24'), 'content/');
  assert.match(report, /^Look these up again/);
  assert.match(report, /content\/helplines\.yaml:7 {2}Another line, checked 2026-05-23/);
  assert.equal(formatDue([], 'content'), '');
});

test('what is not a day, or not a list, is another rule’s problem', () => {
  for (const yaml of [
    'countries: 5',
    'countries: [null, 7, {services: x}]',
    'countries: [{services: [{checked: never}, {checked: 2026-99-99}, null]}]',
    '[]',
    'x',
  ]) {
    assert.deepEqual(dueHelplines(library(yaml), '2030-01-01'), []);
  }
});

test('in the browser too: until the end of the last day, whatever the clock says', () => {
  assert.equal(isOld('2027-05-24', Date.parse('2027-05-24T23:59:59Z')), false);
  assert.equal(isOld('2027-05-24', Date.parse('2027-05-25T00:00:00Z')), true);
  assert.equal(isOld('2027-05-24', Date.parse('2016-11-24')), false);
  assert.equal(isOld('2027-05-24', Date.parse('2036-11-24')), true);
  for (const nonsense of ['', 'soon', '__proto__', '2027-13-45', '2027-05-24T00:00']) assert.equal(isOld(nonsense, Date.now()), false);
});
