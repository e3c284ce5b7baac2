import type { Page } from '@playwright/test';
import { expect, test } from '../page.ts';

const field = (page: Page) => page.getByRole('main').getByRole('combobox');
const complete = (page: Page) => page.locator('#search-results[aria-busy="false"]');

/** Opens the search page and waits until the whole index is there. */
async function open(page: Page): Promise<void> {
  await page.goto('/search/');
  await field(page).fill('attachment');
  await field(page).press('Enter');
  await expect(complete(page)).toBeVisible();
}

test('nothing of search is loaded until it is touched, and then all of it at once', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/search/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /pagefind|panel/.test(path))).toEqual([]);
  await field(page).focus();
  await expect.poll(() => asked.filter((path) => path.endsWith('.pf_index')).length).toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /pagefind|panel/.test(path)).length).toBe(new Set(asked.filter((path) => /pagefind|panel/.test(path))).size);
});

test('while somebody types nothing is sent, kept or written into the title', async ({ page }) => {
  await open(page);
  await page.waitForLoadState('networkidle');
  const title = await page.title();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  // Words from all over the alphabet, rare and common, right and wrong: no part of the index is left to fetch.
  for (const query of [
    'winnicott oxytocin',
    'zoom tapping yoga',
    'my secret affair',
    'ferrari 1992',
    'kill myself',
    'behaviour xylophone',
    'avoident quarrel',
  ]) {
    await field(page).fill('');
    await field(page).pressSequentially(query, { delay: 15 });
    await expect(complete(page)).toBeAttached();
  }
  await page.waitForTimeout(1200);
  // A browser may look at the site's icon again when the address changes; it says nothing of the search.
  expect(asked.filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);
  expect(await page.title()).toBe(title);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, document.referrer])).toEqual([0, 0, '', '']);
  // Opening a result tells the server nothing of the search either.
  const [request] = await Promise.all([page.waitForRequest((one) => one.isNavigationRequest()), complete(page).getByRole('link').first().click()]);
  expect(await request.headerValue('referer')).toBeNull();
  expect(request.url()).not.toContain('avoident');
});

test.describe('when the index does not come', () => {
  test.afterEach(({ faults }) => {
    faults.console = faults.console.filter((message) => !/ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to fetch|did not load in time|import/i.test(message));
  });

  /** A plain message and the list of all pages, in time, and nothing that still turns. */
  async function expectWayOut(page: Page): Promise<void> {
    await field(page).fill('trust');
    await field(page).press('Enter');
    await expect(page.getByText('Search does not work right now.')).toBeVisible({ timeout: 3200 });
    await expect(page.getByRole('main').getByRole('link', { name: 'All pages, A–Z' })).toBeVisible();
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: /^Anxious attachment/ })
        .first(),
    ).toBeVisible();
    expect(await page.locator('[aria-busy="true"]').count()).toBe(0);
  }

  test('refused', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/search/');
    await expectWayOut(page);
    // It tries again, and where the index is back it works.
    await page.unroute('**/pagefind/**');
    await field(page).fill('clingy');
    await field(page).press('Enter');
    await expect(complete(page).getByRole('listitem').first()).toBeVisible();
  });

  test('never answered', async ({ page }) => {
    await page.route('**/pagefind/understanding.bin', () => undefined);
    await page.goto('/search/');
    await expectWayOut(page);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  test('broken', async ({ page }) => {
    await page.route('**/pagefind/understanding.bin', (route) => route.fulfill({ body: 'no index' }));
    await page.goto('/search/');
    await expectWayOut(page);
  });

  test('Pagefind missing: titles and summaries are still found, and it says so', async ({ page }) => {
    await page.route('**/pagefind/pagefind.js', (route) => route.abort());
    await page.goto('/search/');
    await field(page).fill('clingy');
    await field(page).press('Enter');
    await expect(complete(page).getByRole('listitem').first()).toBeVisible();
    await expect(page.getByText('A part of search could not load')).toBeVisible({ timeout: 3500 });
    await expect(page.getByRole('main').getByRole('link', { name: 'All pages, A–Z' })).toBeVisible();
  });

  test('offline after it was loaded: search goes on', async ({ page, context }) => {
    await open(page);
    await context.setOffline(true);
    await field(page).fill('how to forgive');
    await field(page).press('Enter');
    await expect(complete(page).getByRole('listitem').first()).toBeVisible();
    await context.setOffline(false);
  });
});

test('hostile and odd searches give a sane page', async ({ page }) => {
  await open(page);
  const odd = [
    'a'.repeat(10_000),
    '<img src=x onerror="document.title=1">',
    '"><script>1</script>',
    '🙂😱',
    'שלום אהבה',
    'لماذا أبتعد',
    'почему',
    '为什么',
    '.*+?^${}()|[]\\',
    'the of and',
    '?!…',
    '__proto__',
    '%E0%A4%A',
    '\u202Eabc',
  ];
  const title = await page.title();
  for (const query of odd) {
    await field(page).fill(query);
    await field(page).press('Enter');
    await expect(complete(page)).toBeAttached();
    await expect(page.getByRole('status').filter({ hasText: /found/ })).toBeVisible();
    expect(await page.title()).toBe(title);
    expect(await page.locator('search-panel :is(img, script)').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  }
  await page.goto(`/search/#q=${'x'.repeat(20_000)}`);
  await expect(field(page)).toHaveValue('x'.repeat(200));
});
