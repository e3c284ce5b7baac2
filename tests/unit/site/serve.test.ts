import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { headersFor, parseHeaders } from '../../../src/build/serve/headers.ts';
import { serveFolder } from '../../../src/build/serve/server.ts';

const RULES = '# a comment\n/*\n  X-One: a\n  X-Two: b\n\n/fonts/*\n  X-Two: c\n';

test('a _headers file is read as hosts read it: blocks of a path, later rules win', () => {
  const rules = parseHeaders(RULES);
  assert.deepEqual([...headersFor(rules, '/styles/')], [['X-One', 'a'], ['X-Two', 'b']]); // prettier-ignore
  assert.equal(headersFor(rules, '/fonts/a.woff2').get('X-Two'), 'c');
});

test('odd lines in a _headers file are passed over', () => {
  assert.deepEqual(parseHeaders('  Orphan: x\n\n   \nno-colon\n  bad line\n'), [{ path: 'no-colon', headers: [] }]);
});

async function serve(base: string, paths: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page/index.html'), 'page');
  writeFileSync(join(folder, '404.html'), 'missing');
  writeFileSync(join(folder, '_headers'), RULES);
  const server = serveFolder(folder, base);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const answers = [];
  for (const path of paths) {
    const answer = await fetch(origin + path, { redirect: 'manual' });
    answers.push({ status: answer.status, body: await answer.text(), one: answer.headers.get('x-one'), to: answer.headers.get('location') });
  }
  server.close();
  return answers;
}

test('the server answers with pages, headers and 404.html', async () => {
  const [page, missing, climb] = await serve('/', ['/page/', '/nowhere/', '/..%2f..%2fetc/passwd']);
  assert.deepEqual([page?.status, page?.body, page?.one], [200, 'page', 'a']);
  assert.deepEqual([missing?.status, missing?.body], [404, 'missing']);
  assert.equal(climb?.status, 404);
});

test('under a base path only that path is served, and the root leads to it', async () => {
  const [root, page, outside] = await serve('/library/', ['/', '/library/page/', '/page/']);
  assert.deepEqual([root?.status, root?.to], [302, '/library/']);
  assert.equal(page?.body, 'page');
  assert.equal(outside?.status, 404);
});

test('a folder without a built site says what to type', () => {
  assert.throws(() => serveFolder(mkdtempSync(join(tmpdir(), 'empty-'))), /npm run build/);
});
