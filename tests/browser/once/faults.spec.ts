import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { expect, test } from '../page.ts';
import { dist } from '../../support/site.ts';

// What fails in the reader's browser must not take the text away, and the page says what does not work.

test.use({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });

const ARTICLE = '/therapy/safety/';

/** The text of an article is all there. */
async function expectReadable(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'In brief' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What the research says' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Get help now' })).toBeVisible();
}

/** The answers of the knowledge check can be read without its code. */
async function expectAnswers(page: Page): Promise<void> {
  const question = page.getByRole('group', { name: /Question 1 of/ });
  await question.getByText('Show the answer').click();
  await expect(question.getByText('Right:')).toBeVisible();
}

/** Changes the Content-Security-Policy of every answer, in the header and in the page. */
async function changePolicy(page: Page, baseURL: string, change: (policy: string) => string): Promise<void> {
  await page.route(`${baseURL}/**`, async (route) => {
    const answer = await route.fetch();
    const headers = { ...answer.headers() };
    if (headers['content-security-policy']) headers['content-security-policy'] = change(headers['content-security-policy']);
    if (!headers['content-type']?.includes('html')) return route.fulfill({ response: answer, headers });
    const body = (await answer.text()).replace(
      /(http-equiv="Content-Security-Policy" content=")([^"]*)/,
      (_, start: string, policy: string) => start + change(policy),
    );
    return route.fulfill({ response: answer, headers, body });
  });
}

/** Replaces the code of an island by an error. */
async function breakIsland(page: Page, tag: string): Promise<void> {
  const folder = join(dist, '_astro');
  // The file that defines the element, wherever the build has put it.
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.js') && new RegExp(`\\(["'\`]${tag}["'\`],\\s*class`).test(readFileSync(join(folder, name), 'utf8')),
  );
  expect(files, `one file of the site defines <${tag}>`).toHaveLength(1);
  await page.route(`**/_astro/${files[0]}`, (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken on purpose");' }));
}

test.describe('storage', () => {
  const FAULTS = {
    forbidden: () => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
      }
    },
    full: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    },
  };
  for (const [name, fault] of Object.entries(FAULTS)) {
    test(`${name}: nothing is kept, the page says so, and all else works`, async ({ page, faults }) => {
      await page.addInitScript(fault);
      await page.goto('/get-help-now/');
      await page.getByLabel('Remember it on this device').click();
      await expect(page.getByText('This browser does not let us keep it.')).toBeVisible();
      await expect(page.getByLabel('Remember it on this device')).not.toBeChecked();
      await page.getByRole('link', { name: 'Show its numbers' }).click();
      await expect(page.getByRole('heading', { name: 'United Kingdom' })).toBeInViewport();

      await page.goto(ARTICLE);
      await expectReadable(page);
      await page.route('https://www.bbc.com/**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title>' }));
      await page.getByRole('link', { name: 'Leave now' }).click();
      await expect(page).toHaveTitle('Weather');
      faults.foreign = faults.foreign.filter((url) => !url.startsWith('https://www.bbc.com/'));
    });
  }
});

test('WebAssembly refused: search says what it lacks, still finds by title and summary, and every page is in the list', async ({ page, faults, baseURL }) => {
  await changePolicy(page, baseURL ?? '', (policy) => policy.replace(" 'wasm-unsafe-eval'", ''));
  await page.goto('/search/');
  await page.getByRole('main').getByRole('combobox').fill('trauma');
  await page.getByRole('main').getByRole('combobox').press('Enter');
  await expect(page.getByText('A part of search could not load')).toBeVisible({ timeout: 4_000 });
  await expect(page.locator('#search-results')).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByRole('main').getByRole('link', { name: /^EMDR/ }).first()).toBeVisible();
  await page.goto(ARTICLE);
  await expectReadable(page);
  expect(faults.violations).toEqual([]);
  faults.console = faults.console.filter((message) => !/wasm|WebAssembly/i.test(message));
});

test('fonts blocked: the text stands in a font of the system', async ({ page, faults }) => {
  await page.route('**/*.woff2', (route: Route) => route.abort());
  await page.goto(ARTICLE);
  await expectReadable(page);
  expect(await page.evaluate(() => [...document.fonts].filter((font) => font.family === 'Literata' && font.status === 'loaded').length)).toBe(0);
  faults.console = faults.console.filter((message) => !message.includes('ERR_FAILED'));
});

