import { spawnSync } from 'node:child_process';

/** Known holes from this severity on fail; below it they are only printed. */
const FAILS = ['high', 'critical'] as const;
const SEVERITIES = ['info', 'low', 'moderate', ...FAILS] as const;

/** What came of asking the registry. `unknown` is neither good nor bad: nobody could tell. */
export type Verdict = { outcome: 'passed' | 'failed' | 'unknown'; text: string };

interface Answer {
  auditReportVersion?: number;
  vulnerabilities?: Record<string, { severity?: string; range?: string; via?: unknown[] }>;
  message?: string;
  error?: { summary?: string; detail?: string };
}

/**
 * Reads what `npm audit --json` printed.
 * @param output its standard output; anything that is not a report means that the registry could not be asked
 */
export function readAudit(output: string): Verdict {
  let answer: Answer;
  try {
    answer = JSON.parse(output) as Answer;
  } catch {
    return { outcome: 'unknown', text: `npm audit gave no report: ${output.trim().slice(0, 200) || 'no answer'}` };
  }
  if (answer?.auditReportVersion === undefined || typeof answer.vulnerabilities !== 'object' || answer.vulnerabilities === null) {
    const why = answer?.error?.summary || answer?.error?.detail || answer?.message || 'no report in its answer';
    return { outcome: 'unknown', text: `npm audit could not ask the registry: ${why}` };
  }
  const found = Object.entries(answer.vulnerabilities).map(([name, { severity = 'critical', range = '' }]) => ({ name, severity, range }));
  const worst = found.filter(({ severity }) => !(SEVERITIES.filter((one) => !FAILS.some((fails) => fails === one)) as string[]).includes(severity));
  const lines = found.map(({ name, severity, range }) => `  ${severity}: ${name} ${range}`.trimEnd());
  return {
    outcome: worst.length > 0 ? 'failed' : 'passed',
    text: [`npm audit: ${found.length} known holes, ${worst.length} of them high or critical`, ...lines].join('\n'),
  };
}

/** Exit code for "could not be asked", told apart from a failure by tests/run.ts. */
export const NOT_RUN = 75;

if (import.meta.main) {
  const { stdout, error } = spawnSync('npm', ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=30000'], { encoding: 'utf8', timeout: 90_000 });
  const { outcome, text } = error ? { outcome: 'unknown' as const, text: `npm audit did not run: ${error.message}` } : readAudit(stdout);
  // Where the answer must be had (AUDIT=required, as on GitHub), none is a failure.
  const code = outcome === 'passed' ? 0 : outcome === 'failed' || process.env['AUDIT'] === 'required' ? 1 : NOT_RUN;
  console[code === 0 ? 'log' : 'error'](text);
  process.exitCode = code;
}
