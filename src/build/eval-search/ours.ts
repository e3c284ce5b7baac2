import type { Page } from '@playwright/test';
import { once, slugOf, type Run } from './metrics.ts';

/** Runs searches through the real search page, as a reader would: types, presses Enter, waits until the list is complete. */
export async function searchPage(page: Page, address: string, queries: readonly string[]): Promise<Run[]> {
  await page.goto(`${address}search/`);
  const input = page.getByRole('combobox');
  // The first search loads the index; its time is not a search's.
  await input.fill('attachment');
  await input.press('Enter');
  await page.locator('#search-results[aria-busy="false"]').waitFor();
  const runs: Run[] = [];
  for (const query of queries) {
    await input.fill('');
    await input.press('Enter');
    await page.locator('#search-results').waitFor({ state: 'detached' });
    await input.fill(query);
    const { links, milliseconds } = await page.evaluate(
      () =>
        new Promise<{ links: string[]; milliseconds: number }>((resolve) => {
          const start = performance.now();
          document.querySelector<HTMLFormElement>('search-panel form')?.requestSubmit();
          const look = () => {
            const list = document.querySelector('#search-results[aria-busy="false"]');
            if (!list) return void setTimeout(look, 1);
            resolve({ links: [...list.children].map((item) => item.querySelector('a')?.href ?? ''), milliseconds: performance.now() - start });
          };
          look();
        }),
    );
    runs.push({ pages: once(links.map(slugOf)), milliseconds });
  }
  return runs;
}
