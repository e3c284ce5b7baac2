import assert from 'node:assert/strict';
import { test } from 'node:test';
import { curly } from '../../src/lib/typography.ts';

const cases: [string, string][] = [
  [`I don't know`, 'I don’t know'],
  [`Say "I'm here" once`, 'Say “I’m here” once'],
  [`"Are we okay?"`, '“Are we okay?”'],
  [`the rule ("never need anyone")`, 'the rule (“never need anyone”)'],
  [`She said: "He said 'no' to me."`, 'She said: “He said ‘no’ to me.”'],
  [`the parents' house`, 'the parents’ house'],
  [`the '90s`, 'the ’90s'],
  [`already “curly”`, 'already “curly”'],
  ['', ''],
];

test('straight quotes and apostrophes become curly ones', () => {
  for (const [typed, shown] of cases) assert.equal(curly(typed), shown);
});

test('making quotes curly twice changes nothing', () => {
  for (const [typed] of cases) assert.equal(curly(curly(typed)), curly(typed));
});
