import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { HTMLElement } from 'node-html-parser';
import { figureNames } from '../../src/lib/figures/names.ts';
import { builtPages, dist } from '../support/site.ts';

const page = (path: string) => builtPages().find((one) => one.path === path)?.root;
const gallery = page('/figures/');
const figures = () => gallery?.querySelectorAll('figure') ?? [];
const file = (name: string) => readFileSync(join(dist, 'figures', name), 'utf8');
const nameOf = (figure: HTMLElement) => figure.id.replace('figure-', '');

test('the gallery shows every figure once', () => {
  assert.deepEqual(figures().map(nameOf), [...figureNames]);
});

test('each figure says what it found, what it shows, how sure we are and where it is from', () => {
  const sources = new Set(
    page('/references/')
      ?.querySelectorAll('[id]')
      .map((one) => one.id),
  );
  for (const figure of figures()) {
    const name = nameOf(figure);
    const svg = figure.querySelector('svg');
    assert.equal(svg?.querySelector('title')?.text, figure.querySelector('h3')?.text, name);
    assert.ok((svg?.querySelector('desc')?.text.length ?? 0) > 30, name);
    assert.equal(svg?.getAttribute('role'), 'img', name);
    assert.match(figure.querySelector('figcaption')?.text ?? '', /How sure\?/, name);
    const links = figure.querySelectorAll('figcaption a').map((link) => link.getAttribute('href') ?? '');
    assert.ok(links.length > 0, name);
    for (const link of links) assert.ok(sources.has(link.split('#')[1] ?? ''), `${name}: ${link}`);
    const data = figure.querySelector('details');
    assert.ok((data?.querySelectorAll('tbody tr, li').length ?? 0) >= 2, name);
  }
});

test('a figure is at most 6 kB compressed, on the page and as a file', () => {
  for (const figure of figures()) {
    const name = nameOf(figure);
    const onPage = brotliCompressSync(figure.outerHTML).length;
    const alone = brotliCompressSync(file(`${name}.svg`)).length;
    assert.ok(onPage <= 1_300 && alone <= 6_000, `${name}: ${onPage} and ${alone} bytes`);
  }
});

test('no figure holds a picture of text, a style, a script or a fraction of a unit', () => {
  for (const figure of figures()) {
    const svg = figure.querySelector('svg')?.outerHTML ?? '';
    assert.doesNotMatch(svg, /<image|<foreignObject|<script|<style|style=|\son\w+=/i);
    for (const [, path = ''] of svg.matchAll(/ d="([^"]*)"/g)) assert.doesNotMatch(path, /\.|NaN|undefined|Infinity/, nameOf(figure));
  }
});

test('each figure can be taken away as a drawing and as data', () => {
  for (const name of figureNames) {
    const svg = file(`${name}.svg`);
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(svg, /<metadata>[^<]*CC BY 4\.0[^<]*Secure Base/);
    assert.doesNotMatch(svg, /class=|style|var\(/);
    // An attribute without a value is fine in HTML and breaks the file.
    assert.deepEqual([...svg.matchAll(/<\w+((?:\s+[\w:-]+="[^"<]*")*)\s*\/?>/g)].length, [...svg.matchAll(/<\w/g)].length, name);
    const rows = file(`${name}.csv`).split('\r\n');
    assert.ok(rows.length > 3 && rows.at(-1) === '', name);
    for (const ending of ['svg', 'csv']) assert.ok(gallery?.querySelector(`a[href$="/figures/${name}.${ending}"][download]`), `${name}.${ending}`);
  }
});

test('every figure stands in an article, at most two on one page, each after its own section heading', () => {
  const shown = new Set<string>();
  for (const { path, root } of builtPages()) {
    if (path === '/figures/') continue;
    const here = root.querySelectorAll('figure[id^=figure-]').map(nameOf);
    assert.ok(here.length <= 2, `${path}: ${here.join(', ')}`);
    for (const name of here) shown.add(name);
  }
  assert.deepEqual([...shown].sort(), [...figureNames].sort());
});

test('a source that only a figure names stands in the list of sources, with the gallery as a place', () => {
  const cited =
    page('/references/')
      ?.querySelectorAll('li')
      .filter((entry) => entry.querySelector('a[href$="/figures/"]')) ?? [];
  const named = new Set(figures().flatMap((figure) => figure.querySelectorAll('figcaption a').map((link) => link.getAttribute('href')?.split('#')[1] ?? '')));
  assert.ok(cited.length >= named.size, `${cited.length} of ${named.size}`);
});

/** What a picture is made of: tags with the class or the look that they have, nested, and the words. Coordinates are left out. */
function structure(node: HTMLElement): string {
  const children = node.childNodes.flatMap((child) =>
    'tagName' in child && child.tagName ? [structure(child as HTMLElement)] : child.text.trim() ? [JSON.stringify(child.text.trim())] : [],
  );
  const name = [
    node.tagName.toLowerCase(),
    ...(node.getAttribute('class')?.split(' ').filter(Boolean) ?? []),
    ...['color', 'fill', 'stroke-dasharray', 'text-anchor'].flatMap((look) => node.getAttribute(look) ?? []),
  ].join('.');
  return children.length > 0 ? `${name}(${children.join(' ')})` : name;
}

test('the figures are built as they were', (context) => {
  context.assert.snapshot(Object.fromEntries(figures().map((figure) => [nameOf(figure), structure(figure)])));
});
