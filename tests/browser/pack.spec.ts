import { watchClipboard } from '../support/clipboard.ts';
import { expect, test } from './page.ts';
import type { Page } from '@playwright/test';

const desk = async (page: Page, fragment = '') => {
  await page.goto(`/clinicians/pack/${fragment}`);
  await expect(page.getByRole('heading', { name: 'Your pack' })).toBeVisible();
};
const pack = (page: Page) => page.getByRole('region', { name: 'Your pack' });
const titles = (page: Page) => pack(page).getByRole('listitem').locator('b').allTextContents();
const link = (page: Page) => page.getByRole('textbox', { name: 'Link' }).inputValue();

test('a pack is built from search, reordered by keyboard, copied, and opened somewhere else', async ({ page, browser }) => {
  const clipboard = await watchClipboard(page);
  await desk(page);
  const search = page.getByRole('combobox', { name: 'What would you like to know?' });
  await search.fill('grounding');
  await search.press('Enter');
  await page.getByRole('button', { name: 'Add Grounding', exact: true }).first().click();
  await search.fill('anxious attachment');
  await search.press('Enter');
  await page.getByRole('button', { name: 'Add Anxious attachment', exact: true }).first().click();
  await page.getByRole('button', { name: 'Add handout Anxious attachment' }).first().click();
  expect(await titles(page)).toEqual(['Grounding', 'Anxious attachment', 'Anxious attachment']);

  const grip = page.getByRole('button', { name: 'Move Grounding with the arrow keys, or drag' });
  await grip.focus();
  await page.keyboard.press('ArrowDown');
  await expect(grip).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Grounding: now 2 of 3.' })).toBeAttached();
  await page.keyboard.press('End');
  expect(await titles(page)).toEqual(['Anxious attachment', 'Anxious attachment', 'Grounding']);
  await page.getByRole('button', { name: 'Move Grounding up' }).click();
  expect(await titles(page)).toEqual(['Anxious attachment', 'Grounding', 'Anxious attachment']);

  await page.getByRole('textbox', { name: 'Title (if you like)' }).fill('After today');
  await page.getByRole('textbox', { name: 'Note (if you like)' }).fill('Start with the first.\nThe rest can wait.');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeAttached();
  const copied = await clipboard();
  expect(copied).toMatch(/\/pack\/#v=1&items=styles\/anxious,skills\/grounding,styles\/anxious\/handout&title=After\+today&note=.*&n=3$/);

  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(copied);
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Pages for you to read');
  const rows = elsewhere.getByRole('main').getByRole('listitem');
  await expect(rows.filter({ has: elsewhere.getByRole('link') })).toHaveCount(3);
  await expect(rows.nth(0)).toContainText(/Anxious attachment\s*Page · \d+ min/);
  const letter = elsewhere.getByRole('region', { name: 'Written by the person who sent you this link:' });
  await expect(letter).toContainText('After today');
  await expect(letter).toContainText('The rest can wait.');
  await elsewhere.getByRole('link', { name: /^Grounding/ }).click();
  await expect(elsewhere).toHaveURL(/\/skills\/grounding\/$/);
  await elsewhere.context().close();
});

test('an item is dragged to another place with the pointer', async ({ page }) => {
  await desk(page, '#v=1&items=styles/anxious,styles/avoidant,styles/secure');
  const grip = page.getByRole('button', { name: 'Move Anxious attachment with the arrow keys, or drag' });
  const last = pack(page).getByRole('listitem').filter({ hasText: 'Secure attachment' });
  await grip.scrollIntoViewIfNeeded();
  const [from, to] = [await grip.boundingBox(), await last.boundingBox()];
  if (!from || !to) throw new Error('The handles have no place.');
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, to.y + to.height - 2, { steps: 8 });
  await page.mouse.up();
  expect((await titles(page)).at(-1)).toBe('Anxious attachment');
  expect(await link(page)).toContain('items=styles/avoidant,styles/secure,styles/anxious');
});

test('the shelves hold parts, handouts, quizzes, worksheets and terms', async ({ page }) => {
  await desk(page);
  const choose = page.getByRole('region', { name: 'Choose' });
  await choose.locator('summary', { hasText: /^Attachment styles$/ }).click();
  await choose.getByRole('listitem').filter({ hasText: 'Anxious attachment' }).getByText('Parts and handout').first().click();
  await choose.getByRole('button', { name: 'Add What helps?' }).click();
  await choose.getByRole('listitem').filter({ hasText: /^Quiz/ }).getByRole('button').first().click();
  await choose.locator('summary', { hasText: 'Worksheets' }).click();
  await choose.getByRole('button', { name: 'Add One small repair' }).click();
  await choose.locator('summary', { hasText: 'Glossary' }).click();
  await choose.getByRole('button', { name: 'Add trigger', exact: true }).click();
  expect(await link(page)).toContain('items=styles/anxious:what-helps,styles/anxious:check,worksheets/repair,glossary:trigger');
  await choose.getByRole('button', { name: 'Remove One small repair' }).click();
  expect(await link(page)).not.toContain('worksheets/repair');
});

