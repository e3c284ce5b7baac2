import fc from 'fast-check';
import { expect, test } from '../page.ts';

const SEED = 20261124;
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ maxLength: 300 }));
const tag = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '"><a href=javascript:alert(1)>',
  '{{7*7}}',
  '%3Cb%3E',
  '&lt;b&gt;',
);
const part = fc.oneof(text, tag, text.map(encodeURIComponentSafely));
const fragment = fc.oneof(
  part,
  fc.tuple(part, part, part).map(([items, title, note]) => `v=1&items=${items},styles/anxious&title=${title}&note=${note}`),
  fc
    .tuple(fc.constantFrom('__proto__', 'constructor', 'toString', 'items', 'v', 'n'), part)
    .map(([name, value]) => `items=styles/anxious&${name}=${value}&${name}=${value}`),
);

function encodeURIComponentSafely(one: string): string {
  return encodeURIComponent(one.toWellFormed());
}

test('no string whatever makes /pack/ throw, render markup or link to elsewhere', async ({ page }) => {
  await page.goto('/pack/#v=1&items=styles/anxious&n=1');
  await expect(page.getByRole('main').getByRole('link', { name: /^Anxious attachment/ })).toBeVisible();
  const kinds = () =>
    page.evaluate(() => {
      const view = document.querySelector('pack-view');
      const names = [...(view?.querySelectorAll('*') ?? [])].map((one) => one.localName);
      const links = [...(view?.querySelectorAll('a') ?? [])].map((one) => one.origin === location.origin && !/\s|</.test(one.getAttribute('href') ?? ''));
      return { names: [...new Set(names)].sort(), safe: links.every(Boolean) };
    });
  // The elements that the page is made of; `br` stands for a line break of a note.
  const allowed = new Set([...(await kinds()).names, 'br', 'li']);
  for (const one of fc.sample(fragment, { seed: SEED, numRuns: 150 })) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, one);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 5)));
    const { names, safe } = await kinds();
    expect(
      names.filter((name) => !allowed.has(name)),
      one,
    ).toEqual([]);
    expect(safe, one).toBe(true);
  }
  // It still works afterwards; the page fixture has watched the console all the while.
  await page.goto('/pack/#v=1&items=skills/grounding&n=1');
  await expect(page.getByRole('main').getByRole('link', { name: /^Grounding/ })).toBeVisible();
});

test('what somebody else wrote into storage makes no page fail', async ({ page }) => {
  for (const value of [
    '',
    '{',
    'null',
    '[]',
    '{"items":"x"}',
    '{"items":[1,{}],"title":{},"note":[],"keep":"forever"}',
    JSON.stringify({ items: ['<img src=x>', 'styles/anxious'], title: '<b>x</b>' }),
  ]) {
    await page.goto('/about/');
    await page.evaluate((text) => {
      sessionStorage.setItem('secure-base:pack', text);
      localStorage.setItem('secure-base:pack', text);
    }, value);
    await page.goto('/styles/anxious/');
    await page.goto('/clinicians/pack/');
    await expect(page.getByRole('heading', { name: 'Your pack' })).toBeVisible();
  }
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/items=styles\/anxious&title=%3Cb%3Ex%3C\/b%3E|items=styles\/anxious/);
});
