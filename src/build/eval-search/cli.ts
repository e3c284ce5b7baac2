// npm run eval:search [file.tsv] [--ours] [--misses] [--hold-out]: how well search answers judged queries, beside three baselines on the same pages.
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { environment } from '../../lib/site/environment.ts';
import { findChromium } from '../../../tests/support/chromium.ts';
import { collect } from '../search-index/collect.ts';
import { serveFolder } from '../serve/server.ts';
import { docusaurus, partsOf, plainPagefind, vitePress } from './baselines.ts';
import { holdOut } from './hold-out.ts';
import { readQueries, scores, type Judged, type Run } from './metrics.ts';
import { searchPage } from './ours.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ours: { type: 'boolean' }, misses: { type: 'boolean' }, 'hold-out': { type: 'boolean' } },
});
const file = positionals[0] ?? '../shared/search/queries.tsv';
const judged = readQueries(readFileSync(file, 'utf8'));
const queries = judged.map(({ query }) => query);
const dist = environment().outDir;

const server = serveFolder(dist);
await new Promise<void>((done) => server.listen(0, done));
const browser = await chromium.launch({ ...findChromium(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  const ours = await searchPage(page, `http://localhost:${(server.address() as AddressInfo).port}/`, queries);
  console.log(`${judged.length} queries of ${file}\n`);
  console.log('                          success@1  success@3  nDCG@10  no result   median    worst');
  show('this site', judged, ours);
  // Tuned on the queries of even place, reported on both.
  show('  half it was tuned on', ...half(ours, 0));
  show('  other half', ...half(ours, 1));
  if (!values.ours) {
    const parts = await partsOf(dist);
    show('plain Pagefind', judged, await (await plainPagefind(dist, browser))(queries));
    show('MiniSearch (VitePress)', judged, await vitePress(parts)(queries));
    show('lunr (Docusaurus)', judged, await docusaurus(parts)(queries));
  }
  if (values.misses) {
    judged.forEach(({ query, expected }, at) => {
      const found = ours[at]?.pages ?? [];
      const place = found.findIndex((one) => expected.includes(one));
      if (place !== 0)
        console.log(`${place < 0 ? '  –' : String(place + 1).padStart(3)}  ${query}  →  ${found.slice(0, 3).join(', ')}  (expected ${expected.join(', ')})`);
    });
  }
  if (values['hold-out']) {
    const { phrases, successAt1, successAt3 } = await holdOut(await collect(resolve(dist)));
    console.log(
      `\nheld out: of ${phrases} ways to ask, each taken from the index, ${successAt1.toFixed(3)} find their own page first, ${successAt3.toFixed(3)} among three`,
    );
  }
} finally {
  await browser.close();
  server.close();
}

function half(runs: readonly Run[], parity: number): [Judged[], Run[]] {
  const mine = (_: unknown, at: number) => at % 2 === parity;
  return [judged.filter(mine), runs.filter(mine)];
}

function show(name: string, judgedHere: readonly Judged[], runs: readonly Run[]): void {
  const s = scores(judgedHere, runs);
  const share = (value: number, width: number) => value.toFixed(3).padStart(width);
  const time = (value: number) => `${value.toFixed(0)} ms`.padStart(9);
  console.log(
    `${name.padEnd(24)}${share(s.successAt1, 11)}${share(s.successAt3, 11)}${share(s.ndcgAt10, 9)}${share(s.withoutResult, 11)}${time(s.median)}${time(s.worst)}`,
  );
}
