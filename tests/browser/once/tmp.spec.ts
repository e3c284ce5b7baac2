import { pagePaths } from '../../support/site.ts';
import { expect, expectAccessible, test } from '../page.ts';
test.use({ viewport: { width: 320, height: 640 } });
const paths = pagePaths().filter((p) => /worksheets|clinicians|^\/pack/.test(p) || ['/styles/anxious/handout/', '/methods/emdr/handout/', '/skills/emotional-regulation/handout/'].includes(p));
for (const path of [...paths, '/pack/#v=1&items=styles/anxious,glossary:trigger&note=x&n=2', '/clinicians/pack/#v=1&items=styles/anxious,glossary:trigger&note=x&n=2']) {
  test(`tmp ${path}`, async ({ page }) => {
    await page.goto(path);
    await page.waitForTimeout(600);
    const o = await page.evaluate(() => [...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > 321 && !e.closest('.out')).slice(0, 4).map((e) => `${e.tagName}.${e.getAttribute('class') ?? ''} ${Math.round(e.getBoundingClientRect().right)}`));
    expect.soft(o).toEqual([]);
    await expectAccessible(page);
  });
}
test('tmp all handouts', async ({ page }) => {
  test.setTimeout(200000);
  for (const path of pagePaths().filter((p) => p.endsWith('/handout/'))) {
    await page.goto(path);
    const o = await page.evaluate(() => [...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > 321 && !e.closest('.out')).slice(0, 4).map((e) => `${e.tagName}.${e.getAttribute('class') ?? ''} ${Math.round(e.getBoundingClientRect().right)}`));
    expect.soft(o, path).toEqual([]);
  }
});
