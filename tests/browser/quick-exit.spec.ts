import type { Page } from '@playwright/test';
import { expect, test as base, type Faults } from './page.ts';

const WEATHER = 'https://www.bbc.com/weather';
const SENSITIVE = '/therapy/safety/';

/** What the weather was asked with. */
interface Weather {
  referrers: (string | undefined)[];
  /** How long the weather takes to answer, in milliseconds. */
  delay: number;
}

/** Stands in for the other site: nothing leaves the machine. */
const test = base.extend<{ weather: Weather }>({
  weather: [
    async ({ page, faults }, use) => {
      const weather: Weather = { referrers: [], delay: 0 };
      await page.route('https://www.bbc.com/**', async (route) => {
        weather.referrers.push((await route.request().allHeaders())['referer']);
        await new Promise((resolve) => setTimeout(resolve, weather.delay));
        await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title><h1>Weather</h1>' });
      });
      await use(weather);
      onlyTheWeather(faults);
    },
    { auto: true },
  ],
});

/** The one other site that these tests may ask. */
function onlyTheWeather(faults: Faults): void {
  expect(faults.foreign.filter((url) => !url.startsWith(WEATHER) && url !== 'https://www.bbc.com/favicon.ico')).toEqual([]);
  faults.foreign = [];
}

const leave = (page: Page) => page.getByRole('region', { name: 'Leave this page fast' }).getByRole('link', { name: 'Leave now' });
const expectWeather = async (page: Page) => {
  await expect(page).toHaveURL(WEATHER);
  await expect(page.getByRole('heading', { name: 'Weather' })).toBeVisible();
};

test('the button leads away without a referrer, and Back goes to the page before', async ({ page, weather }) => {
  await page.goto('/skills/');
  await page.goto(SENSITIVE);
  await leave(page).click();
  await expectWeather(page);
  expect(weather.referrers).toEqual([undefined]);
  await page.goBack();
  await expect(page).toHaveURL(/\/skills\/$/);
});

test('the page is blank at once while the other site is slow to answer', async ({ page, weather }) => {
  weather.delay = 3000;
  await page.goto(SENSITIVE);
  // Looked at from inside: Playwright itself waits for the other page before it looks again.
  const seen = await leave(page).evaluate(async (link: HTMLElement) => {
    link.click();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 300)));
    const probe = document.createElement('div');
    probe.style.background = 'Canvas';
    document.documentElement.append(probe);
    const colors = [document.documentElement, probe].map((element) => getComputedStyle(element).backgroundColor);
    probe.remove();
    return {
      path: location.pathname,
      blank: colors[0] === colors[1],
      words: document.documentElement.innerText.trim(),
      boxes: [...document.body.querySelectorAll('*')].filter((element) => element.getClientRects().length > 0).length,
      alert: document.querySelector('[role="alert"]')?.textContent,
      title: document.title,
    };
  });
  expect(seen).toEqual({ path: SENSITIVE, blank: true, words: 'Loading', boxes: 0, alert: 'Loading', title: 'Loading' });
  await expectWeather(page);
});

test('Back never shows the page again, not even one of several places in it', async ({ page }) => {
  await page.goto('/skills/');
  await page.goto(SENSITIVE);
  await page.goto(`${SENSITIVE}#when-to-get-help`);
  await leave(page).click();
  await expectWeather(page);
  // The entry without the part is a place in the same page.
  await page.goBack();
  await expectWeather(page);
});

test('a reader who comes back on purpose reads the page', async ({ page }) => {
  await page.goto(SENSITIVE);
  await leave(page).click();
  await expectWeather(page);
  await page.goto(SENSITIVE);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/skills/');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Safety in therapy');
});

test('what the reader chose to keep is cleared, and nothing of other sites', async ({ page }) => {
  await page.goto(SENSITIVE);
  await page.evaluate(() => {
    localStorage.setItem('secure-base:pack', '["styles"]');
    sessionStorage.setItem('secure-base:draft', '"a note"');
    localStorage.setItem('neighbor', 'stays');
  });
  await leave(page).click();
  await expectWeather(page);
  await page.goto('/skills/');
  expect(await page.evaluate(() => [Object.entries(localStorage), Object.entries(sessionStorage)])).toEqual([
    [['neighbor', 'stays']],
    [['secure-base:left', '1']],
  ]);
});

