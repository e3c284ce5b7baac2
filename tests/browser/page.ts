import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

/** What a page did that it must never do. */
export interface Faults {
  console: string[];
  violations: string[];
  foreign: string[];
}

/** A test whose page records console messages, policy violations and requests to other hosts; it fails on any at its end. */
export const test = base.extend<{ faults: Faults }>({
  faults: [
    async ({ page, baseURL }, use) => {
      const faults: Faults = { console: [], violations: [], foreign: [] };
      page.on('console', (message) => faults.console.push(message.text()));
      page.on('pageerror', (error) => faults.console.push(String(error)));
      page.on('request', (request) => {
        if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob):/.test(request.url())) faults.foreign.push(request.url());
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
        );
      });
      await use(faults);
      expect(faults).toEqual({ console: [], violations: [], foreign: [] });
      expect(await page.context().cookies()).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Axe with WCAG 2.2 AA and best practices; the message names rule and place. Our pages have no frames, and only what is wrong is asked for: a third of the time. `leftOut` names what is not looked at. */
export async function expectAccessible(page: Page, leftOut: readonly string[] = []): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], runOnly: RULES }).setLegacyMode(true);
  for (const selector of leftOut) axe.exclude(selector);
  const { violations } = await axe.analyze();
  expect(
    violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`),
    page.url(),
  ).toEqual([]);
}

/** The page is no wider than the screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), page.url()).toBeLessThanOrEqual(0);
}
