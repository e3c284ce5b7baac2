import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readLibrary } from '../../../src/lib/content/library.ts';
import { reportRows } from '../../../src/build/report/rows.ts';
import type { Row } from '../../../src/build/report/rows.ts';
import { reportTable, totals } from '../../../src/build/report/table.ts';
import { fixtures, withLibrary } from './check-cases.ts';

const cli = new URL('../../../src/build/report/cli.ts', import.meta.url).pathname;
const ANXIOUS = 'articles/styles/anxious.mdx';

const rowsAfter = (edits: [string, string][], today = '2026-03-01'): Promise<Row> =>
  withLibrary(
    (dir) => {
      const file = join(dir, ANXIOUS);
      writeFileSync(
        file,
        edits.reduce((text, [find, put]) => text.replace(find, () => put), readFileSync(file, 'utf8')),
      );
    },
    (dir) => {
      const row = reportRows(readLibrary(dir), today).find((one) => one.page === 'styles/anxious');
      assert.ok(row);
      return row;
    },
  );

test('a row counts what the page holds', async () => {
  const row = await rowsAfter([]);
  assert.deepEqual(
    {
      sources: row.sources,
      newest: row.newest,
      cited: row.cited,
      out: row.linksOut,
      in: row.linksIn,
      asked: row.asked,
      questions: row.questions,
      days: row.daysToCheck,
      deep: row.deeperWords,
      brief: row.briefWords,
      para: row.longestParagraph,
    },
    { sources: 6, newest: 2025, cited: 1, out: 3, in: 3, asked: 1, questions: 3, days: 162, deep: 7, brief: 22, para: 3 },
  );
  assert.deepEqual(row.setAside, ['attachment']);
});

test('the share of cited paragraphs is of those under "What the research says"', async () => {
  const row = await rowsAfter([['One study found', 'A paragraph without a source.\n\n- An item without\n- An item with [@first-2020]\n\nOne study found']]);
  assert.equal(row.cited, 2 / 4);
});

test('a check that is overdue has days below zero; a date that cannot be read has none', async () => {
  assert.equal((await rowsAfter([], '2026-08-11')).daysToCheck, -1);
  assert.equal((await rowsAfter([['nextCheck: 2026-08-10', 'nextCheck: soon']])).daysToCheck, undefined);
});

test('a source counts once; links count pages, not mentions', async () => {
  const row = await rowsAfter([['Start small,', 'Start [again](/styles/#going-deeper) [@first-2020],']]);
  assert.equal(row.sources, 6);
  assert.equal(row.linksOut, 3);
});

test('the table has a row a page, marks what is off, and lists the terms set aside', () => {
  const rows = reportRows(readLibrary(join(fixtures, 'valid')), '2026-03-01');
  const table = reportTable(rows, '');
  const lines = table.split('\n');
  assert.match(lines[0] ?? '', /^page +words +deep +brief +brFK +brSMOG +FK +SMOG +allFK +dpFK +sent +para +src +new +cited +out +in +asked +quiz +days$/);
  assert.deepEqual(
    lines.slice(1, 5).map((line) => line.split(' ')[0]),
    ['skills/grounding', 'styles/anxious', 'styles/avoidant', 'styles'],
  );
  assert.match(lines[2] ?? '', / 72\* /); // far below 900 words
  assert.match(table, /4 articles · 288 words, 28 more in "Going deeper" · 12 questions/);
  assert.match(table, /Terms set aside before measuring:\n {2}skills\/grounding: attachment\n/);
  assert.match(totals(rows), /next check in 162 days · 4 with a mark/);
});

test('the command limits itself to pages or sections, prints JSON, and says so when there is no such page', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [cli, ...args], { env: { ...process.env, CONTENT_DIR: join(fixtures, 'valid') }, encoding: 'utf8' });
  assert.match(run('styles/anxious').stdout, /\n\n1 article · /);
  const section = JSON.parse(run('--json', 'styles/').stdout) as Row[];
  assert.deepEqual(
    section.map((row) => row.page),
    ['styles/anxious', 'styles/avoidant', 'styles'],
  );
  const none = run('styles/nobody');
  assert.equal(none.stdout, 'There is no such article.\n');
  assert.equal(none.status, 1);
  assert.match(run().stdout, /6 of 6 sources in references\.json are cited by an article/);
});
