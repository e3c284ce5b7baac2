import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtPages } from '../support/site.ts';

test('every page has one h1, a language, a title of its own, a description and its own address', () => {
  const titles = new Map<string, string>();
  for (const { path, root } of builtPages()) {
    assert.equal(root.querySelectorAll('h1').length, 1, `${path}: one h1`);
    assert.equal(root.querySelector('html')?.getAttribute('lang'), 'en', path);
    const title = root.querySelector('title')?.text ?? '';
    assert.ok(!titles.has(title), `${path} has the title of ${titles.get(title)}: ${title}`);
    titles.set(title, path);
    const description = root.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
    assert.ok(description.length >= 50 && description.length <= 220, `${path}: description of ${description.length} characters`);
    assert.ok(root.querySelector('link[rel=canonical]')?.getAttribute('href')?.endsWith(path), `${path}: canonical`);
    assert.equal(root.querySelectorAll('meta[name=theme-color]').length, 2, path);
  }
});

test('every page has a skip link, landmarks and the way to help', () => {
  for (const { path, root } of builtPages()) {
    assert.equal(root.querySelector('a.skip')?.getAttribute('href'), '#main', path);
    for (const landmark of ['header', 'main#main', 'footer']) assert.equal(root.querySelectorAll(`body > ${landmark}`).length, 1, `${path}: ${landmark}`);
    assert.ok(root.querySelector('header a[href$="/get-help-now/"]'), `${path}: help in the header`);
  }
});

test('headings never skip a level', () => {
  for (const { path, root } of builtPages()) {
    let before = 0;
    for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
      const level = Number(heading.tagName[1]);
      assert.ok(level <= before + 1, `${path}: "${heading.text.trim()}" is h${level} after h${before}`);
      before = level;
    }
  }
});
