import type { Locator, Page } from '@playwright/test';
import { encodePack } from '../../src/lib/pack/link.ts';

/** Words that a test types and chooses, to be looked for in everything that leaves the browser. */
export const SECRET = 'zebracanary';

/** Uses an island as a reader would, without asking it to keep anything. */
export type Drive = (island: Locator, page: Page) => Promise<void>;

/** Answers and types everywhere, then presses what can be pressed. For islands that are forms. */
const form: Drive = async (island) => {
  await island.evaluate((element, secret) => {
    const visible = (one: Element) => one.getClientRects().length > 0;
    const named = new Map<string, HTMLInputElement>();
    for (const input of element.querySelectorAll<HTMLInputElement>('input[type="radio"]:not([data-part="keep"])'))
      if (visible(input)) named.set(input.name, input);
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

const field = (island: Locator) => island.locator('input[type="search"]');

const search: Drive = async (island, page) => {
  await field(island).fill(`trauma ${SECRET}`);
  await field(island).press('Enter');
  await page.waitForFunction(
    (element) => {
      const status = element?.querySelector<HTMLElement>('[data-part="status"]');
      return status && !['', status.dataset['loading']].includes(status.textContent?.trim());
    },
    await island.elementHandle(),
  );
};

/** A link of a pack as a clinician hands it on, with words of their own. */
export const PACK_LINK = `#${encodePack({ items: ['styles/anxious', 'skills/grounding'], title: `For ${SECRET}`, note: `A note on ${SECRET}` })}`;

/**
 * How each island is used. The privacy test fails on a page with an island that is not named here:
 * whoever adds an island says how a reader uses it.
 */
export const DRIVES: Readonly<Record<string, Drive>> = {
  'choice-aid': form,
  'evidence-table': form,
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
  'pack-builder': async (island) => {
    await island.locator('[data-part="desk"]').waitFor();
    const shelf = island.locator('details.shelf').first();
    await shelf.locator('summary').first().click();
    await shelf.getByRole('button', { name: /^Add / }).first().click();
    await island.locator('[data-part="pack-title"]').fill(SECRET);
    await island.locator('[data-part="pack-note"]').fill(SECRET);
    await island.locator('[data-part="code-box"] > summary').click();
    await island.locator('[data-part="end"]').click();
  },
  'pack-print': async (island) => {
    if (await island.isVisible()) await island.locator('[data-part="print"]').click();
  },
  'pack-tray': form,
  'pack-view': async (island, page) => {
    await page.evaluate((link) => location.assign(link), PACK_LINK);
    await island.getByText(`A note on ${SECRET}`).waitFor();
    await island.getByRole('link', { name: /Grounding/ }).waitFor();
  },
  'page-tools': async (island, page) => {
    await form(island, page);
    if ((await island.locator('[data-part="qr"]').count()) === 0) return;
    // The QR code stands in a dialog that comes a moment later, once for each press.
    await page.getByRole('dialog').first().waitFor();
    while ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
  },
  'quick-exit': async (_, page) => {
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.keyboard.press('Tab');
  },
  'reflection-quiz': form,
  'search-jump': async (island, page) => {
    await field(island).fill(SECRET);
    await field(island).press('Enter');
    await page.waitForURL(/#q=/);
    await page.goBack();
  },
  'search-panel': search,
  'signs-quiz': form,
  'site-search': async (island, page) => {
    await island.getByRole('link').first().click();
    // Where the page has a form of its own, that one is used.
    if ((await page.locator('search-panel:not(dialog *)').count()) > 0) return;
    await search(page.getByRole('dialog').locator('search-panel'), page);
    await page.keyboard.press('Escape');
  },
};

/** Tags of the islands on a page, those inside another left in. */
export const islandsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...new Set([...document.querySelectorAll('body *')].map((element) => element.localName).filter((name) => name.includes('-')))].sort());
