import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plotRow } from '../../../src/build/evidence/plot-row.ts';
import { evidenceLines, effectText } from '../../../src/build/evidence/table.ts';
import { compare, matches, type RowFacts } from '../../../src/islands/evidence-table/logic.ts';
import { evidenceKinds } from '../../../src/schemas/evidence/evidence-table.ts';

const plot = {
  kind: 'forest',
  measure: "Hedges' g",
  intervalName: '95% confidence interval',
  panels: [
    { comparison: 'Against waiting', rows: [{ label: 'One', estimate: -0.5, interval: [-1, -0.04], source: 'a-1' }] },
    { comparison: 'Against others', rows: [{ label: 'Two', estimate: 0.2, noInterval: 'not given', source: 'b-2' }] },
  ],
};

test('a number of a figure is put in words with its interval and comparison', () => {
  assert.deepEqual(plotRow(plot, 'One'), {
    value: 'g = −0.50',
    interval: '95% CI −1.00 to −0.04',
    noInterval: undefined,
    versus: 'Against waiting',
    source: 'a-1',
  });
  assert.equal(
    plotRow({ ...plot, measure: 'standardized mean difference (SMD) in signs', intervalName: '95% credible interval' }, 'One')?.value,
    'SMD = −0.50',
  );
  assert.equal(plotRow(plot, 'Two')?.noInterval, 'not given');
  for (const strange of [undefined, null, 3, {}, { panels: [{}] }, { panels: [{ rows: [{ label: 'One', estimate: 'x' }] }] }])
    assert.equal(plotRow(strange, 'One'), undefined);
});

test('every row of the table says what was found, against what, and how sure we are', () => {
  const lines = evidenceLines();
  assert.ok(lines.length >= 30);
  for (const line of lines) {
    assert.ok(line.guidelines.length > 0 && line.guidelines.every((one) => one.text.length > 10), line.id);
    assert.ok(line.unwanted.text.length > 10, line.id);
    assert.ok(line.sources.length > 0, line.id);
    for (const effect of line.effects) assert.match(effectText(effect), /^.+: .+, .+$/, line.id);
  }
  assert.deepEqual([...new Set(lines.map((line) => line.kind))], [...evidenceKinds], 'rows stand by kind, in order');
  assert.equal(new Set(lines.map((line) => line.id)).size, lines.length);
});

const row = (name: string, kind: number, certainty: number): RowFacts => ({ name, kind, certainty, text: `${name} Étude of veterans` });

test('rows are filtered by words, kind and certainty together', () => {
  const any = { words: '', kind: undefined, certainty: undefined };
  assert.equal(matches(row('EMDR', 0, 1), any), true);
  assert.equal(matches(row('EMDR', 0, 1), { ...any, words: 'emdr ETUDE' }), true);
  assert.equal(matches(row('EMDR', 0, 1), { ...any, words: 'emdr children' }), false);
  assert.equal(matches(row('EMDR', 0, 1), { ...any, kind: 1 }), false);
  assert.equal(matches(row('EMDR', 0, 1), { ...any, kind: 0, certainty: 1 }), true);
  assert.equal(matches(row('EMDR', 0, 1), { ...any, words: '.*(' }), false);
});

test('rows are sorted both ways, equal ones by name', () => {
  const rows = [row('b', 1, 0), row('a', 1, 2), row('c', 0, 0)];
  const names = (key: 'name' | 'kind' | 'certainty', down: boolean) => [...rows].sort((a, b) => compare(a, b, key, down)).map((one) => one.name);
  assert.deepEqual(names('name', false), ['a', 'b', 'c']);
  assert.deepEqual(names('kind', false), ['c', 'a', 'b']);
  assert.deepEqual(names('certainty', true), ['a', 'c', 'b']);
});
