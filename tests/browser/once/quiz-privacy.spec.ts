import type { Page } from '@playwright/test';
import { expect, test } from '../page.ts';

// Answers live in memory only. These runs watch every way out of a page.

test.use({ viewport: { width: 1280, height: 900 } });

const quizzes: { path: string; element: string; run: (page: Page) => Promise<void>; secret: RegExp }[] = [
  {
    path: '/quizzes/attachment-style/',
    element: 'reflection-quiz',
    secret: /parent|s1=|6\.0|about=/i,
    run: async (page) => {
      await page.getByRole('radio', { name: 'A parent, or whoever raised you' }).check();
      for (let n = 1; n <= 16; n += 1) await page.locator(`input[name="s${n}"][value="${1 + (n % 7)}"]`).check();
      await page.getByRole('button', { name: 'Show where I might be' }).click();
      await page.getByRole('button', { name: 'Answer again about someone else' }).click();
      for (let n = 1; n <= 16; n += 1) await page.locator(`input[name="s${n}"][value="6"]`).check();
      await page.getByRole('button', { name: 'Show where I might be' }).click();
    },
  },
  {
    path: '/quizzes/when-to-seek-help/',
    element: 'signs-quiz',
    secret: /ending|trust|danger|today=/i,
    run: async (page) => {
      await page.getByRole('checkbox', { name: /ending my life/ }).check();
      await page.getByRole('checkbox', { name: /ending my life/ }).uncheck();
      await page.getByRole('checkbox', { name: /hard to trust/ }).check();
      await page.getByRole('button', { name: 'Show what to do' }).click();
    },
  },
  {
    path: '/quizzes/choosing-a-method/',
    element: 'choice-aid',
    secret: /telling|detail|emdr=/i,
    run: async (page) => {
      await page.getByRole('radio', { name: 'I want to tell it' }).check();
      await page.getByRole('combobox', { name: 'EMDR' }).selectOption('Yes');
      await page.getByRole('slider').first().press('End');
      await page.getByRole('button', { name: 'Set it side by side' }).click();
    },
  },
];