test('the stylesheet blocked: the text, its order, the way to help and the way out are there', async ({ page, faults, baseURL }) => {
  await changePolicy(page, baseURL ?? '', (policy) => policy.replace(/style-src 'sha256-[^']+'/, "style-src 'none'"));
  await page.goto(ARTICLE);
  expect(await page.evaluate(() => document.styleSheets.length)).toBe(0);
  await expectReadable(page);
  await expectAnswers(page);
  // Icons keep the size of a letter, and what is for later stays closed.
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll('svg[aria-hidden]')].map((icon) => icon.getBoundingClientRect().width).filter((width) => width > 40),
    ),
  ).toEqual([]);
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('link', { name: 'Search' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.route('https://www.bbc.com/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title>' });
  });
  const left = await page.getByRole('link', { name: 'Leave now' }).evaluate(async (link: HTMLElement) => {
    link.click();
    await new Promise((resolve) => setTimeout(resolve, 200));
    return document.documentElement.innerText.trim();
  });
  expect(left).toBe('Loading');
  await expect(page).toHaveTitle('Weather');
  faults.foreign = faults.foreign.filter((url) => !url.startsWith('https://www.bbc.com/'));
  // The browser reports the style that this test forbade, and nothing else.
  faults.console = faults.console.filter((message) => !/style/i.test(message));
});

test.describe('an island that throws', () => {
  const TOLD = 'Something here did not start.';

  test('says so, leaves its text, and stops no other', async ({ page, faults }) => {
    // Its code stands in one file with others, so it is broken from within: a part that it needs is missing.
    await page.route(`**${ARTICLE}`, async (route) => {
      const answer = await route.fetch();
      const body = await answer.text();
      expect(body).toContain('data-part="feedback"');
      await route.fulfill({ response: answer, body: body.replaceAll('data-part="feedback"', '') });
    });
    await page.goto(ARTICLE);
    await expectReadable(page);
    await page.getByRole('heading', { name: 'Check what you took in' }).scrollIntoViewIfNeeded();
    await expect(page.getByText(TOLD)).toBeVisible();
    await expectAnswers(page);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByText(/Link copied|Copying was not allowed/).first()).toBeVisible();
    await page.keyboard.press('Shift');
    await expect(page.getByText('Press Shift 2 more times to leave.')).toBeVisible();
    faults.console = faults.console.filter((message) => !/<knowledge-check> on .* has (a question without|no part)/.test(message));
  });

  test('leaves a link a link: search opens its page', async ({ page, faults }) => {
    await breakIsland(page, 'site-search');
    await page.goto(ARTICLE);
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\/$/);
    faults.console = faults.console.filter((message) => !message.includes('broken on purpose'));
  });

  test('on the search page leaves the list of all pages', async ({ page, faults }) => {
    await breakIsland(page, 'search-panel');
    await page.goto('/search/');
    await expect(page.getByText(TOLD)).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: /^EMDR/ }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('EMDR');
    faults.console = faults.console.filter((message) => !message.includes('broken on purpose'));
  });

  test('leaves the crisis lines, and the exit as a plain link', async ({ page, faults }) => {
    await breakIsland(page, 'help-country');
    await breakIsland(page, 'quick-exit');
    await page.goto('/get-help-now/');
    await expect(page.getByText(TOLD)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Call 116 123' }).first()).toHaveAttribute('href', 'tel:116123');
    await page.route('https://www.bbc.com/**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title>' }));
    await page.getByRole('link', { name: 'Leave now' }).click();
    await expect(page).toHaveTitle('Weather');
    faults.foreign = faults.foreign.filter((url) => !url.startsWith('https://www.bbc.com/'));
    faults.console = faults.console.filter((message) => !message.includes('broken on purpose'));
  });
});

for (const years of [-10, 10]) {
  test(`the clock wrong by ${years} years: nothing breaks, and the day of each check is there`, async ({ page }) => {
    const date = new Date();
    date.setFullYear(date.getFullYear() + years);
    await page.clock.setFixedTime(date);
    await page.goto(ARTICLE);
    await expectReadable(page);
    await expectAnswers(page);
    await page.keyboard.press('Shift');
    await expect(page.getByText('Press Shift 2 more times to leave.')).toBeVisible();

    await page.goto('/get-help-now/');
    await expect(page.getByLabel('Your country')).toHaveValue('gb');
    await expect(page.getByText(/Checked \w+ \d+, \d{4}/).first()).toBeVisible();
    // A clock that runs ahead can only make the page more careful.
    if (years > 0) await expect(page.getByText('Check before you rely on it').first()).toBeVisible();

    await page.goto('/search/');
    await page.getByRole('main').getByRole('combobox').fill('grounding');
    await page.getByRole('main').getByRole('combobox').press('Enter');
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: /^Grounding/ })
        .first(),
    ).toBeVisible();
  });
}
