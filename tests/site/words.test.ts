import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtPages } from '../support/site.ts';

test('no word is glued to the link or number beside it', () => {
  for (const { path, html } of builtPages()) {
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const glued = [...main.matchAll(/[\p{L}\d]<a [^>]*>[\p{L}\d]|[\p{L}]<\/a>[\p{L}\d]/gu)]
      .map((match) => match[0])
      .filter((text) => !/href="#[sc]\d/.test(text));
    assert.deepEqual(glued, [], path);
  }
});

test('nothing that only the build understands reaches a reader', () => {
  for (const { path, root } of builtPages()) {
    const text = root.querySelector('main')?.text ?? '';
    assert.doesNotMatch(text, /\[@|\bundefined\b|\[object |\bNaN\b|\{[a-z]+\}|\bTODO\b|[Ll]orem ipsum/, path);
  }
});
