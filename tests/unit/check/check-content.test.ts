import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '../../../src/build/check/kinds.ts';
import { allProblems, applyCase, caseNames, readCase, withLibrary } from './check-cases.ts';

/** Kinds that no file in a repository can show; tests/unit/check/check-hostile.test.ts makes them. */
const MADE_ELSEWHERE = ['file/missing-folder', 'file/not-a-file', 'file/not-utf8', 'file/too-large', 'file/unreadable'];

test('the valid library has no problem', async () => {
  const problems = await withLibrary(() => undefined, allProblems);
  assert.deepEqual(problems, []);
});

test('every kind of problem has a fixture', () => {
  const shown = new Set(caseNames().flatMap((name) => readCase(name).expect.map((problem) => problem.kind)));
  const missing = Object.keys(kinds).filter((kind) => !shown.has(kind) && !MADE_ELSEWHERE.includes(kind));
  assert.deepEqual(missing, []);
});

for (const name of caseNames()) {
  test(`the fixture ${name} gives its problems and no other`, async () => {
    const { expect } = readCase(name);
    const found = await withLibrary((dir) => applyCase(name, dir), allProblems);
    const short = (problem: { kind: string; file: string; line?: number | undefined }): string => `${problem.kind} ${problem.file}:${problem.line ?? ''}`;
    assert.deepEqual(found.map(short), expect.map(short), JSON.stringify(found, null, 1));
    for (const [index, wanted] of expect.entries()) {
      const problem = found[index];
      assert.equal(problem?.field, wanted.field);
      for (const part of ['what', 'mend'] as const) {
        assert.ok(problem?.[part].includes(wanted[part]), `${part} is "${problem?.[part]}", without "${wanted[part]}"`);
      }
    }
  });
}
