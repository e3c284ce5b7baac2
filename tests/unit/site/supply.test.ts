import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readAudit } from '../../supply/audit.ts';
import { checkLicenses } from '../../supply/licenses.ts';
import { anyData, anyText } from '../../support/any-text.ts';

const lock = (packages: Record<string, object>) => JSON.stringify({ lockfileVersion: 3, packages: { '': { name: 'secure-base' }, ...packages } });

test('a license outside the list is a problem, with the name of the package', () => {
  const { problems, counts } = checkLicenses(
    lock({
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/b': { version: '1.0.0', license: 'GPL-3.0-only' },
      'node_modules/a/node_modules/@c/d': { version: '2.0.0' },
    }),
  );
  assert.deepEqual(problems, ['b 1.0.0 is under "GPL-3.0-only"', '@c/d 2.0.0 is under "none"']);
  assert.deepEqual(counts, [
    ['MIT', 1],
    ['GPL-3.0-only', 1],
    ['none', 1],
  ]);
});

test('a choice of licenses is fine where one of them is, a sum where all of them are', () => {
  const problemsOf = (license: string) => checkLicenses(lock({ 'node_modules/x': { version: '1.0.0', license } })).problems.length;
  assert.equal(problemsOf('(MIT OR GPL-3.0-only)'), 0);
  assert.equal(problemsOf('(MIT AND Zlib)'), 0);
  assert.equal(problemsOf('MIT AND GPL-3.0-only'), 1);
  assert.equal(problemsOf('GPL-2.0-only OR GPL-3.0-only'), 1);
  assert.equal(problemsOf('__proto__'), 1);
});

test('a report without grave holes passes, one with them fails', () => {
  const report = (severity: string) => JSON.stringify({ auditReportVersion: 2, vulnerabilities: { x: { severity, range: '<2' } } });
  assert.equal(readAudit(JSON.stringify({ auditReportVersion: 2, vulnerabilities: {} })).outcome, 'passed');
  assert.equal(readAudit(report('moderate')).outcome, 'passed');
  assert.match(readAudit(report('moderate')).text, /moderate: x <2/);
  for (const severity of ['high', 'critical', 'a word of tomorrow']) assert.equal(readAudit(report(severity)).outcome, 'failed');
});

test('a registry that does not answer is told as such and is never a pass', () => {
  const refused = readAudit(JSON.stringify({ message: '405 Method Not Allowed', error: { summary: '', detail: '' } }));
  assert.equal(refused.outcome, 'unknown');
  assert.match(refused.text, /could not ask the registry: 405 Method Not Allowed/);
  for (const output of ['', 'npm ERR! network', 'null', '[]', '{}', '{"auditReportVersion":2}', '{"auditReportVersion":2,"vulnerabilities":null}']) {
    assert.equal(readAudit(output).outcome, 'unknown', output);
  }
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        anyData.map((data) => JSON.stringify(data) ?? ''),
      ),
      (output) => {
        assert.equal(readAudit(output).outcome, 'unknown');
      },
    ),
  );
});

test('every dependency has its reason in docs/dependencies.md', () => {
  const { devDependencies, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string> | undefined>;
  const reasons = readFileSync('docs/dependencies.md', 'utf8');
  const rows = [...reasons.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name ?? '');
  assert.deepEqual(
    Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !rows.includes(name)),
    [],
    'Add a row that says why we need it.',
  );
});

test('every dependency is pinned to one version', () => {
  const { devDependencies, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string> | undefined>;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name);
});

test('workflows use actions pinned to a commit, and may read the repository and nothing else', () => {
  const folder = '.github/workflows';
  const files = readdirSync(folder);
  assert.ok(files.length > 0);
  for (const file of files) {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const workflow = parse(text) as {
      permissions?: Record<string, string>;
      jobs: Record<string, { permissions?: Record<string, string>; steps: { uses?: string; with?: Record<string, unknown> }[] }>;
    };
    assert.deepEqual(workflow.permissions, { contents: 'read' }, file);
    assert.doesNotMatch(text, /pull_request_target|secrets\./, file);
    for (const job of Object.values(workflow.jobs)) {
      assert.equal(job.permissions, undefined, file);
      for (const { uses, with: settings } of job.steps) {
        if (!uses) continue;
        assert.match(uses, /^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/, file);
        if (uses.startsWith('actions/checkout@')) assert.equal(settings?.['persist-credentials'], false, file);
      }
    }
  }
});