test.describe('by keyboard', () => {
  test('the button comes straight after the skip link', async ({ page }) => {
    await page.goto(SENSITIVE);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(leave(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expectWeather(page);
  });

  test('Shift three times leaves, and each press is announced', async ({ page }) => {
    await page.goto(SENSITIVE);
    const status = page.getByRole('region', { name: 'Leave this page fast' }).getByRole('status');
    await page.keyboard.press('Shift');
    await expect(status).toHaveText('Press Shift 2 more times to leave.');
    await page.keyboard.press('Shift');
    await expect(status).toHaveText('Press Shift once more to leave.');
    await page.keyboard.press('Shift');
    await expectWeather(page);
  });

  test('Shift works while the reader types a search', async ({ page }) => {
    await page.goto(SENSITIVE);
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('violence');
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift');
    await expectWeather(page);
  });

  test('capital letters are no presses', async ({ page }) => {
    await page.goto(SENSITIVE);
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('Shift+KeyA');
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.keyboard.press('KeyA');
    await page.keyboard.press('Shift');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(page.url()).toContain(SENSITIVE);
  });

  test('presses that are more than five seconds apart are forgotten', async ({ page }) => {
    await page.clock.install();
    await page.goto(SENSITIVE);
    const status = page.getByRole('region', { name: 'Leave this page fast' }).getByRole('status');
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await expect(status).toHaveText('Press Shift once more to leave.');
    await page.clock.fastForward(5100);
    await expect(status).toHaveText('');
    await page.keyboard.press('Shift');
    await expect(status).toHaveText('Press Shift 2 more times to leave.');
    expect(page.url()).toContain(SENSITIVE);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the button is a plain link, without a referrer', async ({ page, weather }) => {
    await page.goto(SENSITIVE);
    await expect(leave(page)).toHaveAttribute('rel', 'noreferrer nofollow');
    await expect(page.getByText('Shift three times')).toBeHidden();
    await leave(page).click();
    await expectWeather(page);
    expect(weather.referrers).toEqual([undefined]);
  });
});

test('before use it says that history stays, and leads to what is safer', async ({ page }) => {
  await page.goto(SENSITIVE);
  const bar = page.getByRole('region', { name: 'Leave this page fast' });
  await expect(bar).toContainText('Opens BBC Weather. Your history stays.');
  await bar.getByRole('link', { name: 'Safer ways' }).click();
  await expect(page.getByRole('heading', { name: 'Leaving a page fast' })).toBeInViewport();
});

test('the button is in sight wherever the reader is, and covers nothing that is looked for', async ({ page }) => {
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    await page.goto(SENSITIVE);
    const bar = page.getByRole('region', { name: 'Leave this page fast' });
    // It takes its own space above the page.
    const [exit, header] = [await bar.boundingBox(), await page.getByRole('banner').boundingBox()];
    expect(header?.y).toBeGreaterThanOrEqual((exit?.y ?? 0) + (exit?.height ?? 0) - 1);
    expect(exit?.height).toBeLessThan(100);
    await page.goto(`${SENSITIVE}#going-deeper`);
    await expect(leave(page)).toBeInViewport({ ratio: 1 });
    const heading = await page.getByRole('heading', { name: 'Going deeper' }).boundingBox();
    const stuck = await bar.boundingBox();
    expect(heading?.y).toBeGreaterThanOrEqual((stuck?.y ?? 0) + (stuck?.height ?? 0));
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(leave(page)).toBeInViewport({ ratio: 1 });
  }
});

test('a dialog does not take the button away', async ({ page }) => {
  await page.goto(SENSITIVE);
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('link', { name: 'Leave now' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(leave(page)).toBeInViewport();
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await dialog.getByRole('link', { name: 'Leave now' }).click();
  await expectWeather(page);
});

test('a dialog that is thrown away gives the button back', async ({ page }) => {
  await page.goto(SENSITIVE);
  await page.getByRole('button', { name: 'QR code' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('link', { name: 'Leave now' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(leave(page)).toBeInViewport();
});

test('on paper there is no button', async ({ page }) => {
  await page.goto(SENSITIVE);
  await page.emulateMedia({ media: 'print' });
  await expect(leave(page)).toBeHidden();
});

test('pages that do not ask for it have none', async ({ page }) => {
  await page.goto('/skills/active-listening/');
  await expect(leave(page)).toHaveCount(0);
});