/** Everything that a page could leave behind. */
const traces = (page: Page) =>
  page.evaluate(async () => ({
    url: location.href,
    title: document.title,
    name: window.name,
    historyLength: history.length,
    historyState: history.state as unknown,
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookie: document.cookie,
    databases: (await indexedDB.databases()).map((one) => one.name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    resources: performance.getEntriesByType('resource').map((one) => one.name),
  }));

for (const { path, element, run, secret } of quizzes) {
  test(`${path} leaves no trace of an answer anywhere`, async ({ page, faults }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
    page.on('websocket', (socket) => requests.push(`socket ${socket.url()}`));
    await page.addInitScript(() => {
      // Ways out that make no request that Playwright sees, or make it later.
      for (const [owner, name] of [
        [navigator, 'sendBeacon'],
        [window, 'postMessage'],
        [history, 'pushState'],
        [history, 'replaceState'],
        [Storage.prototype, 'setItem'],
      ] as [Record<string, unknown>, string][]) {
        const real = owner[name] as (...values: unknown[]) => unknown;
        owner[name] = function (this: unknown, ...values: unknown[]) {
          console.error(`way out: ${name} ${JSON.stringify(values)}`);
          return real.apply(this, values);
        };
      }
    });
    await page.goto(path);
    await page.locator(element).scrollIntoViewIfNeeded();
    await page.locator(`${element}:defined`).waitFor();
    await page.waitForLoadState('networkidle');
    const before = await traces(page);
    const asked = requests.length;
    await run(page);
    await page.waitForTimeout(300);
    expect(await traces(page)).toEqual(before);
    expect(requests.slice(asked)).toEqual([]);
    expect(faults.console).toEqual([]);
    for (const request of requests) expect(request).not.toMatch(secret);
    // The test can fail: the answers are in the page.
    await expect(page.locator(element)).toHaveAttribute('data-done');

    // Gone with the page: by reload, and by leaving and coming back.
    await page.reload();
    await page.locator(`${element}:defined`).waitFor();
    await expect(page.locator(`${element} [data-done]`)).toHaveCount(0);
    expect(await page.locator(`${element} input[type=radio]:checked:not([value=""]), ${element} input[type=checkbox]:checked`).count()).toBe(0);
    await run(page);
    await page.goto('/about/');
    await page.goBack();
    await page.locator(`${element}:defined`).waitFor();
    await expect(page.locator(element)).not.toHaveAttribute('data-done');
    expect(await page.locator(`${element} input[type=radio]:checked:not([value=""]), ${element} input[type=checkbox]:checked`).count()).toBe(0);
  });

  test(`${path} prints its result on one page, A4 and Letter`, async ({ page }) => {
    await page.goto(path);
    await page.locator(element).scrollIntoViewIfNeeded();
    await page.locator(`${element}:defined`).waitFor();
    await run(page);
    const margin = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' };
    for (const format of ['A4', 'Letter']) {
      const pdf = (await page.pdf({ format, margin })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
    }
  });

  test(`${path} at 400 % zoom: nothing is cut off, nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(path);
    await page.locator(element).scrollIntoViewIfNeeded();
    await page.locator(`${element}:defined`).waitFor();
    await run(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const outside = await page
      .locator(`${element} :is(label, button, select, legend, p, td, th, circle)`)
      .evaluateAll(
        (all) => all.filter((one) => one.checkVisibility() && (one.getBoundingClientRect().right > 321 || one.getBoundingClientRect().left < -1)).length,
      );
    expect(outside).toBe(0);
  });

  test(`${path} in forced colors: marks and choices keep a color of the system`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(path);
    await page.locator(element).scrollIntoViewIfNeeded();
    await page.locator(`${element}:defined`).waitFor();
    await run(page);
    const colors = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('p'));
      probe.style.color = 'CanvasText';
      const text = getComputedStyle(probe).color;
      probe.remove();
      const marks = [...document.querySelectorAll('reflection-quiz figure circle, reflection-quiz figure path')];
      return { text, marks: marks.map((mark) => getComputedStyle(mark).color) };
    });
    for (const mark of colors.marks) expect(mark).toBe(colors.text);
    // Native controls are drawn by the system: nothing of ours replaces them.
    const drawn = await page.locator(`${element} input`).evaluateAll((inputs) => inputs.map((input) => getComputedStyle(input).appearance));
    expect(new Set(drawn)).toEqual(new Set(['auto']));
  });

  test(`${path} without JavaScript: everything is there, and Enter sends nothing`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    const sent: string[] = [];
    await page.goto(path);
    page.on('request', (request) => sent.push(request.url()));
    const first = page.locator(`${element} input`).first();
    await first.check();
    await first.press('Enter');
    await page.waitForTimeout(200);
    expect(new URL(page.url()).search).toBe('');
    expect(sent).toEqual([]);
    await expect(page.locator(`${element} button[data-needs-js]`)).toBeHidden();
    if (element === 'reflection-quiz') {
      await page.getByText('How to work it out by hand').click();
      await expect(page.getByRole('table', { name: 'How each statement counts' })).toBeVisible();
      await expect(page.getByRole('group', { name: /of 16/ })).toHaveCount(16);
    }
    if (element === 'signs-quiz') {
      for (const name of ['Please get help today', 'Talk to someone soon', 'Useful, no hurry', 'None of these signs']) {
        await expect(page.getByRole('heading', { name })).toBeVisible();
      }
      await expect(page.getByRole('link', { name: 'Crisis lines by country' })).toBeVisible();
    }
    if (element === 'choice-aid') {
      await expect(page.getByRole('table', { name: 'Your questions and what each option answers' })).toBeVisible();
      await expect(page.locator('choice-aid noscript p')).toBeVisible();
    }
    await context.close();
  });
}

test('the quick exit takes the answers off the page before the other site has answered, and Back does not bring them', async ({ page, faults }) => {
  await page.route('https://www.bbc.com/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title><h1>Weather</h1>' });
  });
  await page.goto('/skills/');
  await page.goto('/quizzes/when-to-seek-help/');
  await page.locator('signs-quiz').scrollIntoViewIfNeeded();
  await page.locator('signs-quiz:defined').waitFor();
  await page.getByRole('checkbox', { name: /afraid of somebody/ }).check();
  // Looked at from inside: Playwright itself waits for the other page before it looks again.
  const boxes = await page.getByRole('link', { name: 'Leave now' }).evaluate(async (link: HTMLElement) => {
    link.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return [...document.body.querySelectorAll('*')].filter((element) => element.getClientRects().length > 0).length;
  });
  expect(boxes).toBe(0);
  await expect(page.getByRole('heading', { name: 'Weather' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/skills\/$/);
  // Leaving is the one request to another host that a reader can ask for.
  expect(faults.foreign.every((url) => url.startsWith('https://www.bbc.com/'))).toBe(true);
  faults.foreign = [];
});
