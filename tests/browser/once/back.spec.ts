import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';

// Browsers keep pages that were left in memory (the back/forward cache) and bring them back as they were.
// Playwright switches that off and headless builds lack it, so a whole Chromium with the cache on is started here.
// Playwright cannot look into a page that came out of the cache; what the page says and asks for can be seen.

const SENSITIVE = '/therapy/safety/';

/** A Chromium that has the cache; the lighter headless build that the other tests use has not. */
const whole = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
  .flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)))
  .find((file) => existsSync(file));

interface Seen {
  /** How often the other site was asked for. */
  weather: number;
  /** Paths of pages that came out of the cache. */
  restored: string[];
}

/** Uses a browser with its cache, and a stand-in for the weather: nothing leaves the machine. */
async function withCache(baseURL: string, use: (page: Page, seen: Seen) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({
    executablePath: whole ?? '',
    args: ['--no-sandbox', '--headless=new'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const seen: Seen = { weather: 0, restored: [] };
  try {
    const page = await browser.newPage({ baseURL });
    await page.route('https://www.bbc.com/weather', (route) => {
      seen.weather += 1;
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title>' });
    });
    page.on('console', (message) => {
      const path = /^restored (.*)$/.exec(message.text())?.[1];
      if (path) seen.restored.push(path);
    });
    await page.addInitScript(() => {
      addEventListener('pageshow', (event) => {
        if (event.persisted) console.log(`restored ${location.pathname}`);
      });
    });
    await use(page, seen);
  } finally {
    await browser.close();
  }
}

const back = (page: Page) => page.evaluate(() => setTimeout(() => history.back()));

test.skip(whole === undefined, 'No Chromium with a back/forward cache on this machine.');

test('where the browser keeps pages in memory, Back does not show a page that was left', async ({ baseURL }) => {
  await withCache(baseURL ?? '', async (page, seen) => {
    await page.goto('/skills/');
    await page.goto(SENSITIVE);
    // Another place in the same page: an entry in the history that the weather does not take.
    await page.getByRole('link', { name: 'Skip to the practice' }).click();
    await page.getByRole('link', { name: 'Leave now' }).click();
    await expect(page).toHaveTitle('Weather');
    expect(seen.weather).toBe(1);
    await back(page);
    // Out of memory or loaded anew (Chromium keeps no page whose entry was replaced): it leaves again by itself.
    await expect.poll(() => seen.weather).toBe(2);
  });
});

test('a page that was not left comes out of the cache and stays', async ({ baseURL }) => {
  await withCache(baseURL ?? '', async (page, seen) => {
    await page.goto(SENSITIVE);
    await page.goto('/privacy/');
    await back(page);
    await expect.poll(() => seen.restored).toEqual([SENSITIVE]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(seen.weather).toBe(0);
  });
});
