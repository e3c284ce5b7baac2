import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'node-html-parser';

// Whole builds of a small library: what the variables of the environment promise, and how a build stops.
const VALID = 'tests/fixtures/content/valid';

function build(env: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'secure-base-build-'));
  const { status, stdout, stderr } = spawnSync('astro', ['build', '--silent'], {
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', OUT_DIR: join(folder, 'dist'), CACHE_DIR: join(folder, 'cache'), ...env },
  });
  return { dist: join(folder, 'dist'), status, output: stdout + stderr };
}

test('CONTENT_DIR, SITE_URL and BASE_PATH build another library for a sub-path', () => {
  const { dist, status, output } = build({ CONTENT_DIR: VALID, SITE_URL: 'https://library.example', BASE_PATH: 'attachment-library' });
  assert.equal(status, 0, output);
  const home = readFileSync(join(dist, 'index.html'), 'utf8');
  const addresses = parse(home)
    .querySelectorAll('a[href], script[src], link[rel=icon], form[action]')
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '');
  assert.ok(addresses.length > 15);
  for (const address of addresses) assert.match(address, /^(\/attachment-library\/|#)/);
  assert.match(home, /<link rel="canonical" href="https:\/\/library\.example\/attachment-library\/"/);
  assert.match(home, /url\(["']?\/attachment-library\/fonts\//);
  assert.match(readFileSync(join(dist, '_headers'), 'utf8'), /^\/attachment-library\/\*$/m);
  assert.match(readFileSync(join(dist, 'robots.txt'), 'utf8'), /https:\/\/library\.example\/attachment-library\/sitemap-index\.xml/);
  assert.ok(existsSync(join(dist, 'pagefind/pagefind.js')));
});

test('a wrong content folder stops the build with exit code 1 and names every problem in one run', () => {
  const content = join(mkdtempSync(join(tmpdir(), 'secure-base-content-')), 'content');
  cpSync(VALID, content, { recursive: true });
  writeFileSync(join(content, 'glossary/broken.yaml'), 'term: Broken\ndefinition: too short\naliases: []\nunknown: 1\n');
  writeFileSync(join(content, 'redirects.yaml'), '- { from: /old/, to: /nowhere-at-all/, since: 2026-02-30 }\n');
  const { dist, status, output } = build({ CONTENT_DIR: content });
  assert.equal(status, 1);
  assert.match(output, /glossary\/broken\.yaml:2/);
  assert.match(output, /`?unknown`?/);
  assert.match(output, /redirects\.yaml:1/);
  assert.match(output, /Mend: /);
  assert.doesNotMatch(output, /\bat .+\.ts:\d+:\d+\)/, 'a message and no stack trace');
  assert.ok(!existsSync(join(dist, 'index.html')));
});
