import { pagePaths } from '../../support/site.ts';
import { expectAccessible, expectNoSidewaysScroll, test } from '../page.ts';

// Every address of the site, on the narrowest phone that we care for. The page fixture watches console, policy, requests and cookies.
test.use({ viewport: { width: 320, height: 640 }, colorScheme: 'light' });

// A handout is one layout with the words of its article: the first of each section stands for the others. sheets.spec.ts
// opens and prints them all.
const sections = new Set<string>();
const isNew = (path: string) => {
  const section = path.split('/')[1] ?? '';
  return !path.endsWith('/handout/') || (!sections.has(section) && Boolean(sections.add(section)));
};

for (const path of pagePaths().filter(isNew)) {
  test(`${path} is accessible and fits 320 pixels`, async ({ page }) => {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}
