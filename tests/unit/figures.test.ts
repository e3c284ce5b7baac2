import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { axis } from '../../src/lib/figures/axis.ts';
import { toCsv } from '../../src/lib/figures/csv.ts';
import { arcArrow, arrow, arrowHead, dots, dotsHeight, hundred, pointOn, wrap } from '../../src/lib/figures/geometry.ts';
import { drawingNames, figureNames, plotNames } from '../../src/lib/figures/names.ts';
import { digitsOf, shown } from '../../src/lib/figures/numbers.ts';
import { dress, looks, mirror, standalone } from '../../src/lib/figures/looks.ts';
import { escapeText } from '../../src/lib/figures/markup.ts';
import { upperHalfShare, wholeParts } from '../../src/lib/figures/statistics.ts';
import { csvRows, tableOf } from '../../src/lib/figures/table.ts';
import { sourcesIn } from '../../src/lib/sources/sources-in.ts';
import { drawing, plot, type PlotData } from '../../src/schemas/evidence/evidence.ts';

const content = new URL('../../content/evidence/', import.meta.url).pathname;
const read = (file: string): unknown => parse(readFileSync(content + file, 'utf8'));
const readPlot = (name: string): PlotData => plot.parse(read(`plots/${name}.yaml`));

test('a correlation becomes the share of the upper half that is in the upper half', () => {
  assert.equal(upperHalfShare(0), 0.5);
  assert.equal(upperHalfShare(1), 1);
  assert.equal(upperHalfShare(-1), 0);
  // Sheppard's formula: for r = .5 the share is two thirds.
  assert.ok(Math.abs(upperHalfShare(0.5) - 2 / 3) < 1e-12);
  assert.equal(Math.round(upperHalfShare(0.25) * 1000), 580);
  for (const wrong of [1.01, -2, Number.NaN]) assert.throws(() => upperHalfShare(wrong), RangeError);
});

test('the formula agrees with a drawing of lots from two linked normal variables', () => {
  // A fixed sequence, so that the test gives the same answer each time.
  let seed = 7;
  const uniform = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  let upper = 0;
  let both = 0;
  for (let n = 0; n < 200_000; n += 1) {
    const x = normal();
    const y = 0.25 * x + Math.sqrt(1 - 0.25 ** 2) * normal();
    if (x > 0) upper += 1;
    if (x > 0 && y > 0) both += 1;
  }
  assert.ok(Math.abs(both / upper - upperHalfShare(0.25)) < 0.01, String(both / upper));
});

test('shares become whole dots that add up', () => {
  assert.deepEqual(wholeParts([51.6, 14.7, 10.2, 23.5]), [52, 15, 10, 23]);
  assert.deepEqual(wholeParts([47.8, 23.6, 17.1, 11.4]), [48, 24, 17, 11]);
  assert.deepEqual(wholeParts([1, 1, 1]), [34, 33, 33]);
  assert.deepEqual(wholeParts([0, 5]), [0, 100]);
  for (const wrong of [[], [0, 0], [-1, 2], [Number.NaN]]) assert.throws(() => wholeParts(wrong), RangeError);
});

test('dots stand in rows of twenty, one for each', () => {
  const count = (path: string) => [...path.matchAll(/h(\d+)/g)].reduce((all, [, length]) => all + Math.floor(Number(length) / 15) + 1, 0);
  for (const n of [0, 1, 19, 20, 21, 40, 58, 99, 100]) {
    assert.equal(count(dots(n, 8, 10)), n);
    const { many, few } = hundred(n, 8, 10);
    assert.deepEqual([count(many), count(few)], [n, 100 - n]);
  }
  assert.equal(dotsHeight(21), 30);
});

test('arrows end where they were told to, in whole numbers', () => {
  assert.match(arrow(0, 0, 10.4, 0), /^M0 0L10 0M/);
  assert.match(arrowHead(10, 10, 0), /L10 10 /);
  assert.deepEqual(pointOn({ cx: 10, cy: 10, rx: 5, ry: 2 }, 90), [10, 12]);
  const clockwise = arcArrow({ cx: 0, cy: 0, rx: 100, ry: 50 }, 0, 90);
  assert.match(clockwise, /^M100 0A100 50 0 0 1 0 50M/);
  assert.match(arcArrow({ cx: 0, cy: 0, rx: 100, ry: 50 }, 90, -180), /A100 50 0 1 0 -100 0M/);
  assert.doesNotMatch(clockwise, /\d\.\d|NaN|-0\b/);
});

test('words are laid on lines', () => {
  assert.deepEqual(wrap('The other steps back', 10), ['The other', 'steps back']);
  assert.deepEqual(wrap('Desensitization', 5), ['Desensitization']);
  assert.deepEqual(wrap('', 5), ['']);
});

test('an axis holds zero and every value, and keeps ends that are given', () => {
  const { at, ticks } = axis([-2.7, -0.59], [16, 304]);
  assert.equal(at(0), 304);
  assert.ok(at(-2.7) >= 16);
  assert.ok(ticks.every(({ x }) => x >= 16 && x <= 304) && ticks.length > 2);
  assert.equal(axis([0.3], [0, 300], [0, 0.6]).at(0.3), 150);
});

test('numbers are shown with a real minus and the digits of the source', () => {
  assert.equal(shown(-1.4, 2), '−1.40');
  assert.equal(shown(16), '16');
  assert.equal(digitsOf([0.2, 0.35, 1]), 2);
  assert.equal(digitsOf([]), 0);
});

