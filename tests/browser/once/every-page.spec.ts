import { pagePaths } from '../../support/site.ts';
import { expectAccessible, expectNoSidewaysScroll, test } from '../page.ts';

// Every address of the site, on the narrowest phone that we care for. The page fixture watches console, policy, requests and cookies.
test.use({ viewport: { width: 320, height: 640 }, colorScheme: 'light' });

/** The pages share a tab, part by part: to open a new one for each takes as long as the check itself. */
const PARTS = 8;
const all = pagePaths();

for (let part = 0; part < PARTS; part += 1) {
  test(`every page is accessible and fits 320 pixels (part ${part + 1} of ${PARTS})`, async ({ page }) => {
    test.setTimeout(180_000);
    for (const path of all.filter((_, at) => at % PARTS === part)) {
      await test.step(path, async () => {
        await page.goto(path);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      });
    }
  });
}
