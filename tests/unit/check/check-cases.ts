import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readLibrary } from '../../../src/lib/content/library.ts';
import { checkContent, checkWriting, inOrder } from '../../../src/build/check/index.ts';
import type { Problem } from '../../../src/build/check/index.ts';
import { checkSpelling } from '../../../src/build/check/writing/spelling.ts';

export const fixtures = new URL('../../fixtures/content/', import.meta.url).pathname;

/** One fixture: what departs from the valid library, and the problems that it must give, all of them. */
export interface Case {
  edits?: { file: string; find: string; put: string }[];
  remove?: string[];
  expect: { kind: string; file: string; line?: number; field?: string; what: string; mend: string }[];
}

/** Names of all fixtures: `citation/unknown`. The folder is the kind of problem, with a second word where one kind has several. */
export const caseNames = (): string[] =>
  readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('/case.yaml'))
    .map((path) => path.slice(0, -'/case.yaml'.length))
    .sort();

export const readCase = (name: string): Case => parse(readFileSync(join(fixtures, name, 'case.yaml'), 'utf8')) as Case;

/** A copy of the valid library in a folder of its own; gone when the callback is done. */
export async function withLibrary<T>(change: (dir: string) => void, use: (dir: string) => T | Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'secure-base-content-'));
  try {
    cpSync(join(fixtures, 'valid'), dir, { recursive: true });
    change(dir);
    return await use(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Lays a fixture over the valid library. */
export function applyCase(name: string, dir: string): void {
  const { edits = [], remove = [] } = readCase(name);
  cpSync(join(fixtures, name), dir, { recursive: true, filter: (source) => !source.endsWith('case.yaml') });
  for (const path of remove) rmSync(join(dir, path));
  for (const { file, find, put } of edits) {
    const before = readFileSync(join(dir, file), 'utf8');
    if (!before.includes(find)) throw new Error(`${name}: "${find}" does not stand in ${file}.`);
    // A function, as `$` in a replacement text has a meaning of its own.
    writeFileSync(
      join(dir, file),
      before.replace(find, () => put),
    );
  }
}

/** Everything that the three checks say of a folder, with paths inside it. */
export async function allProblems(dir: string): Promise<Problem[]> {
  const library = readLibrary(dir);
  const problems = [...checkContent(library), ...checkWriting(library), ...(await checkSpelling(library))];
  return inOrder(problems).map((problem) => ({ ...problem, file: problem.file.slice(dir.length + 1) }));
}
