import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { basePath, environment } from '../../../src/lib/site/environment.ts';

const names = ['SITE_URL', 'BASE_PATH', 'CONTENT_DIR', 'OUT_DIR', 'CACHE_DIR'];
const before = { ...process.env };
const clear = () => names.forEach((name) => Reflect.deleteProperty(process.env, name));
afterEach(() => {
  clear();
  Object.assign(process.env, before);
});

test('without variables the site is built from content into dist for localhost', () => {
  clear();
  assert.deepEqual(environment(), { siteUrl: 'http://localhost:4321', contentDir: 'content', outDir: 'dist', cacheDir: '.cache/astro' });
  assert.equal(basePath(), '/');
});

test('the base path has one slash at each end, however it is written', () => {
  for (const written of ['library', '/library', 'library/', '//library//']) {
    process.env['BASE_PATH'] = written;
    assert.equal(basePath(), '/library/');
  }
});

test('another content folder gets a cache of its own', () => {
  delete process.env['CACHE_DIR'];
  process.env['CONTENT_DIR'] = 'tests/fixtures/content/valid';
  const one = environment().cacheDir;
  process.env['CONTENT_DIR'] = 'elsewhere';
  assert.notEqual(environment().cacheDir, one);
});

test('an address that is none stops with the mend in the message', () => {
  for (const wrong of ['securebase.example', 'ftp://x.example', 'javascript:alert(1)']) {
    process.env['SITE_URL'] = wrong;
    assert.throws(() => environment(), /SITE_URL is .*Write a full address, such as https:/);
  }
});