test('every page offers to add itself once a pack is begun, and none before', async ({ page }) => {
  await page.goto('/styles/avoidant/');
  await expect(page.getByRole('region', { name: 'Your pack' })).toHaveCount(0);
  await desk(page);
  await page.goto('/styles/avoidant/#what-helps');
  const tray = page.getByRole('region', { name: 'Your pack' });
  await tray.getByRole('button', { name: 'Add to pack' }).click();
  await expect(tray.getByRole('link')).toHaveText('Your pack (1)');
  await tray.getByRole('button', { name: 'Add its handout' }).click();
  await tray.getByRole('button', { name: 'Add this part' }).click();
  await expect(tray.getByRole('button', { name: '✓ Add this part' })).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/glossary/#trigger');
  await page.getByRole('region', { name: 'Your pack' }).getByRole('button', { name: 'Add this part' }).click();
  await page.getByRole('link', { name: 'Your pack (4)' }).click();
  expect(await link(page)).toContain('items=styles/avoidant,styles/avoidant/handout,styles/avoidant:what-helps,glossary:trigger');
});

test('nothing that is typed is sent, or kept without consent', async ({ page }) => {
  const SECRET = 'zebrafinch';
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await desk(page, '#v=1&items=styles/anxious');
  await page.getByRole('textbox', { name: 'Title (if you like)' }).fill(`${SECRET} one`);
  await page.getByRole('textbox', { name: 'Note (if you like)' }).fill(`${SECRET} two`);
  await page.getByText('QR code', { exact: true }).click();
  await expect(page.getByRole('img', { name: 'QR code of this list' })).toBeVisible();
  await page.locator('summary', { hasText: 'Message to paste' }).click();
  const kept = () => page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie, location.href, history.state]));
  expect(await kept()).not.toContain(SECRET);
  expect(await kept()).toContain('styles/anxious');

  await page.getByRole('radio', { name: 'The list and what I type, until this tab is closed.' }).check();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toBe('{}');
  await page.goto('/about/');
  await desk(page);
  await expect(page.getByRole('textbox', { name: 'Title (if you like)' })).toHaveValue(`${SECRET} one`);

  await page.getByRole('radio', { name: 'Everything, on this device, until I delete the pack.' }).check();
  expect(await page.evaluate(() => localStorage.getItem('secure-base:pack'))).toContain(SECRET);
  await page.getByRole('button', { name: 'Delete the pack' }).click();
  expect(await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]))).toBe('[{},{}]');
  expect(sent.filter((url) => url.includes(SECRET))).toEqual([]);
});

test('messages come for e-mail and for SMS, with and without the note', async ({ page }) => {
  await desk(page, '#v=1&items=styles/anxious,get-help-now&title=After+today&note=Take+your+time.&n=2');
  await page.locator('summary', { hasText: 'Message to paste' }).click();
  const message = page.getByRole('textbox', { name: 'Message' });
  await expect(message).toHaveValue(
    /^Hello,\n\nTake your time\.\n\nhere is what[\s\S]*1\. Anxious attachment \(\d+ min\)\n2\. Get help now[\s\S]*note=Take\+your\+time/,
  );
  await page.getByRole('checkbox', { name: 'With my note' }).uncheck();
  expect(await message.inputValue()).not.toMatch(/Take.your.time/);
  await page.getByRole('radio', { name: 'For a text message' }).check();
  expect(await message.inputValue()).toMatch(/^After today:\nhttp:\/\/\S+&n=2$/);
});

