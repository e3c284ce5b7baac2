import { expect, type Page } from '@playwright/test';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { getDocumentProxy } from 'unpdf';
import { pagePaths } from '../../support/site.ts';
import { expectNoSidewaysScroll, test } from '../page.ts';

/** Pages of a PDF, and the smallest size of type on them in points. */
async function readPdf(bytes: Uint8Array): Promise<{ pages: number; smallest: number; text: string[] }> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  let smallest = Infinity;
  const text: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const runs = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    for (const { transform } of runs) smallest = Math.min(smallest, Math.hypot(Number(transform[2]), Number(transform[3])));
    text.push(runs.map((run) => run.str).join(' '));
  }
  return { pages: pdf.numPages, smallest, text };
}

/** What a phone would read from a picture: the second library, which has nothing to do with the one that drew it. */
async function readCode(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

const sheets = pagePaths().filter((path) => path.endsWith('/handout/') || /^\/worksheets\/.+/.test(path));
const PARTS = 6;
for (let part = 0; part < PARTS; part += 1) {
  test(`every sheet prints to one side of A4 and of US Letter, with type of 12 pt or more (${part + 1} of ${PARTS})`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(sheets.length).toBeGreaterThan(50);
    for (const path of sheets.filter((_, index) => index % PARTS === part)) {
      await page.goto(path);
      await expectNoSidewaysScroll(page);
      for (const format of ['A4', 'Letter']) {
        const { pages, smallest } = await readPdf(await page.pdf({ format }));
        expect.soft(pages, `${path} on ${format}`).toBe(1);
        expect.soft(smallest, `${path} on ${format}`).toBeGreaterThanOrEqual(11.95);
      }
    }
  });
}

test('the QR code of a handout leads to its article, in light and dark, on screen and as printed', async ({ page }) => {
  for (const [media, colorScheme] of [
    ['screen', 'light'],
    ['screen', 'dark'],
    ['print', 'light'],
  ] as const) {
    await page.emulateMedia({ media, colorScheme });
    await page.goto('/methods/emdr/handout/');
    const code = page.getByRole('img', { name: /^QR code for/ });
    expect(await readCode(await code.screenshot())).toMatch(/^https?:\/\/[^/]+\/methods\/emdr\/$/);
  }
});

/** Presses "Print the list" without the system's dialog, which no test can close. */
async function printPack(page: Page): Promise<Uint8Array> {
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-print-called', '');
  });
  await page.getByRole('button', { name: 'Print the list' }).click();
  await page.locator('html[data-print-called]').waitFor({ state: 'attached' });
  return page.pdf({ format: 'A4' });
}

test('a pack prints a cover and then each chosen sheet on a page of its own', async ({ page }) => {
  await page.goto('/pack/#v=1&items=styles/anxious,skills/grounding/handout,worksheets/repair,glossary:trigger&title=After+today&note=Start+small.&n=4');
  await expect(page.getByRole('button', { name: 'Print the list' })).toBeVisible();
  const { pages, text, smallest } = await readPdf(await printPack(page));
  expect(pages).toBe(3);
  expect(text[0]).toContain('After today');
  expect(text[0]).toContain('Start small.');
  for (const line of ['Anxious attachment', '/styles/anxious/', '/skills/grounding/handout/', '/worksheets/repair/', '/glossary/#trigger'])
    expect(text[0]).toContain(line);
  expect(text[1]).toContain('Grounding');
  expect(text[2]).toContain('One small repair');
  expect(text.join()).not.toContain('Pages for you to read');
  expect(smallest).toBeGreaterThanOrEqual(11.95);
});

test('the handouts of all pages come along when they are wanted, from the builder too', async ({ page }) => {
  await page.goto('/clinicians/pack/#v=1&items=styles/anxious,styles/avoidant:what-helps,skills/grounding&n=3');
  await page.getByRole('checkbox', { name: /^With the handout of every page/ }).check();
  const { pages, text } = await readPdf(await printPack(page));
  expect(pages).toBe(4);
  expect(text[2]).toContain('Avoidant attachment');
  expect(text.join()).not.toContain('Put a pack together');
});

test('the QR code of a pack is read from the screen and from paper, short and long', async ({ browser }) => {
  // A printer has at least 300 dots an inch; three for each CSS pixel come near.
  const page = await browser.newPage({ deviceScaleFactor: 3 });
  const many = Array.from({ length: 12 }, () => [
    'styles/anxious',
    'styles/avoidant',
    'skills/grounding/handout',
    'parenting/adoption-and-foster-care:what-helps-in-the-first-weeks',
  ]).flat();
  for (const items of [['styles/anxious'], [...new Set(many)]]) {
    const fragment = `#v=1&items=${items.join(',')}&title=After+today&note=${'Take+your+time.+'.repeat(25)}x&n=${items.length}`;
    await page.goto(`/clinicians/pack/${fragment}`);
    await page.getByText('QR code', { exact: true }).click();
    const code = page.getByRole('img', { name: 'QR code of this list' }).first();
    expect(decodeURI((await readCode(await code.screenshot())) ?? '')).toContain(`/pack/#v=1&items=${items.join(',')}`);
    await printPack(page);
    await page.emulateMedia({ media: 'print' });
    const printed = page.getByRole('img', { name: 'QR code of this list' }).last();
    expect(await readCode(await printed.screenshot())).toContain(`/pack/#v=1&items=${items[0]}`);
    await page.emulateMedia({ media: null });
    await page.goto('about:blank');
  }
  await page.close();
});
