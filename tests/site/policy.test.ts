import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { basePath } from '../../src/lib/site/environment.ts';
import { headersFor, parseHeaders } from '../../src/build/serve/headers.ts';
import { builtPages, dist } from '../support/site.ts';

const header = headersFor(parseHeaders(readFileSync(join(dist, '_headers'), 'utf8')), basePath()).get('Content-Security-Policy') ?? '';

test('the policy is the first thing in every head and is the one in _headers', () => {
  for (const { path, root } of builtPages()) {
    const first = root.querySelector('head')?.childNodes.find((node) => node.nodeType === 1);
    assert.match(first?.toString() ?? '', /^<meta http-equiv="Content-Security-Policy"/, path);
    const policy = root.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    assert.equal(`${policy}; frame-ancestors 'none'`, header, path);
  }
});

test('the one stylesheet has the hash of the policy, and nothing else is inline', () => {
  for (const { path, html, root } of builtPages()) {
    const [style, ...more] = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)];
    assert.equal(more.length, 0, `${path}: one style element`);
    assert.ok(
      header.includes(
        createHash('sha256')
          .update(style?.[1] ?? '')
          .digest('base64'),
      ),
      `${path}: hash`,
    );
    for (const script of root.querySelectorAll('script')) {
      assert.ok(script.getAttribute('src')?.startsWith(basePath()), `${path}: script without a file of ours`);
    }
    for (const element of root.querySelectorAll('*')) {
      for (const name of Object.keys(element.attributes)) assert.doesNotMatch(name, /^(style|on\w+)$/, `${path}: <${element.rawTagName} ${name}>`);
    }
  }
});

test('no page asks another host for anything', () => {
  for (const { path, root } of builtPages()) {
    for (const element of root.querySelectorAll('[src], link[href], [srcset], form[action]')) {
      const address = element.getAttribute('src') ?? element.getAttribute('action') ?? element.getAttribute('href') ?? '';
      if (element.getAttribute('rel') === 'canonical') continue;
      assert.match(address, /^(\/(?!\/)|data:|#)/, `${path}: ${element.toString().slice(0, 120)}`);
    }
  }
});
