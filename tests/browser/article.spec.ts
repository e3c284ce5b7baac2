import { watchClipboard } from '../support/clipboard.ts';
import { expect, test } from './page.ts';

test('a term opens its definition in place, and Escape closes it', async ({ page }) => {
  await page.goto('/styles/anxious/');
  const term = page.getByRole('link', { name: 'hyperactivation' }).first();
  await term.click();
  const definition = page.locator('[popover]:popover-open');
  await expect(definition).toContainText('hyperactivation');
  await expect(page).toHaveURL(/\/styles\/anxious\/$/);
  await page.keyboard.press('Escape');
  await expect(definition).toHaveCount(0);
});

test('a number leads to its source and the source leads back', async ({ page }) => {
  await page.goto('/styles/anxious/');
  await page.getByRole('link', { name: 'Source 1', exact: true }).first().click();
  await expect(page).toHaveURL(/#s1$/);
  const source = page.locator('#s1');
  await expect(source).toBeInViewport();
  await expect(source.getByRole('link').first()).toHaveAttribute('href', /^https:\/\/doi\.org\//);
  await source.getByRole('link', { name: 'Back to 1' }).click();
  await expect(page).toHaveURL(/#c1$/);
});

test('the contents list leads to the parts of the page', async ({ page, isMobile: _isMobile }, info) => {
  await page.goto('/styles/anxious/');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  if (info.project.name === 'phone') await contents.getByText('On this page').click();
  await contents.getByRole('link', { name: 'What the research says' }).click();
  await expect(page.getByRole('heading', { name: 'What the research says' })).toBeInViewport();
});

test('the facts line says how sure we are and that no clinician has reviewed the page', async ({ page }) => {
  await page.goto('/styles/anxious/');
  await expect(page.getByText('How sure are we?')).toBeVisible();
  await expect(page.getByText('Not yet reviewed by a clinician')).toBeVisible();
  await expect(page.getByText(/^Checked/)).toContainText('2026');
});

test('copy link gives the address of the page', async ({ page }) => {
  const copied = await watchClipboard(page);
  await page.goto('/styles/anxious/#what-helps');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeAttached();
  expect(await copied()).toMatch(/\/styles\/anxious\/$/);
});

test('where copying is not allowed the address is shown', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }));
  await page.goto('/styles/anxious/');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText(/The address is: .*\/styles\/anxious\//).first()).toBeVisible();
});

test.describe('knowledge check', () => {
  test('each choice gets its own feedback with a source', async ({ page }) => {
    await page.goto('/styles/anxious/');
    const question = page.getByRole('group', { name: /Question 1 of/ });
    await question.scrollIntoViewIfNeeded();
    const feedback = question.getByRole('status');
    const options = question.getByRole('radio');
    const seen = new Set<string>();
    let right = 0;
    for (let index = 0; index < (await options.count()); index += 1) {
      await options.nth(index).check();
      await expect(feedback).toContainText(/^(Yes\.|Not quite\.)/);
      const text = (await feedback.textContent()) ?? '';
      if (text.startsWith('Yes.')) right += 1;
      seen.add(text);
      await expect(feedback.getByRole('link').first()).toHaveAttribute('href', /^#s\d+$/);
    }
    expect(right).toBe(1);
    expect(seen.size).toBe(await options.count());
  });

  test('nothing that is answered is stored, sent or kept over a reload', async ({ page }) => {
    await page.goto('/styles/anxious/');
    const question = page.getByRole('group', { name: /Question 1 of/ });
    await question.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => customElements.get('knowledge-check'));
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await question.getByRole('radio').first().check();
    await expect(question.getByRole('status')).not.toBeEmpty();
    expect(requests).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, location.search, location.hash])).toEqual([0, 0, '', '']);
    await page.reload();
    await question.scrollIntoViewIfNeeded();
    await expect(question.getByRole('radio', { checked: true })).toHaveCount(0);
  });
});

test('the menu of a phone opens without a script of ours and leads to the sections', async ({ page }, info) => {
  test.skip(info.project.name !== 'phone', 'At a desk the sections stand in the header.');
  await page.goto('/');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Skills' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Skills for relationships' })).toBeVisible();
});

test('by keyboard the first stop is the way past the header', async ({ page }) => {
  await page.goto('/styles/anxious/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});
