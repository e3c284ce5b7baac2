import type { Locator, Page } from '@playwright/test';

/** Words that a test types and chooses, to be looked for in everything that leaves the browser. */
export const SECRET = 'zebracanary';

/** Uses an island as a reader would, without asking it to keep anything. */
export type Drive = (island: Locator, page: Page) => Promise<void>;

/** Answers and types everywhere, then presses what can be pressed. For islands that are forms. */
const form: Drive = async (island) => {
  await island.evaluate((element, secret) => {
    const visible = (one: Element) => one.getClientRects().length > 0;
    const named = new Map<string, HTMLInputElement>();
    for (const input of element.querySelectorAll<HTMLInputElement>('input[type="radio"]')) if (visible(input)) named.set(input.name, input);
    for (const input of named.values()) input.click();
    for (const input of element.querySelectorAll<HTMLInputElement>('input[type="checkbox"]:not([data-part="keep"])')) if (visible(input)) input.click();
    for (const input of element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'textarea, input:not([type]), input[type="text"], input[type="search"]',
    )) {
      if (!visible(input)) continue;
      input.value = secret;
      for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
    }
    for (const choice of element.querySelectorAll('select')) {
      if (!visible(choice)) continue;
      choice.selectedIndex = choice.options.length - 1;
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    }
    for (const button of element.querySelectorAll('button')) if (visible(button) && !button.disabled) button.click();
  }, SECRET);
};

const search: Drive = async (island) => {
  await island.getByRole('searchbox').fill(`trauma ${SECRET}`);
  await island.getByRole('searchbox').press('Enter');
  await island
    .page()
    .waitForFunction((element) => /\d|No page|not work/.test(element?.querySelector('[data-part="status"]')?.textContent ?? ''), await island.elementHandle());
};

/**
 * How each island is used. The privacy test fails on a page with an island that is not named here:
 * whoever adds an island says how a reader uses it.
 */
export const DRIVES: Readonly<Record<string, Drive>> = {
  'choice-aid': form,
  'glossary-terms': async (_, page) => {
    const term = page.locator('a.term').first();
    if ((await term.count()) === 0) return;
    await term.click();
    await page.keyboard.press('Escape');
  },
  'help-country': async (island) => {
    await island.getByRole('combobox').selectOption({ index: 1 });
    await island.getByRole('link').click();
  },
  'knowledge-check': form,
  'page-tools': form,
  'quick-exit': async (_, page) => {
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.keyboard.press('Tab');
  },
  'reflection-quiz': form,
  'search-jump': async (island, page) => {
    await island.getByRole('searchbox').fill(SECRET);
    await island.getByRole('searchbox').press('Enter');
    await page.waitForURL(/#q=/);
    await page.goBack();
  },
  'search-panel': search,
  'signs-quiz': form,
  'site-search': async (island, page) => {
    await island.getByRole('link').first().click();
    await search(page.getByRole('dialog').locator('search-panel'), page);
    await page.keyboard.press('Escape');
  },
};

/** Tags of the islands on a page, those inside another left in. */
export const islandsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...new Set([...document.querySelectorAll('body *')].map((element) => element.localName).filter((name) => name.includes('-')))].sort());
