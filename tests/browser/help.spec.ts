import { expect, test } from './page.ts';

test.use({ locale: 'en-GB' });

test('the page of help suggests a country from the language of the browser and leads there', async ({ page }) => {
  await page.goto('/get-help-now/');
  await expect(page.getByText('Your browser suggests:')).toContainText('United Kingdom');
  await page.getByRole('link', { name: 'Go there' }).click();
  await expect(page.getByRole('heading', { name: 'United Kingdom' })).toBeInViewport();
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
