import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { basePath } from '../../src/lib/site/environment.ts';
import { articlePages, builtPages, dist } from '../support/site.ts';

const idsOf = new Map(builtPages().map(({ path, root }) => [path, new Set(root.querySelectorAll('[id]').map((element) => element.id))]));

test('every link inside the site leads to a page, a file or a part that exists', () => {
  const broken: string[] = [];
  for (const { path, root } of builtPages()) {
    for (const link of root.querySelectorAll('a[href]')) {
      const target = link.getAttribute('href') ?? '';
      if (/^(https?|tel|sms|mailto):/.test(target)) continue;
      const url = new URL(target, `http://x${basePath()}${path.slice(1)}`);
      if (!url.pathname.startsWith(basePath())) {
        broken.push(`${path}: ${target} leaves the base path`);
        continue;
      }
      const inside = `/${url.pathname.slice(basePath().length)}`;
      const ids = idsOf.get(inside);
      if (!ids && !existsSync(join(dist, inside))) broken.push(`${path}: ${target}`);
      // `#q=…` and `#v=…` carry data for an island; everything else names a part.
      else if (ids && url.hash && !url.hash.includes('=') && !ids.has(decodeURIComponent(url.hash.slice(1)))) broken.push(`${path}: ${target} names no part`);
    }
  }
  assert.deepEqual(broken, []);
});

test('ids are used once a page', () => {
  for (const { path, root } of builtPages()) {
    const ids = root.querySelectorAll('[id]').map((element) => element.id);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
      path,
    );
  }
});

test('no page is an orphan: each is linked from another', () => {
  const linked = new Set(
    builtPages()
      .flatMap(({ path, root }) => root.querySelectorAll('main a[href], footer a[href]').map((link) => [path, link.getAttribute('href') ?? ''] as const))
      .filter(([path, target]) => !target.endsWith(path))
      .map(([, target]) => `/${target.split('#')[0]?.slice(basePath().length)}`),
  );
  const orphans = builtPages()
    .map(({ path }) => path)
    .filter((path) => path !== '/' && !linked.has(path));
  assert.deepEqual(
    orphans.filter((path) => path !== '/search/'),
    [],
  );
});

test('each small number leads to its source, and each source back to where it is cited', () => {
  for (const { path, root } of articlePages()) {
    const sources = root.querySelectorAll('.sources li[id]');
    assert.ok(sources.length >= 6, `${path}: ${sources.length} sources`);
    for (const number of root.querySelectorAll('.prose sup a')) {
      const target = number.getAttribute('href') ?? '';
      assert.equal(target, `#s${number.text}`, path);
      assert.ok(root.querySelector(target), `${path}: ${target}`);
    }
    for (const source of sources) {
      const back = source.querySelectorAll('a').at(-1)?.getAttribute('href') ?? '';
      assert.ok(root.querySelector(back), `${path}: ${source.id} leads back to ${back}`);
      assert.ok(source.text.trim().length > 20, `${path}: ${source.id} is empty`);
    }
  }
});
