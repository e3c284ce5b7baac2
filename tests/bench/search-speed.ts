// `npm run bench:search`: how soon results come while somebody types, on a processor four times slower. Needs a built site and a quiet machine.
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from '@playwright/test';
import { serveFolder } from '../../src/build/serve/server.ts';
import { environment } from '../../src/lib/site/environment.ts';
import { findChromium } from '../support/chromium.ts';

/** What typing on the search page cost, on a processor four times slower. */
interface Round {
  /** Milliseconds from a key to the complete list: the median, what 95 of 100 keys stay under, the worst. */
  median: number;
  most: number;
  worst: number;
  keys: number;
  /** Milliseconds of tasks over 50 ms. */
  tasks: number[];
}

const TYPED = ['why does my boyfriend pull awya', 'anxiuos atachment', 'how do i stop being so clingy'];

/** The best of some rounds: whatever else runs on the machine can only slow one down. Stops at one that keeps the budget. */
async function typeSlowly(page: Page, rounds: number): Promise<Round> {
  const field = page.getByRole('main').getByRole('combobox');
  await page.goto('/search/');
  await field.fill('attachment');
  await field.press('Enter');
  await page.locator('#search-results[aria-busy="false"]').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    const seen = { keys: [] as number[], tasks: [] as number[] };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ entryTypes: ['longtask'] });
    let typed = 0;
    document.querySelector('search-panel input')?.addEventListener('input', (event) => (typed = event.timeStamp));
    new MutationObserver(() => {
      if (typed === 0 || document.querySelector('#search-results')?.getAttribute('aria-busy') !== 'false') return;
      seen.keys.push(performance.now() - typed);
      typed = 0;
    }).observe(document.querySelector('search-panel') as Element, { subtree: true, childList: true, attributes: true });
  });
  interface Seen {
    keys: number[];
    tasks: number[];
  }
  const done: Round[] = [];
  while (done.length < rounds && !done.some((round) => round.most < 100 && round.tasks.length === 0)) {
    await page.evaluate(() => Object.assign((globalThis as unknown as { seen: Seen }).seen, { keys: [], tasks: [] }));
    for (const query of TYPED) {
      await field.fill('');
      await field.pressSequentially(query, { delay: 220 });
    }
    const { keys, tasks } = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
    const sorted = keys.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Infinity;
    done.push({ median: at(0.5), most: at(0.95), worst: at(1), keys: keys.length, tasks: tasks.filter((task) => task > 50) });
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return done.toSorted((a, b) => a.tasks.length - b.tasks.length || a.most - b.most)[0] as Round;
}

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
