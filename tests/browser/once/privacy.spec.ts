import { expect, test, type BrowserContext, type Page, type Request } from '@playwright/test';
import { DRIVES, islandsOn, SECRET } from '../../support/drive-islands.ts';
import { pagePaths } from '../../support/site.ts';

// What the page /privacy/ says is what this file proves. Change both together.

/** Everything that a visit must not do, with the page on which it did. */
interface Findings {
  /** Requests to another address. */
  foreign: string[];
  /** Requests that say where the reader came from, carry a body or a cookie, or hold what was typed. */
  telling: string[];
  /** Breaches of the Content-Security-Policy. */
  violations: string[];
  /** Messages in the console, and errors. */
  messages: string[];
  /** Calls by which sites tell devices apart, or send something off unseen. */
  fingerprints: string[];
  /** Cookies, storage, databases, caches, service workers. */
  kept: string[];
  /** Islands that nobody said how to use. */
  unknown: string[];
}

const nothing = (): Findings => ({ foreign: [], telling: [], violations: [], messages: [], fingerprints: [], kept: [], unknown: [] });

/** Runs in every page before its own code: reports breaches of the policy and watches the known ways to recognize a device. */
function watchInside(): void {
  const report = (kind: string, what: string) => void (window as unknown as { __found(kind: string, what: string): void }).__found(kind, what);
  document.addEventListener('securitypolicyviolation', (event) => report('violations', `${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  // A dialog of the browser would stop the test.
  window.print = () => undefined;
  const watch = (owner: object | undefined, name: string, label: string) => {
    for (let holder = owner; holder; holder = Object.getPrototypeOf(holder) as object | undefined) {
      const found = Object.getOwnPropertyDescriptor(holder, name);
      if (!found) continue;
      const told = { configurable: true, enumerable: found.enumerable ?? true };
      if (found.get) {
        const get = found.get;
        Object.defineProperty(holder, name, {
          ...told,
          get() {
            report('fingerprints', label);
            return get.call(this) as unknown;
          },
          set(value: unknown) {
            report('fingerprints', label);
            found.set?.call(this, value);
          },
        });
      } else if (typeof found.value === 'function') {
        const original = found.value as (...args: unknown[]) => unknown;
        const wrapped = function (this: unknown, ...args: unknown[]): unknown {
          report('fingerprints', label);
          return new.target ? (Reflect.construct(original, args, new.target) as unknown) : Reflect.apply(original, this, args);
        };
        Object.setPrototypeOf(wrapped, original);
        wrapped.prototype = original.prototype as object;
        Object.defineProperty(holder, name, { ...told, writable: true, value: wrapped });
      }
      return;
    }
  };
  for (const name of ['toDataURL', 'toBlob', 'getContext']) watch(HTMLCanvasElement.prototype, name, `canvas.${name}`);
  for (const name of ['OffscreenCanvas', 'AudioContext', 'OfflineAudioContext', 'RTCPeerConnection', 'WebSocket', 'EventSource', 'WebTransport'])
    watch(window, name, name);
  for (const name of [
    'sendBeacon',
    'getBattery',
    'plugins',
    'mimeTypes',
    'deviceMemory',
    'hardwareConcurrency',
    'userAgentData',
    'connection',
    'getGamepads',
    'doNotTrack',
  ]) {
    watch(navigator, name, `navigator.${name}`);
  }
  watch(globalThis.MediaDevices?.prototype, 'enumerateDevices', 'enumerateDevices');
  watch(FontFaceSet.prototype, 'check', 'fonts.check');
  watch(window, 'queryLocalFonts', 'queryLocalFonts');
  watch(Document.prototype, 'cookie', 'document.cookie');
}

/** Records all that a context does. */
async function watch(context: BrowserContext, origin: string): Promise<{ found: Findings; settle(): Promise<void> }> {
  const found = nothing();
  const open: Promise<unknown>[] = [];
  const where = (page: Page | undefined) => (page ? new URL(page.url(), origin).pathname : 'a worker');
  await context.exposeBinding('__found', ({ page }, kind: keyof Findings, what: string) => found[kind].push(`${where(page)}: ${what}`));
  await context.addInitScript(watchInside);
  const look = async (request: Request): Promise<void> => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) found.foreign.push(url);
    // Pagefind asks for its first file with the time, so that no old one is used.
    const query = new URL(url).search;
    if (query && !/\/pagefind-entry\.json\?ts=\d+$/.test(url)) found.telling.push(`${url}: something after the ?`);
    if (
      decodeURIComponent(url.replace(/%(?![\da-f]{2})/gi, '%25'))
        .replace(/#.*/, '')
        .includes(SECRET)
    )
      found.telling.push(`${url}: what was typed`);
    if (request.method() !== 'GET' || request.postData() !== null) found.telling.push(`${url}: ${request.method()} with a body`);
    const headers = await request.allHeaders().catch(() => request.headers());
    // Chromium names the page when an inline stylesheet asks for a font, against the page's own Referrer-Policy. It goes to our own host.
    if (request.resourceType() === 'font' && url.startsWith(`${origin}/`)) delete headers['referer'];
    for (const name of ['referer', 'cookie', 'authorization']) if (headers[name]) found.telling.push(`${url}: ${name} ${headers[name]}`);
    if (JSON.stringify(headers).includes(SECRET)) found.telling.push(`${url}: what was typed, in a header`);
  };
  context.on('request', (request) => open.push(look(request)));
  context.on('console', (message) => found.messages.push(`${where(message.page() ?? undefined)}: ${message.text()}`));
  context.on('weberror', (error) => found.messages.push(`${where(error.page() ?? undefined)}: ${error.error().message}`));
  context.on('page', (page) => page.on('websocket', (socket) => found.foreign.push(socket.url())));
  return { found, settle: async () => void (await Promise.all(open)) };
}

/** What the browser keeps for this site. */
async function kept(page: Page): Promise<string[]> {
  const inside = await page.evaluate(async () => [
    ...Object.entries(localStorage).map(([key, value]) => `localStorage ${key}=${value}`),
    ...Object.entries(sessionStorage).map(([key, value]) => `sessionStorage ${key}=${value}`),
    ...(await indexedDB.databases()).map((one) => `indexedDB ${one.name}`),
    ...(await caches.keys()).map((one) => `cache ${one}`),
    ...(await navigator.serviceWorker.getRegistrations()).map((one) => `service worker ${one.scope}`),
    ...(window.name ? [`window.name ${window.name}`] : []),
  ]);
  const cookies = (await page.context().cookies()).map((one) => `cookie ${one.name}`);
  return [...inside, ...cookies];
}

/** Goes down the page as a reader does, so that what loads when it comes into view is loaded. */
async function read(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const island of document.querySelectorAll('[data-load="visible"], [data-load="now"]')) {
      // What is not in sight loads later, when its own part of the page opens it.
      if (island.getAttribute('data-load') === 'visible' && island.getClientRects().length === 0) continue;
      island.scrollIntoView();
      await customElements.whenDefined(island.localName);
    }
    scrollTo(0, document.documentElement.scrollHeight);
    await new Promise(requestAnimationFrame);
    scrollTo(0, 0);
  });
}

const GROUPS = 4;
/** On how many pages of a group an island is used; it is loaded and watched on all of them. */
const TIMES = 3;

test.use({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });

for (let group = 0; group < GROUPS; group += 1) {
  test(`reading and using every page tells nobody and keeps nothing (part ${group + 1} of ${GROUPS})`, async ({ browser, baseURL, contextOptions }) => {
    const paths = ['/no-such-page/', ...pagePaths()].filter((_, index) => index % GROUPS === group);
    test.setTimeout(20_000 + paths.length * 5_000);
    const context = await browser.newContext({ ...contextOptions, locale: 'en-GB', viewport: { width: 1280, height: 900 }, baseURL: baseURL ?? '' });
    const { found, settle } = await watch(context, baseURL ?? '');
    const page = await context.newPage();
    const used = new Map<string, number>();
    for (const path of paths) {
      await page.goto(path);
      await read(page);
      for (const tag of await islandsOn(page)) {
        const drive = DRIVES[tag];
        if (!drive) found.unknown.push(`${path}: <${tag}>`);
        const times = used.get(tag) ?? 0;
        // What stands in a dialog is used by the island that opens it.
        const island = page.locator(`${tag}:not(dialog *)`).first();
        if (!drive || times >= TIMES || (await island.count()) === 0) continue;
        used.set(tag, times + 1);
        await test.step(`<${tag}> on ${path}`, () => drive(island, page));
      }
      found.kept.push(...(await kept(page)).map((what) => `${path}: ${what}`));
    }
    await settle();
    await context.close();
    // The browser itself writes a line for the answer 404.
    found.messages = found.messages.filter((message) => !/^\/no-such-page\/: Failed to load resource.*404/.test(message));
    expect(found).toEqual(nothing());
    expect(used.size).toBeGreaterThan(3);
  });
}

test('the watch sees what it is there for', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const { found, settle } = await watch(context, baseURL ?? '');
  const page = await context.newPage();
  await page.goto('/');
  await page.evaluate(async (secret) => {
    localStorage.setItem('a', 'b');
    document.cookie = 'a=b';
    navigator.sendBeacon('/collect', secret);
    document.createElement('canvas').toDataURL();
    console.warn('a message');
    await fetch(`/?q=${secret}`).catch(() => undefined);
    await fetch('https://other.example/').catch(() => undefined);
    try {
      document.body.innerHTML = '<p>markup</p>';
    } catch {
      // Trusted Types refuse it.
    }
  }, SECRET);
  await expect.poll(() => found.violations.map((one) => one.split(' ')[1])).toEqual(expect.arrayContaining(['connect-src', 'require-trusted-types-for']));
  await settle();
  expect(found.telling.join('\n')).toContain('what was typed');
  expect(found.telling.join('\n')).toContain('with a body');
  expect(found.fingerprints.map((one) => one.split(': ')[1])).toEqual(expect.arrayContaining(['navigator.sendBeacon', 'canvas.toDataURL', 'document.cookie']));
  expect(found.messages.join('\n')).toContain('a message');
  expect(await kept(page)).toEqual(['localStorage a=b', 'cookie a']);
  await context.close();
});

test('a pack that is put together keeps its list in the tab, no word that was typed, and nothing after leaving', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const { found, settle } = await watch(context, baseURL ?? '');
  const page = await context.newPage();
  await page.goto('/clinicians/pack/');
  const builder = page.locator('pack-builder');
  const shelf = builder.locator('details.shelf').first();
  await shelf.locator('summary').first().click();
  // Opening the builder begins a pack, so that the other pages offer to add themselves: an empty list, in this tab.
  expect(await kept(page)).toEqual(['sessionStorage secure-base:pack={"items":[],"keep":"list"}']);
  await shelf.getByRole('button', { name: /^Add / }).first().click();
  await builder.locator('[data-part="pack-title"]').fill(SECRET);
  await builder.locator('[data-part="pack-note"]').fill(SECRET);
  await expect.poll(() => kept(page)).toEqual([expect.stringMatching(/^sessionStorage secure-base:pack=/)]);
  expect((await kept(page)).join()).not.toContain(SECRET);

  await page.goto('/therapy/safety/');
  const tray = page.locator('pack-tray');
  await tray.getByRole('button').first().click();
  await expect(tray.getByRole('button', { pressed: true })).toHaveCount(1);
  expect((await kept(page)).join()).not.toContain(SECRET);
  await settle();
  expect(found).toEqual(nothing());

  await page.route('https://www.bbc.com/**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title>' }));
  await page.getByRole('link', { name: 'Leave now' }).click();
  await expect(page).toHaveTitle('Weather');
  await page.goto('/');
  expect(await kept(page)).toEqual(['sessionStorage secure-base:left=1']);
  await context.close();
});

test('a link from page to page, and one that leaves, say nothing of where the reader was', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const { found, settle } = await watch(context, baseURL ?? '');
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Privacy' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible();
  expect(await page.evaluate(() => document.referrer)).toBe('');
  expect(found.telling).toEqual([]);

  await page.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title>' }));
  await page.goto('/get-help-now/');
  await page.getByRole('link', { name: 'seen here' }).first().click();
  await expect(page).toHaveTitle('Elsewhere');
  expect(await page.evaluate(() => [document.referrer, window.opener as unknown])).toEqual(['', null]);
  await settle();
  expect(found.telling.filter((one) => one.includes('referer'))).toEqual([]);
  await context.close();
});
