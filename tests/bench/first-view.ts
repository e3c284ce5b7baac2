// `npm run bench:first-view [path …]`: how soon a page shows on an emulated slow phone.
// 150 ms round trip, 1.6 Mbit/s, CPU four times slower; compressed with Brotli as a host would. Median of 5 cold visits.
import { cpSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import sirv from 'sirv';
import { findChromium } from '../support/chromium.ts';
import { dist } from '../support/site.ts';

const VISITS = 5;
const paths = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['/', '/styles/anxious/', '/methods/emdr/'];

const copy = join(mkdtempSync(join(tmpdir(), 'first-view-')), 'dist');
cpSync(dist, copy, { recursive: true });
for (const file of globSync('**/*.{html,js,svg,css}', { cwd: copy }))
  writeFileSync(join(copy, `${file}.br`), brotliCompressSync(readFileSync(join(copy, file))));
const files = sirv(copy, { brotli: true });
const server = createServer((request, response) => files(request, response, () => void response.writeHead(404).end()));
await new Promise<void>((resolve) => server.listen(0, resolve));
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const browser = await chromium.launch({ ...findChromium(), args: ['--no-sandbox'] });
const rows = [];
for (const path of paths) {
  const first: number[] = [];
  const largest: number[] = [];
  const shift: number[] = [];
  let requests = 0;
  for (let visit = 0; visit < VISITS; visit += 1) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    requests = 0;
    page.on('request', () => (requests += 1));
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(() => {
      const seen = { largest: 0, shift: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => (seen.largest = list.getEntries().at(-1)?.startTime ?? 0)).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      });
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (seen.shift += (entry as PerformanceEntry & { value: number }).value))).observe({
        type: 'layout-shift',
        buffered: true,
      });
    });
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    const found = await page.evaluate(() => ({
      first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      ...(window as unknown as { seen: { largest: number; shift: number } }).seen,
    }));
    first.push(found.first);
    largest.push(found.largest);
    shift.push(found.shift);
    await context.close();
  }
  rows.push({
    path,
    'first paint ms': Math.round(median(first)),
    'largest paint ms': Math.round(median(largest)),
    'layout shift': Number(median(shift).toFixed(4)),
    requests,
  });
}
console.table(rows);
await browser.close();
server.close();
