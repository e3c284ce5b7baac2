// node tests/eval/quick.ts [file.tsv …, else our own] [--misses even|odd|all] [--hold-out]: the search of a built site, run in Node.
// The numbers are those of `npm run eval:search` without its browser. Words of content/search and of the articles' front matter
// are read afresh, so only a change of what a page says needs a build.
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { holdOut } from '../../src/build/eval-search/hold-out.ts';
import { once, readQueries, scores, slugOf, type Judged, type Run } from '../../src/build/eval-search/metrics.ts';
import { MODEL_FILE, readCommonWords } from '../../src/build/search-index/build.ts';
import { collect } from '../../src/build/search-index/collect.ts';
import { compressed, encode } from '../../src/build/search-index/encode.ts';
import { serveFolder } from '../../src/build/serve/server.ts';
import { readSafety } from '../../src/lib/documents.ts';
import { environment } from '../../src/lib/site/environment.ts';
import { openLibrary } from '../../src/lib/search/library.ts';
import type { SearchModel } from '../../src/lib/search/model.ts';
import { askPagefind, OPTIONS, type Pagefind } from '../../src/lib/search/pagefind.ts';
import { Safety } from '../../src/lib/search/safety/safety.ts';
import { answer } from '../../src/lib/search/search.ts';
import { understand } from '../../src/lib/search/understand.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: 'string' }, 'hold-out': { type: 'boolean' } } });
const files = positionals.length > 0 ? positionals : ['tests/eval/own-queries.tsv'];
const dist = resolve(environment().outDir);
const built = JSON.parse(gunzipSync(readFileSync(resolve(dist, MODEL_FILE))).toString('utf8')) as SearchModel;
const source = await collect(dist);
const model = encode(source, readCommonWords(), built.fragments);
const library = await openLibrary(model);
console.log(`understanding: ${(compressed(model).length / 1000).toFixed(1)} kB\n`);

const server = serveFolder(dist);
await new Promise<void>((done) => server.listen(0, done));
const pagefind = (await import(pathToFileURL(resolve(dist, 'pagefind/pagefind.js')).href)) as Pagefind;
const basePath = `http://localhost:${(server.address() as AddressInfo).port}/pagefind/`;
await pagefind.options({ ...OPTIONS, basePath });
await pagefind.init();

const safety = new Safety(readSafety());

async function ask(query: string): Promise<Run> {
  const start = performance.now();
  const understanding = understand(query, library, { safety: safety.read(query) });
  const { found } = answer(understanding, library, await askPagefind(pagefind, understanding, library));
  return { pages: once(found.map(({ path }) => slugOf(path))), milliseconds: performance.now() - start };
}

function show(name: string, judged: readonly Judged[], runs: readonly Run[]): void {
  const { successAt1, successAt3, ndcgAt10, withoutResult } = scores(judged, runs);
  console.log(`${name.padEnd(36)}${[successAt1, successAt3, ndcgAt10, withoutResult].map((share) => share.toFixed(3).padStart(11)).join('')}`);
}

console.log(`${''.padEnd(36)}${['success@1', 'success@3', 'nDCG@10', 'no result'].map((head) => head.padStart(11)).join('')}`);
for (const file of files) {
  const judged = readQueries(readFileSync(file, 'utf8'));
  const runs: Run[] = [];
  for (const { query } of judged) runs.push(await ask(query));
  const of = (parity: number) => [judged, runs].map((list) => list.filter((_, at) => at % 2 === parity)) as [Judged[], Run[]];
  show(`${file.split('/').at(-1)} (${judged.length})`, judged, runs);
  show('  queries of even place', ...of(0));
  show('  queries of odd place', ...of(1));
  judged.forEach(({ query, expected }, at) => {
    if (!values.misses || (values.misses !== 'all' && (values.misses === 'odd') !== (at % 2 === 1))) return;
    const pages = runs[at]?.pages ?? [];
    const place = pages.findIndex((page) => expected.includes(page));
    if (place !== 0) console.log(`${String(place < 0 ? '–' : place + 1).padStart(3)}  ${query}  →  ${pages.slice(0, 4).join(', ')}  (${expected.join(', ')})`);
  });
}
server.close();
if (values['hold-out']) {
  const { phrases, successAt1, successAt3 } = await holdOut(source);
  console.log(`held out: ${phrases} phrases, own page first ${successAt1.toFixed(3)}, among three ${successAt3.toFixed(3)}`);
}
