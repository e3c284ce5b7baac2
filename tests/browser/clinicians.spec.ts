import { watchClipboard } from '../support/clipboard.ts';
import { expect, test } from './page.ts';

test('a ready pack opens as the client sees it, and can be changed first', async ({ page }) => {
  await page.goto('/clinicians/');
  const packs = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /^Change it first/ }) });
  expect(await packs.count()).toBeGreaterThanOrEqual(8);
  await page.getByRole('link', { name: 'Change it first Before your first session' }).click();
  await expect(page.getByRole('textbox', { name: 'Title (if you like)' })).toHaveValue('Before your first session');
  await page.goto('/clinicians/');
  await page.getByRole('link', { name: /^Before your first session/ }).click();
  await expect(page.getByRole('main').getByRole('link', { name: /^Questions for a therapist/ })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('is not in the library');
});

test('a heading is a link that copies the names of page and part', async ({ page }) => {
  const copied = await watchClipboard(page);
  await page.goto('/styles/anxious/');
  const heading = page.getByRole('heading', { name: 'What helps?' });
  await heading.getByRole('link').click();
  await expect(page).toHaveURL(/\/styles\/anxious\/#what-helps$/);
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeAttached();
  expect(await copied()).toMatch(/^Anxious attachment: What helps\?\nhttp:\/\/\S+\/styles\/anxious\/#what-helps$/);
});

test('an article shows its QR code, its handout and how to cite it', async ({ page }) => {
  await page.goto('/styles/anxious/');
  await page.getByRole('button', { name: 'QR code' }).click();
  const dialog = page.getByRole('dialog', { name: 'QR code' });
  await expect(dialog.getByRole('img')).toBeVisible();
  await expect(dialog).toContainText('/styles/anxious/');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('link', { name: 'Cite and reuse' }).click();
  await expect(page).toHaveURL(/\/styles\/anxious\/handout\/#cite$/);
  const cite = page.getByRole('region', { name: 'Cite and reuse' });
  await expect(cite).toContainText(/Secure Base\. \(2026, .*\)\. Anxious attachment/);
  await expect(cite).toContainText('CC BY 4.0');
  for (const name of ['BibTeX', 'RIS', 'CSL-JSON']) await expect(cite.getByRole('link', { name })).toHaveCount(2);
});

test('the evidence table is filtered and sorted', async ({ page }) => {
  await page.goto('/clinicians/evidence/');
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader'), visible: true });
  const all = await rows.count();
  expect(all).toBeGreaterThan(25);
  const methods = await rows.filter({ has: page.getByText('Trauma method', { exact: true }) }).count();
  expect(methods).toBeGreaterThan(4);
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Trauma method');
  await expect(page.getByRole('status').filter({ hasText: `${methods} of ${all} rows` })).toBeAttached();
  await expect(rows).toHaveCount(methods);
  await page.getByRole('searchbox', { name: 'Filter' }).fill('0.99 916');
  await expect(rows.first()).toContainText('Prolonged exposure (PE)');
  await page.getByRole('searchbox', { name: 'Filter' }).fill('no such word anywhere');
  await expect(page.getByRole('status').filter({ hasText: `0 of ${all} rows` })).toBeAttached();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows).toHaveCount(all);
  // On a phone the rows are stacked and the heads with their buttons are out of sight.
  const name = page.getByRole('button', { name: 'Name' });
  if (await name.isVisible()) {
    await name.click();
    const up = await rows.getByRole('rowheader').allTextContents();
    expect(up.map((text) => text.trim())).toEqual([...up].map((text) => text.trim()).sort((a, b) => a.localeCompare(b, 'en')));
    await name.click();
    await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
    await expect(rows.first().getByRole('rowheader')).toHaveText(up.at(-1)?.trim() ?? '');
  }
});
