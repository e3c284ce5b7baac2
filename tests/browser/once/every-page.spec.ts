import { pagePaths } from '../../support/site.ts';
import { expectAccessible, expectNoSidewaysScroll, test } from '../page.ts';

// Every address of the site, on the narrowest phone that we care for. The page fixture watches console, policy, requests and cookies.
test.use({ viewport: { width: 320, height: 640 }, colorScheme: 'light' });

for (const path of pagePaths()) {
  test(`${path} is accessible and fits 320 pixels`, async ({ page }) => {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}
