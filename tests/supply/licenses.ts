import { readFileSync } from 'node:fs';

/** Licenses that let us build with a package and hand on what comes out. */
const FINE = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
  'Python-2.0',
  'MPL-2.0',
  'OFL-1.1',
]);

/** Packages under another license, each with why that is all right. None of them reaches a reader's browser. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  citeproc: 'CPAL-1.0 or AGPL-1.0: writes references while the site is built; its code is not part of the site',
  '@cspell/dict-django': 'WTFPL: a word list that comes with the spelling checker',
  '@cspell/dict-en-common-misspellings': 'CC BY-SA 4.0: a word list that comes with the spelling checker; nothing of it is published',
};

/** Families of packages: native builds of which npm installs the one for this machine. */
const EXCEPTION_FAMILIES: readonly [pattern: RegExp, reason: string][] = [
  [/^@img\/sharp-/, 'LGPL-3.0-or-later: the image library that Astro brings along; nothing of it is published'],
];

export interface LicenseReport {
  /** Packages per license, most first. */
  counts: [license: string, packages: number][];
  /** What may not stay: package, version, license. */
  problems: string[];
}

/**
 * Looks through an npm lock file.
 * @param lock text of package-lock.json; it carries the license of every package
 */
export function checkLicenses(lock: string): LicenseReport {
  const { packages } = JSON.parse(lock) as { packages: Record<string, { version?: string; license?: string; link?: boolean }> };
  const counts = new Map<string, number>();
  const problems: string[] = [];
  for (const [path, { version, license = 'none', link }] of Object.entries(packages)) {
    if (path === '' || link) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    counts.set(license, (counts.get(license) ?? 0) + 1);
    if (isFine(license) || Object.hasOwn(EXCEPTIONS, name) || EXCEPTION_FAMILIES.some(([pattern]) => pattern.test(name))) continue;
    problems.push(`${name} ${version ?? ''} is under "${license}"`);
  }
  return { counts: [...counts].sort((a, b) => b[1] - a[1]), problems };
}

/** An SPDX expression is fine where one side of each OR, and both sides of each AND, are. */
function isFine(expression: string): boolean {
  const text = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (text.includes(' OR ')) return text.split(' OR ').some(isFine);
  if (text.includes(' AND ')) return text.split(' AND ').every(isFine);
  return FINE.has(text);
}

if (import.meta.main) {
  const { counts, problems } = checkLicenses(readFileSync('package-lock.json', 'utf8'));
  const direct = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: object }).devDependencies).length;
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  console.log(`${direct} direct dependencies, ${all} packages in all: ${counts.map(([license, count]) => `${license} ${count}`).join(', ')}`);
  for (const problem of problems) console.error(`${problem}. Allow it in tests/supply/licenses.ts with a reason, or choose another package.`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