test('CSV quotes what has to be quoted and runs no formula', () => {
  assert.equal(
    toCsv([
      ['a', 'b,c', 'say "x"'],
      [-1.5, '=1+1', '-2 to 3'],
    ]),
    'a,"b,c","say ""x"""\r\n-1.5,\'=1+1,-2 to 3\r\n',
  );
});

test('every figure has its file, and every file keeps to its shape', () => {
  assert.equal(new Set(figureNames).size, drawingNames.length + plotNames.length);
  for (const name of drawingNames) assert.ok(drawing.safeParse(read(`drawings/${name}.yaml`)).success, name);
  for (const name of plotNames) assert.ok(plot.safeParse(read(`plots/${name}.yaml`)).success, name);
  assert.ok(!existsSync(`${content}drawings/infant-patterns.yaml`));
});

test('a table names the comparison and the source of every number', () => {
  for (const name of plotNames) {
    const { columns, rows } = tableOf(readPlot(name));
    assert.ok(rows.length > 0 && rows.every((row) => row.length === columns.length), name);
    assert.ok(
      rows.every((row) => row.some((cell) => typeof cell === 'object' && 'source' in cell)),
      name,
    );
    const comparison = columns.findIndex((column) => column.key === 'comparison');
    if (name !== 'guidelines')
      assert.ok(
        rows.every((row) => typeof row[comparison] === 'string' && row[comparison] !== ''),
        name,
      );
  }
});

test('the file to download holds the numbers of the data', () => {
  const rows = csvRows(readPlot('against-waiting-list'), (key) => key);
  assert.deepEqual(rows[0], ['row', 'estimate', '95% credible interval: low', '95% credible interval: high', 'comparison', 'source']);
  assert.deepEqual(rows[1], ['EMDR', -2.07, -2.7, -1.44, 'Against a waiting list', 'mavranezouli-2020']);
  const computed = csvRows(readPlot('sensitivity-security'), (key) => key);
  assert.deepEqual(computed[2]?.slice(1, 4), [58, 57.1, 59]);
  assert.deepEqual(computed[3]?.slice(1, 4), [42, 41, 42.9]);
  const missing = csvRows(readPlot('online-therapy'), (key) => key);
  assert.deepEqual(missing[1]?.slice(1, 4), [0.043, 'not shown in the abstract', '']);
});

test('trials against a waiting list and trials against other care share no figure', () => {
  const comparisons = (name: string) => {
    const data = readPlot(name);
    return data.kind === 'forest' ? data.panels.map((panel) => panel.comparison) : [];
  };
  assert.ok(comparisons('against-waiting-list').every((one) => one.includes('waiting list')));
  assert.ok(comparisons('against-other-care').every((one) => !one.includes('waiting list')));
});

test('the sources of a figure are those of its words and of its rows', () => {
  assert.deepEqual(sourcesIn(readPlot('couple-therapy')).sort(), ['rathgeber-2019', 'roddy-2020']);
  assert.ok(sourcesIn(readPlot('stability')).includes('waters-2000'));
});

test('looks become attributes, each once, and what comes later in the list wins', () => {
  assert.equal(
    dress('<path class="dots lead" d="M0 0"/> <g class=""><text class="start lead">x</text></g>'),
    '<path color="var(--color-accent)" stroke-width="10" stroke-dasharray="0 15" d="M0 0"/><g ><text fill="currentColor" stroke="none" color="var(--color-accent)" font-weight="600" text-anchor="start">x</text></g>',
  );
  assert.throws(() => dress('<g class="glow"></g>'), /"glow"/);
  assert.throws(() => dress('<g class="constructor"></g>'), /"constructor"/);
});

test('a drawing stands alone: colors of the light scheme, no class, no style, no variable', () => {
  const file = standalone(
    `<figure><svg viewBox="0 0 1 1"><title>A</title><desc>B</desc>${dress('<g class="lead pale"><text x="1">x</text></g>')}</svg></figure>`,
    'A &amp; B',
  );
  assert.match(file, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  assert.match(file, /<metadata>A &amp; B<\/metadata>/);
  assert.match(file, /<g color="#[0-9a-f]+" stroke-width="2.5" fill="#[0-9a-f]+"><text fill="currentColor" stroke="none" x="1">/);
  assert.doesNotMatch(file, /class=|style|var\(/);
  assert.throws(() => standalone('<svg><g color="var(--color-glow)"></g></svg>', ''), /"glow"/);
  assert.throws(() => standalone('<p>no drawing</p>', ''), /no <svg>/);
});

test('every color of a drawing is a token of the stylesheet', () => {
  const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
  const tokens = Object.values(looks)
    .flatMap((look) => Object.values(look))
    .flatMap((value) => /var\((--[\w-]+)\)/.exec(value)?.[1] ?? []);
  assert.ok(tokens.length >= 5);
  for (const token of tokens) assert.ok(css.includes(`${token}:`), token);
});

test('text in markup cannot leave its place', () => {
  assert.equal(escapeText('a & "b" <c>'), 'a &amp; &quot;b&quot; &lt;c&gt;');
});

test('from right to left the whole is mirrored and words are turned back in place', () => {
  assert.equal(
    mirror('<path d="M0 0"/><text fill="a" x="36" y="5">History</text><text x="-2">x</text>', 320),
    '<g transform="matrix(-1 0 0 1 320 0)"><path d="M0 0"/><text fill="a" transform="matrix(-1 0 0 1 72 0)" x="36" y="5">History</text><text transform="matrix(-1 0 0 1 -4 0)" x="-2">x</text></g>',
  );
});
