import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../page.ts';
import { mirror } from '../../../src/lib/figures/looks.ts';
import { figureNames } from '../../../src/lib/figures/names.ts';

/** No figure, with its table open or not, is wider than the screen. */
async function expectFiguresFit(page: Page): Promise<void> {
  const wide = await page
    .locator('figure, figure > *, figure details > *')
    .evaluateAll((parts) => parts.filter((part) => part.getBoundingClientRect().right > innerWidth + 0.5).map((part) => part.closest('figure')?.id));
  expect(wide).toEqual([]);
}

const small = { width: 320, height: 720 };

test.describe('every figure, on a narrow screen', () => {
  test.use({ viewport: small });

  test('can be read: words are large enough, inside the picture, and touch no other word', async ({ page }) => {
    await page.goto('/figures/');
    await expectFiguresFit(page);
    const wrong = await page.locator('figure svg').evaluateAll((drawings) =>
      drawings.flatMap((svg) => {
        const frame = svg.getBoundingClientRect();
        const name = svg.closest('figure')?.id ?? '';
        const texts = [...svg.querySelectorAll('text')].map((text) => ({
          words: text.textContent ?? '',
          size: parseFloat(getComputedStyle(text).fontSize) * (frame.width / (svg as SVGSVGElement).viewBox.baseVal.width),
          box: text.getBoundingClientRect(),
        }));
        return texts.flatMap(({ words, size, box }, index) => [
          ...(size < 11.5 ? [`${name}: "${words}" is ${size.toFixed(1)} px`] : []),
          ...(box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1
            ? [`${name}: "${words}" leaves the picture`]
            : []),
          ...texts.slice(index + 1).flatMap((other) => {
            const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
            // The boxes of lines are taller than their letters.
            const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
            return across > 0 && down > 5 ? [`${name}: "${words}" touches "${other.words}"`] : [];
          }),
        ]);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('opens its table or its words by keyboard', async ({ page }) => {
    await page.goto('/figures/');
    const figure = page.getByRole('figure').filter({ has: page.getByRole('heading', { name: 'Against a waiting list' }) });
    await figure.getByText('Show as a table').focus();
    await page.keyboard.press('Enter');
    const row = figure.getByRole('row', { name: /^EMDR/ });
    await expect(row.getByRole('cell')).toHaveText(['−2.07', '−2.70 to −1.44', 'Against a waiting list', 'Mavranezouli et al., 2020']);
    await expectFiguresFit(page);
  });
});

for (const scheme of [
  { name: 'light', options: { colorScheme: 'light' } },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: 'more contrast', options: { colorScheme: 'light', contrast: 'more' } },
  { name: 'forced colors', options: { colorScheme: 'dark', forcedColors: 'active' } },
] as const) {
  test(`the gallery is accessible in ${scheme.name}`, async ({ page }) => {
    // Axe reads all figures with their tables open at once.
    test.slow();
    await page.emulateMedia(scheme.options);
    await page.goto('/figures/');
    await page.locator('figure details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    await expectAccessible(page);
  });
}

test('lines stand out from the page in every scheme and in print', async ({ page }) => {
  for (const media of [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { colorScheme: 'dark', forcedColors: 'active' },
    { colorScheme: 'light', forcedColors: 'none', media: 'print' },
  ] as const) {
    await page.emulateMedia(media);
    await page.goto('/figures/');
    const faint = await page.locator('figure svg :is(path, text)').evaluateAll((parts) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const light = (color: string) => {
        if (!canvas) throw new Error('No canvas');
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) =>
          value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const html = getComputedStyle(document.documentElement).backgroundColor;
      const paper = light(matchMedia('print').matches || html === 'rgba(0, 0, 0, 0)' ? 'white' : html);
      return parts.flatMap((part) => {
        const style = getComputedStyle(part);
        const color = part.tagName === 'text' ? style.fill : style.stroke;
        const [low = 0, high = 0] = [light(color), paper].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05) < 4.5 ? [`${part.closest('figure')?.id} ${part.outerHTML.slice(0, 60)} ${color}`] : [];
      });
    });
    expect(faint, JSON.stringify(media)).toEqual([]);
  }
});

test('from right to left a drawing is mirrored and its words stay readable', async ({ page }) => {
  await page.goto('/figures/');
  const drawing = await page.locator('#figure-emdr-phases svg').evaluate((svg) => svg.innerHTML.replace(/^.*<\/desc>/, ''));
  // On a page without the policy, which lets nobody write markup.
  await page.goto('about:blank');
  const place = async (direction: string, inner: string) => {
    await page.setContent(`<html dir="${direction}"><svg viewBox="0 0 320 258" width="320" fill="none" stroke="currentColor" font-size="14">${inner}</svg>`);
    return page.locator('svg').evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      const text = [...svg.querySelectorAll('text')].find((one) => one.textContent === 'History');
      const box = text?.getBoundingClientRect();
      return {
        left: Math.round((box?.left ?? 0) - frame.left),
        right: Math.round(frame.right - (box?.right ?? 0)),
        upright: (text?.getScreenCTM()?.a ?? 0) > 0,
      };
    });
  };
  const before = await place('ltr', drawing);
  expect(await place('rtl', mirror(drawing, 320))).toEqual({ left: before.right, right: before.left, upright: true });
});

test('the files stand alone: each drawing opens by itself, in colors, with no complaint', async ({ page }) => {
  for (const name of figureNames) {
    await page.goto(`/figures/${name}.svg`);
    expect(await page.evaluate(() => document.documentElement.tagName), name).toBe('svg');
    const painted = await page
      .locator('text')
      .first()
      .evaluate((text) => [getComputedStyle(text).fill, getComputedStyle(text.parentNode as Element).fill]);
    expect(painted[0], name).not.toBe('rgb(0, 0, 0)');
  }
  const csv = await page.request.get('/figures/infant-patterns.csv');
  expect(csv.headers()['content-type']).toContain('text/csv');
  expect(await csv.text()).toContain('Secure,51.6');
});

test('each drawing has its name and its description for those who do not see it', async ({ page }) => {
  await page.goto('/figures/');
  await expect(page.getByRole('img', { name: 'Each step feeds the next, and there is a way out' })).toHaveCount(1);
  // Asked of the browser itself: Playwright does not read <desc>.
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const drawing = nodes.find((node) => node.role?.value === 'image' && String(node.name?.value).startsWith('Each step feeds the next'));
  expect(drawing?.description?.value).toMatch(/^Two people in a ring\./);
  await expect(page.getByRole('figure').getByRole('img')).toHaveCount(figureNames.length);
});

test('without JavaScript the gallery is whole', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: small, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/figures/');
  await expect(page.getByRole('figure')).toHaveCount(figureNames.length);
  await page.getByText('Show in words').first().click();
  await expect(page.getByRole('listitem').filter({ hasText: 'call this region fearful' })).toBeVisible();
  await context.close();
});
