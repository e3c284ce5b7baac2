import { expect, expectAccessible, expectNoSidewaysScroll, test } from './page.ts';
import type { Page } from '@playwright/test';

const field = (page: Page) => page.getByRole('main').getByRole('combobox', { name: 'What would you like to know?' });
const results = (page: Page) => page.locator('#search-results[aria-busy="false"]');
const first = (page: Page) => results(page).getByRole('listitem').first().getByRole('link');

/** Types on the search page and sends the form. */
async function search(page: Page, query: string): Promise<void> {
  await page.goto('/search/');
  await field(page).fill(query);
  await field(page).press('Enter');
  await expect(results(page)).toBeVisible();
}

test('a search in everyday words leads to the page, and Back brings the search again', async ({ page }) => {
  await search(page, 'why do I push people away');
  await expect(first(page)).toHaveText(/avoidant|disorganized/i);
  await expect(page.getByRole('status').filter({ hasText: 'pages found' })).toBeVisible();
  await expect(page).toHaveURL(/\/search\/#q=why%20do%20I%20push%20people%20away$/);
  await first(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/avoidant|disorganized/i);
  await page.goBack();
  await expect(field(page)).toHaveValue('why do I push people away');
  await expect(results(page).getByRole('listitem')).not.toHaveCount(0);
});

test('an address with a search in it opens with its results', async ({ page }) => {
  await page.goto('/search/#q=how%20to%20calm%20down');
  await expect(first(page)).toBeVisible();
  await expect(field(page)).toHaveValue('how to calm down');
  await page.goto('/search/#q=%');
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
});

test('a slip is mended and said, and the literal search is one click away', async ({ page }) => {
  await search(page, 'avoident atachment');
  await expect(page.getByText('Showing results for “avoidant attachment”.')).toBeVisible();
  await expect(first(page)).toHaveText(/^Avoidant attachment/);
  await page.getByRole('button', { name: 'Search instead for “avoident atachment”' }).click();
  await expect(page.getByText('Only results for exactly “avoident atachment”.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Only results for exactly “avoident atachment”.')).toBeVisible();
  await page.getByRole('button', { name: 'Search with spelling help' }).click();
  await expect(first(page)).toHaveText(/^Avoidant attachment/);
});

test('a result says which other name brought it', async ({ page }) => {
  await search(page, 'fear of intimacy');
  await expect(results(page).getByText('People also say: fear of intimacy').first()).toBeVisible();
});

test('a term gets its meaning on top, with its link', async ({ page }) => {
  await search(page, 'what does stonewalling mean');
  const answer = page.getByRole('region', { name: 'stonewalling' });
  await expect(answer).toContainText('What it means');
  await answer.getByRole('link', { name: 'stonewalling' }).click();
  await expect(page).toHaveURL(/\/glossary\/#stonewalling$/);
});

test('filters have counts, combine, survive reload and go back step by step', async ({ page }) => {
  await search(page, 'trust in a relationship');
  const all = await results(page).getByRole('listitem').count();
  await page.getByText('Filter', { exact: true }).click();
  const skills = page.getByRole('checkbox', { name: /^Skills \(\d+\)$/ });
  const promised = Number(/\d+/.exec((await page.locator('label', { has: skills }).textContent()) ?? '')?.[0]);
  expect(promised).toBeGreaterThan(0);
  await skills.focus();
  await page.keyboard.press('Space');
  await expect(results(page).getByRole('listitem')).toHaveCount(promised);
  expect(promised).toBeLessThan(all);
  await page.getByRole('checkbox', { name: /^Parents and carers/ }).check();
  await expect(page).toHaveURL(/section=skills&audience=parent$/);
  const both = await results(page).getByRole('listitem').count();
  expect(both).toBeLessThanOrEqual(promised);
  await page.reload();
  await expect(page.getByText('(2 chosen)')).toBeVisible();
  await expect(results(page).getByRole('listitem')).toHaveCount(both);
  await page.goBack();
  await expect(results(page).getByRole('listitem')).toHaveCount(promised);
  await page.goBack();
  await expect(results(page).getByRole('listitem')).toHaveCount(all);
});

test('suggestions: arrows move, Enter takes, Escape closes, and results are reached by keyboard', async ({ page }) => {
  await page.goto('/search/');
  const input = field(page);
  await input.focus();
  await input.pressSequentially('bound', { delay: 40 });
  const list = page.getByRole('listbox', { name: 'Suggestions' });
  await expect(list.getByRole('option').first()).toBeVisible();
  await expect(input).toHaveAttribute('aria-expanded', 'true');
  await input.press('ArrowDown');
  const option = list.getByRole('option', { selected: true });
  await expect(option).toHaveCount(1);
  await expect(input).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
  await input.press('Escape');
  await expect(list).toBeHidden();
  await input.pressSequentially('a');
  await expect(list).toBeVisible();
  await input.press('ArrowDown');
  const taken = await list.getByRole('option', { selected: true }).textContent();
  await input.press('Enter');
  await expect(input).toHaveValue(taken ?? '');
  await expect(list).toBeHidden();
  await expect(first(page)).toHaveText(/^Boundaries/);
  await input.press('ArrowDown');
  await expect(first(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(input).toBeFocused();
});

test('words of danger show help above any result, learning about it does not', async ({ page }) => {
  await search(page, 'dont want to be here anymore');
  const help = page.getByRole('alert').getByRole('link', { name: 'Get help now' });
  await expect(help).toBeVisible();
  const [above, below] = [await help.boundingBox(), await results(page).boundingBox()];
  expect(above?.y).toBeLessThan(below?.y ?? 0);
  await search(page, 'suicide prevention training');
  await expect(help).toBeHidden();
});

test('where nothing is found there are ways onward', async ({ page }) => {
  await page.goto('/search/');
  await field(page).fill('qqqqqq zzzzzz');
  await field(page).press('Enter');
  await expect(page.getByText('No page found for “qqqqqq zzzzzz”.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'All pages, A–Z' })).toBeVisible();
  await expect(page.locator('#search-results')).toHaveAttribute('aria-busy', 'false');
});

test('the dialog opens with /, keeps early keys, and leads to all results', async ({ page }) => {
  await page.goto('/styles/anxious/');
  // The form comes late; what is typed before it is there is not lost.
  await page.route('**/pagefind/form.html', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog).toBeVisible();
  await page.keyboard.type('jealous');
  await expect(dialog.getByRole('combobox')).toHaveValue('jealous');
  await expect(results(page).getByRole('listitem').first()).toBeVisible();
  await expect(page).toHaveURL(/\/styles\/anxious\/$/);
  await dialog.getByRole('combobox').press('Enter');
  await expectAccessible(page);
  await dialog.getByRole('link', { name: 'All results, with filters' }).click();
  await expect(page).toHaveURL(/\/search\/#q=jealous$/);
  await expect(results(page).getByRole('listitem').first()).toBeVisible();
});

test('the dialog closes with Escape and opens again with what was asked', async ({ page }) => {
  await page.goto('/skills/grounding/');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('combobox').fill('panic');
  await dialog.getByRole('combobox').press('Enter');
  await expect(results(page).getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('/');
  await expect(dialog.getByRole('combobox')).toHaveValue('panic');
});

test('the page of results, with suggestions and filters open, has no fault that axe finds and fits the screen', async ({ page }) => {
  await search(page, 'avoident partner');
  await page.getByText('Filter', { exact: true }).click();
  await field(page).focus();
  await field(page).pressSequentially(' att');
  await expect(results(page)).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
});

test('results are whole on a phone in forced colors and print without the form', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await search(page, 'trauma');
  await expect(first(page)).toBeVisible();
  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  await expect(first(page)).toBeVisible();
  await expect(field(page)).toBeHidden();
});
