import type { Page } from '@playwright/test';

/** Stands in for the clipboard, which the site's policy lets nobody read. Call it before the page is opened. */
export async function watchClipboard(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    const writeText = (text: string) => {
      document.documentElement.dataset['copied'] = text;
      return Promise.resolve();
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  });
  return async () => (await page.locator('html').getAttribute('data-copied')) ?? '';
}
