import { expect, test } from './page.ts';

test.use({ javaScriptEnabled: false });

test('an article is complete: text, sources, and answers that unfold', async ({ page }) => {
  await page.goto('/styles/anxious/');
  await expect(page.getByRole('heading', { name: 'What the research says' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  const question = page.getByRole('group', { name: /Question 1 of/ });
  await question.getByText('Show the answer').click();
  await expect(question.getByText('Right:')).toBeVisible();
  for (const name of ['Print this page', 'Copy link']) await expect(page.getByRole('button', { name })).toBeHidden();
});

test('a term is a link to the glossary', async ({ page }) => {
  await page.goto('/styles/anxious/');
  await page.getByRole('link', { name: 'hyperactivation' }).first().click();
  await expect(page).toHaveURL(/\/glossary\/#hyperactivation$/);
});

test('search leads to a list of all pages', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(page.getByText('Search needs JavaScript. Without it, this list has every page.')).toBeVisible();
  await page.getByRole('link', { name: /^Anxious attachment/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Anxious attachment');
});

test('the crisis lines are all there', async ({ page }) => {
  await page.goto('/get-help-now/');
  await expect(page.getByRole('link', { name: 'Call 116 123' }).first()).toHaveAttribute('href', 'tel:116123');
  await expect(page.getByLabel('Your country')).toBeHidden();
});
