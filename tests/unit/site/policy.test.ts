import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity, type Finding } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { contentSecurityPolicy, securityHeaders } from '../../../src/lib/site/policy.ts';

const HASH = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

/** Google's csp_evaluator. */
const evaluate = (policy: string): Finding[] => new CspEvaluator(new CspParser(policy).csp).evaluate();
const grave = (findings: Finding[]): string[] =>
  findings.filter((one) => one.severity < Severity.MEDIUM_MAYBE).map((one) => `${one.severity} ${one.directive} ${one.value ?? ''}: ${one.description}`);

test('the evaluator finds nothing grave in the policy, as a header and in the page', () => {
  for (const policy of [contentSecurityPolicy(HASH), securityHeaders(HASH)['Content-Security-Policy'] ?? '']) {
    assert.deepEqual(grave(evaluate(policy)), []);
  }
});

test('the evaluator would find the holes that we fear', () => {
  const policy = contentSecurityPolicy(HASH);
  for (const [from, to] of [
    ["script-src 'self'", "script-src 'self' 'unsafe-inline'"],
    ["script-src 'self'", "script-src 'self' https:"],
    ["script-src 'self'", 'script-src *'],
    ["default-src 'none'; script-src", "img-src 'self'; script-src-elem"],
  ] as const) {
    assert.ok(policy.includes(from), from);
    assert.notDeepEqual(grave(evaluate(policy.replace(from, to))), [], to);
  }
});

test('nothing is allowed that the issue forbids', () => {
  const policy = securityHeaders(HASH)['Content-Security-Policy'] ?? '';
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*|blob:/);
  const { directives } = new CspParser(policy).csp;
  assert.deepEqual(directives['default-src'], ["'none'"]);
  assert.deepEqual(directives['frame-ancestors'], ["'none'"]);
  assert.deepEqual(directives['base-uri'], ["'none'"]);
  assert.deepEqual(directives['form-action'], ["'self'"]);
  assert.deepEqual(directives['require-trusted-types-for'], ["'script'"]);
  assert.deepEqual(directives['trusted-types'], ["'none'"]);
});

test('every answer carries the headers of the issue', () => {
  const headers = securityHeaders(HASH);
  assert.equal(headers['Referrer-Policy'], 'no-referrer');
  assert.equal(headers['X-Content-Type-Options'], 'nosniff');
  assert.equal(headers['Cross-Origin-Opener-Policy'], 'same-origin');
  assert.equal(headers['Cross-Origin-Resource-Policy'], 'same-origin');
  assert.match(headers['Strict-Transport-Security'] ?? '', /^max-age=31536000/);
  const closed = (headers['Permissions-Policy'] ?? '').split(', ');
  for (const one of closed) assert.match(one, /^[a-z-]+=\(\)$/);
  for (const name of ['camera', 'microphone', 'geolocation', 'browsing-topics', 'payment', 'usb', 'idle-detection', 'local-fonts', 'storage-access']) {
    assert.ok(closed.includes(`${name}=()`), name);
  }
  assert.equal(new Set(closed).size, closed.length);
  for (const value of Object.values(headers)) assert.doesNotMatch(value, /[\r\n]/);
});
