// `npm test`: everything, in the order in which it fails soonest. The last line counts all suites together.
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './support/chromium.ts';

interface Count {
  passed: number;
  failed: number;
}

const counts = mkdtempSync(join(tmpdir(), 'secure-base-counts-'));
const total: Count = { passed: 0, failed: 0 };
const only = process.argv.slice(2);
const wanted = (suite: string) => only.length === 0 || only.includes(suite);

/** Runs a command to its end, with its output shown. */
function run(command: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** A check that is one test: it passes or fails as a whole. */
async function check(name: string, command: string, args: string[]): Promise<boolean> {
  const start = performance.now();
  const passed = await run(command, args);
  total[passed ? 'passed' : 'failed'] += 1;
  console.log(`${passed ? '✔' : '✖'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return passed;
}

/** A suite that counts its own tests into a file. A suite that dies before counting is one failure. */
async function suite(name: string, command: string, args: string[]): Promise<void> {
  const file = join(counts, `${name}.json`);
  const passed = await run(command, args, { COUNT_FILE: file });
  const counted: Count = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Count) : { passed: 0, failed: 0 };
  if (!passed && counted.failed === 0) counted.failed = 1;
  if (passed && counted.passed === 0) counted.failed = 1;
  total.passed += counted.passed;
  total.failed += counted.failed;
}

const reporters = (name: string) => [
  '--test-reporter=./tests/support/dots.ts',
  '--test-reporter-destination=stdout',
  '--test-reporter=./tests/support/count.ts',
  `--test-reporter-destination=${join(counts, `${name}.json`)}`,
];
const nodeTests = (folder: string) => ['--test', '--test-concurrency=2', ...reporters(folder), ...globSync(`tests/${folder}/**/*.test.ts`).sort()];

const needsSite = wanted('site') || wanted('browser');
if (wanted('check')) {
  await check('content', 'node', ['src/build/check/cli.ts']);
  await check('lint', 'eslint', ['.']);
  await check('format', 'prettier', ['--check', '--log-level=warn', '.']);
}
if (wanted('unit')) await suite('unit', 'node', nodeTests('unit'));
const built = needsSite ? await check('build', 'astro', ['build', '--silent']) : true;
if (wanted('check')) await check('types', 'astro', ['check', '--minimumFailingSeverity', 'warning']);
if (built && wanted('site')) await suite('site', 'node', nodeTests('site'));
if (built && wanted('browser')) {
  ensureChromium();
  await suite('browser', 'playwright', ['test', '--config', 'tests/browser/playwright.config.ts']);
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
