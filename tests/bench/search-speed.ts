// node tests/bench/search-speed.ts: how soon results come while somebody types, on a processor four times slower. Needs a built site and a quiet machine.
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { serveFolder } from '../../src/build/serve/server.ts';
import { environment } from '../../src/lib/environment.ts';
import { findChromium } from '../support/chromium.ts';
import { typeSlowly } from '../support/search-speed.ts';

const server = serveFolder(environment().outDir);
await new Promise<void>((done) => server.listen(0, done));
const browser = await chromium.launch({ ...findChromium(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ baseURL: `http://localhost:${(server.address() as AddressInfo).port}`, viewport: { width: 1280, height: 900 } });
  const { median, most, worst, keys, tasks } = await typeSlowly(page, 5);
  console.log(`${keys} keys: results after ${median.toFixed(0)} ms (median), ${most.toFixed(0)} ms (95 of 100), ${worst.toFixed(0)} ms (worst)`);
  console.log(`tasks over 50 ms: ${tasks.map((task) => task.toFixed(0)).join(', ') || 'none'}`);
} finally {
  await browser.close();
  server.close();
}
