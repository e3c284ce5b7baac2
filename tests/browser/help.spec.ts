import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

test.use({ locale: 'en-GB' });

const country = 'Your country';
const kept = (page: Page) => page.evaluate(() => [...Object.entries(localStorage), ...Object.entries(sessionStorage)]);

test('the page of help guesses the country from the language of the browser, leads there and keeps nothing', async ({ page }) => {
  await page.goto('/get-help-now/');
  await expect(page.getByLabel(country)).toHaveValue('gb');
  await page.getByRole('link', { name: 'Show its numbers' }).click();
  await expect(page.getByRole('heading', { name: 'United Kingdom' })).toBeInViewport();
  await page.getByLabel(country).selectOption('Ireland');
  await page.getByRole('link', { name: 'Show its numbers' }).click();
  await expect(page.getByRole('heading', { name: 'Ireland', exact: true })).toBeInViewport();
  expect(await kept(page)).toEqual([]);
});

test('a country is remembered only when asked, shown first, and forgotten when the mark is taken away', async ({ page }) => {
  await page.goto('/get-help-now/');
  await page.getByLabel(country).selectOption('Australia');
  await page.getByLabel('Remember it on this device').check();
  await expect(page.getByText('Kept in this browser')).toBeVisible();
  expect(await kept(page)).toEqual([['secure-base:country', '"au"']]);

  await page.goto('/get-help-now/');
  await expect(page.getByLabel(country)).toHaveValue('au');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Australia');
  await page.getByLabel('Remember it on this device').uncheck();
  await expect(page.getByText('Forgotten.')).toBeVisible();
  expect(await kept(page)).toEqual([]);
});

test('a number that was seen more than six months ago says so, whenever the site was built', async ({ page }) => {
  const warning = page.getByText('Check before you rely on it').first();
  await page.goto('/get-help-now/');
  const newest = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-good-until]')].map((one) => one.dataset['goodUntil'] ?? '').sort(),
  );
  await page.clock.setFixedTime(`${newest.at(-1)}T12:00:00Z`);
  await page.reload();
  await expect(page.getByLabel(country)).toBeVisible();
  const fresh = await page.locator('[data-good-until]').evaluateAll((all) => all.filter((one) => !(one as HTMLElement).hidden).length);
  expect(fresh).toBeLessThan(newest.length);
  await page.clock.setFixedTime(Date.parse(`${newest.at(-1)}T12:00:00Z`) + 2 * 86_400_000);
  await page.reload();
  await expect(warning).toBeVisible();
  expect(await page.locator('[data-good-until]').evaluateAll((all) => all.filter((one) => (one as HTMLElement).hidden).length)).toBe(0);
});

test('every line can be called or opened, with the day it was checked and where it was seen', async ({ page }) => {
  await page.goto('/get-help-now/');
  const lines = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
  expect(await lines.count()).toBeGreaterThan(25);
  for (const line of await lines.all()) {
    await expect(line.getByRole('link').first()).toHaveAttribute('href', /^(tel:[\d*#+]+|sms:|mailto:|https:)/);
    await expect(line.getByText(/Checked \w+ \d+, \d{4}/)).toBeAttached();
    await expect(line.getByRole('link', { name: 'seen here' })).toHaveAttribute('href', /^https?:/);
  }
});

test('help is one tap away on every kind of page', async ({ page }) => {
  for (const path of ['/', '/styles/anxious/', '/search/', '/glossary/']) {
    await page.goto(path);
    await expect(page.getByRole('banner').getByRole('link', { name: 'Get help now' })).toBeInViewport();
  }
});
