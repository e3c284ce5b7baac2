// `npm test`: everything, in the order in which it fails soonest. The last line counts all suites together.
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOT_RUN } from './supply/audit.ts';
import { ensureChromium } from './support/chromium.ts';

interface Count {
  passed: number;
  failed: number;
}

const counts = mkdtempSync(join(tmpdir(), 'secure-base-counts-'));
const total: Count = { passed: 0, failed: 0 };
/** Checks that nobody could answer: neither passed nor failed, and named before the count. */
const notRun: string[] = [];
const only = process.argv.slice(2);
const wanted = (suite: string) => only.length === 0 || only.includes(suite);

/**
 * Runs a command to its end. Its output is shown as it comes or, where others run beside it, in one piece at the end.
 * @returns its exit code; 1 where it could not start
 */
function run(command: string, args: string[], env: Record<string, string> = {}, inOnePiece = false): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: inOnePiece ? 'pipe' : 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', () => resolve(1));
    child.on('close', (code) => {
      process.stdout.write(output);
      resolve(code ?? 1);
    });
  });
}

/** A port that nothing listens on, so that two runs on one machine do not meet. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** A check that is one test: it passes or fails as a whole, or ends with NOT_RUN where it could not be made. */
async function check(name: string, command: string, args: string[]): Promise<boolean> {
  const start = performance.now();
  const code = await run(command, args, {}, true);
  const passed = code === 0;
  if (code === NOT_RUN) notRun.push(name);
  else total[passed ? 'passed' : 'failed'] += 1;
  console.log(`${passed ? '✔' : code === NOT_RUN ? '? not run:' : '✖'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return passed;
}

/** A suite that counts its own tests into a file. A suite that dies before counting is one failure. */
async function suite(name: string, command: string, args: string[]): Promise<void> {
  const file = join(counts, `${name}.json`);
  const passed = (await run(command, args, { COUNT_FILE: file })) === 0;
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
  const one = async () => {
    await check('content', 'node', ['src/build/check/cli.ts']);
    await check('types', 'astro', ['check', '--minimumFailingSeverity', 'warning']);
  };
  const other = async () => {
    await check('lint', 'eslint', ['.']);
    await check('format', 'prettier', ['--check', '--log-level=warn', '.']);
  };
  await Promise.all([one(), other()]);
}
if (wanted('unit')) await suite('unit', 'node', nodeTests('unit'));
if (wanted('supply')) {
  await check('licenses', 'node', ['tests/supply/licenses.ts']);
  await check('npm audit', 'node', ['tests/supply/audit.ts']);
}
const built = needsSite ? await check('build', 'astro', ['build', '--silent']) : true;
if (built && wanted('site')) await suite('site', 'node', nodeTests('site'));
if (built && wanted('browser')) {
  ensureChromium();
  process.env['TEST_PORT'] ??= String(await freePort());
  await suite('browser', 'playwright', ['test', '--config', 'tests/browser/playwright.config.ts']);
}

if (notRun.length > 0) console.log(`\n? ${notRun.length} could not be asked and counts neither as passed nor as failed: ${notRun.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