test('too much is said clearly and nothing is lost', async ({ page }) => {
  await desk(page, '#v=1&items=styles/anxious');
  await page.getByRole('textbox', { name: 'Note (if you like)' }).fill('愛'.repeat(500));
  await expect(page.getByRole('alert').filter({ hasText: 'longer than 4,000 characters' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Link' })).toBeHidden();
  await page.getByRole('textbox', { name: 'Note (if you like)' }).fill('Short.');
  await expect(page.getByRole('textbox', { name: 'Link' })).toBeVisible();
  await page.getByRole('button', { name: 'Empty the list' }).click();
  await page.getByRole('button', { name: 'Bring back what was there' }).click();
  expect(await titles(page)).toEqual(['Anxious attachment']);
});

test.describe('a link that is not as it should be', () => {
  const main = (page: Page) => page.getByRole('main');

  test('names a removed item and shows the rest', async ({ page }) => {
    await page.goto('/pack/#v=1&items=styles/anxious,styles/no-such-page,skills/grounding:no-such-part&n=3');
    await expect(main(page)).toContainText('“styles/no-such-page” is not in the library.');
    await expect(main(page).getByRole('link', { name: /^Anxious attachment/ })).toBeVisible();
    await expect(main(page).getByRole('link', { name: /^Grounding/ })).toContainText('this part is gone; the whole page is here');
  });

  test('shows a hostile note as text', async ({ page }) => {
    const alerts: string[] = [];
    page.on('dialog', (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    const note = '<img src=x onerror=alert(1)><script>alert(2)</script> https://evil.example javascript:alert(3) \u202Egnp.exe';
    await page.goto(
      `/pack/#v=1&items=styles/anxious,<img src=x onerror=alert(4)>,javascript:alert(5)&title=${encodeURIComponent('<b>Hi</b>')}&note=${encodeURIComponent(note)}&n=3`,
    );
    const letter = page.getByRole('region', { name: 'Written by the person who sent you this link:' });
    await expect(letter).toContainText('<img src=x onerror=alert(1)>');
    await expect(letter).toContainText('<b>Hi</b>');
    await expect(letter.getByRole('link')).toHaveCount(0);
    await expect(letter.locator('img, script')).toHaveCount(0);
    await expect(main(page)).toContainText('“javascript:alert(5)” is not in the library.');
    await expect(main(page).locator('a[href^="javascript"], a[href*="evil"]')).toHaveCount(0);
    expect(alerts).toEqual([]);
  });

  test('says that it was cut off, at every length', async ({ page }) => {
    const whole = 'v=1&items=styles/anxious,skills/grounding,skills/boundaries&title=After+today&n=3';
    for (const length of [9, 30, 48, 70, whole.length - 2]) {
      await page.goto('about:blank');
      await page.goto(`/pack/#${whole.slice(0, length)}`);
      await expect(main(page).getByRole('status').first(), whole.slice(0, length)).toContainText(/cut off/);
    }
  });

  test('is refused in plain words when it has 20 kB', async ({ page }) => {
    await page.goto(`/pack/#v=1&items=${'styles/anxious,'.repeat(1400)}`);
    await expect(main(page).getByRole('status').first()).toContainText('This link is too long.');
    await expect(main(page).getByRole('link', { name: 'Put a list together' })).toBeVisible();
  });

  test('holds more than 30 things, or nothing', async ({ page }) => {
    await page.goto(`/pack/#v=1&items=${Array.from({ length: 40 }, (_, index) => `thing-${index}`).join(',')}`);
    await expect(main(page).getByRole('status').first()).toContainText('more than 30 pages');
    await page.goto('/pack/');
    await expect(main(page).getByRole('status').first()).toHaveText('There is no list in this address.');
  });

  test('keeps its list when the skip link is used', async ({ page }) => {
    await page.goto('/pack/#v=1&items=styles/anxious&n=1');
    await expect(main(page).getByRole('link', { name: /^Anxious attachment/ })).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(main(page).getByRole('link', { name: /^Anxious attachment/ })).toBeVisible();
    await expect(page).toHaveURL(/#v=1&items=styles\/anxious&n=1$/);
  });
});

test('what has moved or was withdrawn is said', async ({ page }) => {
  await page.route('**/pack/catalog.json', async (route) => {
    const catalog = (await (await route.fetch()).json()) as { moved: object; withdrawn: object };
    Object.assign(catalog.moved, { 'styles/clingy': 'styles/anxious' });
    Object.assign(catalog.withdrawn, { 'methods/some-method': 'The trial it rested on was retracted.' });
    await route.fulfill({ json: catalog });
  });
  await page.goto('/pack/#v=1&items=styles/clingy/handout,methods/some-method,skills/grounding&n=3');
  await expect(page.getByRole('main').getByRole('link', { name: /^Anxious attachment.*has a new address/ })).toHaveAttribute(
    'href',
    '/styles/anxious/handout/',
  );
  await expect(page.getByRole('main')).toContainText('“methods/some-method” was taken down: The trial it rested on was retracted.');
  await expect(page.getByRole('main').getByRole('link', { name: /^Grounding/ })).toBeVisible();
});

test('the system may share the link where it can', async ({ page }) => {
  await page.addInitScript(() => {
    const share = ({ url }: ShareData) => {
      document.documentElement.dataset['shared'] = url ?? '';
      return Promise.resolve();
    };
    Object.defineProperty(navigator, 'share', { value: share });
  });
  await desk(page, '#v=1&items=styles/anxious');
  await page.getByRole('button', { name: 'Share…' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-shared', /\/pack\/#v=1&items=styles\/anxious&n=1$/);
});

test('where the catalog does not come, the page says so and tries again', async ({ page, faults }) => {
  await page.route('**/pack/catalog.json', (route) => route.abort());
  await page.goto('/pack/#v=1&items=styles/anxious&n=1');
  await expect(page.getByRole('main')).toContainText('The list could not be loaded.');
  await page.unroute('**/pack/catalog.json');
  // The browser itself and the island report the failed request.
  faults.console.length = 0;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: /^Anxious attachment/ })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('packs say what they need, and the table, handouts and files are there', async ({ page }) => {
    await page.goto('/pack/');
    await expect(page.locator('noscript p')).toContainText('your browser needs JavaScript to read it');
    await page.goto('/clinicians/pack/');
    await expect(page.locator('noscript p')).toContainText('Putting a pack together needs JavaScript.');
    await page.goto('/clinicians/evidence/');
    await expect(page.getByRole('row')).not.toHaveCount(0);
    await expect(page.getByRole('link', { name: 'CSV' })).toBeVisible();
    await page.goto('/styles/anxious/handout/');
    await expect(page.getByRole('img', { name: /^QR code for/ })).toBeVisible();
  });
});
