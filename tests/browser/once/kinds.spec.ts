import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../page.ts';

const KINDS = [
  '/',
  '/skills/',
  '/styles/',
  '/styles/anxious/',
  '/methods/',
  '/search/',
  '/glossary/',
  '/references/',
  '/get-help-now/',
  '/about/',
  '/quizzes/',
  '/quizzes/attachment-style/',
  '/paths/i-push-people-away/',
  '/clinicians/pack/',
  '/clinicians/evidence/',
  '/skills/boundaries/handout/',
  '/worksheets/repair/',
  '/no-such-page/',
];
/** Long lists of the same: what stands beyond the first dozens is looked at once, in every-page.spec.ts. */
const LONG = ['.reference-list li:nth-child(n+25)', '.terms > div:nth-child(n+6)', '.helpline:nth-child(n+6)'];

/** A phone in light is in every-page.spec.ts, with every page there is. */
const SCREENS = [
  { name: 'phone, dark', viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  { name: 'desk, light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'desk, dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const;

for (const { name, viewport, colorScheme } of SCREENS) {
  test.describe(name, () => {
    test.use({ colorScheme, viewport });
    test('every kind of page is accessible', async ({ page, faults }) => {
      test.setTimeout(180_000);
      for (const path of KINDS) {
        await test.step(path, async () => {
          await page.goto(path);
          await expectNoSidewaysScroll(page);
          await expectAccessible(page, LONG);
        });
      }
      // The browser itself reports an answer of 404 for /no-such-page/; that is the one message allowed.
      faults.console = faults.console.filter((message) => !message.includes('404'));
    });
  });
}

test.describe('settings of the reader', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('wide text spacing (WCAG 1.4.12) loses nothing', async ({ page, baseURL }) => {
    // The policy forbids added styles, so the spacing is set on a page without it.
    await page.route('**/styles/anxious/', async (route) => {
      const answer = await route.fetch({ url: `${baseURL}/styles/anxious/` });
      const headers = { ...answer.headers() };
      delete headers['content-security-policy'];
      await route.fulfill({ response: answer, headers, body: (await answer.text()).replace(/<meta http-equiv[^>]*>/, '') });
    });
    await page.goto('/styles/anxious/');
    await page.addStyleTag({
      content: '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
    });
    await expectNoSidewaysScroll(page);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('h1,h2,h3,p,li,a,button,summary')]
        .filter(
          (element) =>
            getComputedStyle(element).overflow === 'hidden' &&
            element.scrollWidth > element.clientWidth + 1 &&
            !element.closest('.out, .sr-only, .max-sm\\:sr-only'),
        )
        .map((element) => element.textContent?.slice(0, 40)),
    );
    expect(cut).toEqual([]);
  });

  test('text at twice its size still fits', async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 900 });
    await page.goto('/styles/anxious/');
    // Twice the size on a 640 pixel screen is the layout of 320.
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', { width: 320, height: 450, deviceScaleFactor: 2, mobile: false });
    await expectNoSidewaysScroll(page);
  });

  for (const forcedColors of ['active', 'none'] as const) {
    test(`the page can be read with forced colors ${forcedColors}`, async ({ page }) => {
      await page.emulateMedia({ forcedColors });
      await page.goto('/styles/anxious/');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Get help now' }).first()).toBeVisible();
    });
  }

  test('on paper the page shows its text, sources and address, and no controls', async ({ page }) => {
    await page.goto('/styles/anxious/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'In brief' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
    await expect(page.getByText(/\/styles\/anxious\/$/)).toBeVisible();
    for (const name of ['Search', 'Menu', 'Print this page']) await expect(page.getByRole('button', { name })).toBeHidden();
    await expect(page.getByRole('contentinfo')).toBeHidden();
  });
});
