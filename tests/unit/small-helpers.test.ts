import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readableDay, readableMonth } from '../../src/lib/dates.ts';
import { contentSecurityPolicy, securityHeaders } from '../../src/lib/site/policy.ts';
import { t } from '../../src/i18n/index.ts';

test('days are written for readers and do not slip with the time zone', () => {
  assert.equal(readableDay('2026-11-24'), 'Nov 24, 2026');
  assert.equal(readableDay('2027-01-01'), 'Jan 1, 2027');
  assert.equal(readableMonth('2027-05-31'), 'May 2027');
});

test('the policy allows one stylesheet by its hash and nothing from elsewhere', () => {
  const policy = contentSecurityPolicy('sha256-abc=');
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /style-src 'sha256-abc='/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  assert.match(securityHeaders('sha256-abc=')['Content-Security-Policy'] ?? '', /frame-ancestors 'none'$/);
});

test('a string of the interface is filled in, and a hole in it is an error', () => {
  assert.equal(t('article.minutes', { n: 7 }), '7 min read');
  assert.throws(() => t('article.minutes'), /"article\.minutes" needs a value for \{n\}/);
});
