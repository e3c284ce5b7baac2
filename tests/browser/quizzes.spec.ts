import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './page.ts';

// Each runs on a phone and on a desk. What must never leave the page is watched in once/quiz-privacy.spec.ts.

const statement = (page: Page, n: number) => page.getByRole('group', { name: new RegExp(`^${n} of 16 `) });

/** Opens a quiz and waits until its element answers. */
async function open(page: Page, path: string, element: string) {
  await page.goto(path);
  await page.locator(element).scrollIntoViewIfNeeded();
  await page.locator(`${element}:defined`).waitFor();
}

/** Answers the reflection: the answers in order, 0 for none. */
async function answer(page: Page, answers: number[]) {
  for (const [index, one] of answers.entries())
    if (one > 0)
      await statement(page, index + 1)
        .getByRole('radio', { name: new RegExp(`^${one} `) })
        .check();
}
const show = (page: Page) => page.getByRole('button', { name: 'Show where I might be' }).click();
// Straight and reversed statements of each dimension as they stand in content/quizzes/attachment-style.yaml.
const anxiety = { straight: [4, 6, 9, 14], reversed: [1, 7, 12, 16] };
const avoidance = { straight: [2, 8, 11, 13], reversed: [3, 5, 10, 15] };
/** Answers that all point the same way on each dimension. */
const answersFor = (worry: number, distance: number) =>
  Array.from({ length: 16 }, (_, index) => {
    const n = index + 1;
    if (anxiety.straight.includes(n)) return worry;
    if (anxiety.reversed.includes(n)) return 8 - worry;
    return avoidance.straight.includes(n) ? distance : 8 - distance;
  });

test('a whole reflection: words, map, table, and focus on the heading', async ({ page }) => {
  await open(page, '/quizzes/attachment-style/', 'reflection-quiz');
  await page.getByRole('radio', { name: 'A close friend' }).check();
  await answer(page, answersFor(6, 2));
  await expect(page.getByText('16 of 16 answered.')).toBeVisible();
  await show(page);
  await expect(page.getByRole('heading', { name: 'Where you might be today' })).toBeFocused();
  const result = page.getByRole('region', { name: 'Where you might be today' });
  await expect(result).toContainText('This tool has not been validated; it is for reflection.');
  await expect(result).toContainText('Attachment anxiety (worry about being left or not mattering enough): 6.0 on a scale from 1 to 7.');
  await expect(result).toContainText('your answers together say “agree”');
  await expect(result).toContainText('All your answers point to the same place, so there is no band.');
  await expect(result.getByRole('row', { name: /A close friend/ })).toContainText('2.0 (2.0 to 2.0)');
  const point = result.locator('svg circle');
  await expect(point).toHaveCount(1);
  // 6 of 7 on anxiety is high up, 2 of 7 on avoidance is far left: the geometry of src/lib/two-dimensions.ts.
  await expect(point).toHaveAttribute('cx', '70.7');
  await expect(point).toHaveAttribute('cy', '70');
  await expect(result).not.toContainText(/percent|your type|your style|anxiously attached/i);
  const next = page.getByRole('region', { name: 'What to read next' });
  await expect(next.getByRole('link', { name: 'Anxious attachment' })).toBeVisible();
  await expect(next.getByRole('link', { name: 'Avoidant attachment' })).toBeHidden();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('going back and changing answers changes the result and adds none', async ({ page }) => {
  await open(page, '/quizzes/attachment-style/', 'reflection-quiz');
  await answer(page, answersFor(6, 2));
  await show(page);
  await page.getByRole('button', { name: 'Change my answers' }).click();
  await expect(page.getByRole('radio', { name: 'A partner, now or in the past' })).toBeFocused();
  await answer(page, answersFor(3, 2));
  await show(page);
  const result = page.getByRole('region', { name: 'Where you might be today' });
  await expect(result.getByRole('rowheader')).toHaveCount(1);
  await expect(result.getByRole('row').last()).toContainText('3.0 (3.0 to 3.0)');
});

test('several relationships stand side by side, and clearing forgets them all', async ({ page }) => {
  await open(page, '/quizzes/attachment-style/', 'reflection-quiz');
  const result = page.getByRole('region', { name: 'Where you might be today' });
  for (const [index, whom] of ['A close friend', 'A close friend', 'A parent, or whoever raised you'].entries()) {
    await page.getByRole('radio', { name: whom }).check();
    await answer(page, answersFor(2 + index * 2, 6 - index * 2));
    await show(page);
    await expect(result.locator('svg circle')).toHaveCount(index + 1);
    if (index < 2) {
      await page.getByRole('button', { name: 'Answer again about someone else' }).click();
      await expect(page.getByText('0 of 16 answered.')).toBeVisible();
    }
  }
  await expect(result.getByRole('rowheader')).toHaveText(['1. A close friend', '2. A close friend (2)', '3. A parent, or whoever raised you']);
  await expect(result.locator('svg [data-part="points"] text')).toHaveText(['1', '2', '3']);
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(result).toBeHidden();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.locator('reflection-quiz circle')).toHaveCount(0);
});

test('two may be left out; with a third there are not enough answers', async ({ page }) => {
  await open(page, '/quizzes/attachment-style/', 'reflection-quiz');
  const all = answersFor(6, 2);
  await answer(page, all.with(0, 0).with(3, 0));
  await show(page);
  const result = page.getByRole('region', { name: 'Where you might be today' });
  await expect(result).toContainText('Attachment anxiety (worry about being left or not mattering enough): 6.0');
  const fourth = statement(page, 6);
  await fourth.getByRole('button', { name: 'Leave out' }).click();
  await expect(fourth.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(fourth.getByRole('radio').first()).toBeFocused();
  await show(page);
  await expect(result).toContainText('Attachment anxiety: not enough answers. You answered 5 of the statements about it, and at least 6 are needed.');
  await expect(result.getByRole('row').last()).toContainText('Not enough answers');
  await expect(result.locator('svg circle')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'What to read next' }).getByRole('link', { name: 'Anxious attachment' })).toBeHidden();
});

test('nothing answered is told kindly and shows no place', async ({ page }) => {
  await open(page, '/quizzes/attachment-style/', 'reflection-quiz');
  await show(page);
  await expect(page.getByText('You answered 0 of the statements about it', { exact: false })).toHaveCount(2);
  await expect(page.locator('reflection-quiz circle')).toHaveCount(0);
});

test('a reflection by keyboard alone', async ({ page }) => {
  await open(page, '/quizzes/attachment-style/', 'reflection-quiz');
  await page.getByRole('radio', { name: 'A partner, now or in the past' }).focus();
  await page.keyboard.press('Space');
  for (let n = 1; n <= 16; n += 1) {
    await page.keyboard.press('Tab');
    // The button that leaves a statement out comes after its answer.
    if (n > 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect(statement(page, n).getByRole('radio', { name: '2 Disagree' })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Show where I might be' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Where you might be today' })).toBeFocused();
  // Disagreeing with everything lands in the middle, as half of the statements are reversed.
  await expect(page.getByRole('region', { name: 'Where you might be today' })).toContainText('4.0 on a scale from 1 to 7');
});

test('the result is copied as text, and shown selected where copying is refused', async ({ page }) => {
  // The site's own policy keeps pages from reading the clipboard, so the test looks at what is handed to it.
  await page.addInitScript(() => {
    navigator.clipboard.writeText = (text) => {
      document.documentElement.dataset['copied'] = text;
      return Promise.resolve();
    };
  });
  await open(page, '/quizzes/attachment-style/', 'reflection-quiz');
  await answer(page, answersFor(6, 2));
  await show(page);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('Copied. You can paste it')).toBeVisible();
  const copied = await page.evaluate(() => document.documentElement.dataset['copied'] ?? '');
  expect(copied).toContain('Where you might be today\nThis tool has not been validated; it is for reflection.');
  expect(copied).toContain('6.0 on a scale from 1 to 7');
  expect(copied).toMatch(/\/quizzes\/attachment-style\/$/);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.getByRole('button', { name: 'Copy as text' }).click();
  const text = page.getByRole('textbox', { name: 'Result as text' });
  await expect(text).toHaveValue(copied);
  expect(await text.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBe(copied.length);
});

test('a sign of danger leads to help at once, ends the check and gives no score', async ({ page }) => {
  await open(page, '/quizzes/when-to-seek-help/', 'signs-quiz');
  await expect(page.getByText('If you tick one of these, you go straight to what can help today.')).toBeVisible();
  const dangers = page.getByRole('group', { name: 'Is any of this true now?' }).getByRole('checkbox');
  expect(await dangers.count()).toBeGreaterThanOrEqual(7);
  for (const danger of await dangers.all()) {
    await danger.check();
    await expect(page.getByRole('heading', { name: 'Please get help today' })).toBeFocused();
    await expect(page.getByRole('region', { name: 'Please get help today' }).getByRole('link', { name: 'Get help now' })).toHaveAttribute(
      'href',
      '/get-help-now/',
    );
    await expect(page.getByRole('button', { name: 'Show what to do' })).toBeHidden();
    await expect(page.getByRole('heading', { name: /Talk to someone soon|Useful, no hurry|None of these/ })).toHaveCount(0);
    await expect(page.locator('signs-quiz')).not.toContainText(/score of|points|\d+ of \d+/);
    await danger.uncheck();
    await expect(page.getByRole('heading', { name: 'Please get help today' })).toBeHidden();
  }
  await dangers.first().check();
  await expectAccessible(page);
});

test('danger outweighs every other sign, whatever was ticked before', async ({ page }) => {
  await open(page, '/quizzes/when-to-seek-help/', 'signs-quiz');
  for (const box of await page.locator('[data-part="rest"]').getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'Show what to do' }).click();
  await expect(page.getByRole('heading', { name: 'Talk to someone soon' })).toBeFocused();
  await page.getByRole('checkbox', { name: 'I think about ending my life, or about hurting myself.' }).check();
  await expect(page.getByRole('heading', { name: 'Please get help today' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Talk to someone soon' })).toBeHidden();
});

const tiers: [ticked: string[], tier: string][] = [
  [['I find it hard to trust anyone, or to let anyone get close.'], 'Useful, no hurry'],
  [['I find it hard to trust anyone, or to let anyone get close.', 'I have stopped telling anyone.'], 'Talk to someone soon'],
  [['I have flashbacks or nightmares, or I am always on guard.'], 'Talk to someone soon'],
  [[], 'None of these signs'],
];
for (const [ticked, tier] of tiers) {
  test(`${ticked.length === 0 ? 'no sign' : ticked.join(' + ')} leads to: ${tier}`, async ({ page }) => {
    await open(page, '/quizzes/when-to-seek-help/', 'signs-quiz');
    for (const name of ticked) await page.getByRole('checkbox', { name }).check();
    await page.getByRole('button', { name: 'Show what to do' }).click();
    const region = page.getByRole('region', { name: tier });
    await expect(region.getByRole('heading', { name: tier })).toBeFocused();
    await expect(region.getByRole('heading', { name: 'What to do' })).toBeVisible();
    await expect(region.getByRole('heading', { name: 'What you could say' })).toBeVisible();
    await expect(page.locator('[data-part="tier"]:visible')).toHaveCount(1);
    await expect(page.getByRole('heading', { name: 'What I ticked' })).toBeVisible({ visible: ticked.length > 0 });
    for (const name of ticked) await expect(page.locator('[data-part="ticked"]').getByText(name)).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}

test('choosing: every option stays, in order, without a winner, and the evidence is untouched', async ({ page }) => {
  await open(page, '/quizzes/choosing-a-method/', 'choice-aid');
  const evidence = page.getByRole('region', { name: 'The evidence on each method' });
  const before = await evidence.innerText();
  await page.getByRole('radio', { name: 'As little as possible' }).check();
  await page.getByRole('radio', { name: 'I want what has been tested most for PTSD' }).check();
  const group = page.getByRole('group', { name: 'How well tested does it have to be for you?' });
  const slider = group.getByRole('slider', { name: /How much does it matter/ });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Most of all');
  await page.getByRole('combobox', { name: 'EMDR' }).selectOption('Yes');
  await page.getByRole('button', { name: 'Set it side by side' }).click();
  await expect(page.getByRole('heading', { name: 'How each option answers' })).toBeFocused();
  const result = page.getByRole('region', { name: 'How each option answers' });
  const rows = result.locator('tbody tr');
  await expect(rows.locator('th')).toHaveText([
    'Strength of evidence',
    'Telling what happened',
    'What you can get',
    'Work between sessions',
    'Body or words',
    'Number of sessions',
  ]);
  for (const row of await rows.all()) {
    expect(await row.locator('td').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-option')))).toEqual([
      'guideline-treatments',
      'emdr',
      'narrative-therapy',
      'somatic-experiencing',
      'waiting',
    ]);
  }
  const differs = 'Differs from what you said.';
  const whole = 'Fits what you said.';
  await expect(rows.nth(0).locator('td b')).toHaveText([whole, whole, differs, differs, differs]);
  await expect(rows.nth(1).locator('td b')).toHaveText(['Fits in part.', whole, 'Fits in part.', whole, whole]);
  await expect(rows.nth(2).locator('td').nth(1)).toContainText('You can get it.');
  await expect(rows.nth(3).locator('td b')).toHaveText(['', '', '', '', '']);
  await expect(page.locator('choice-aid')).not.toContainText(/we recommend|best for you|best match|your match|winner is|score|total:|\d+ ?%/i);
  expect(await evidence.innerText()).toBe(before);
  const questions = result.getByRole('listitem');
  await expect(questions.first()).toContainText('What is known about how well this works');
  await expect(questions).toHaveCount(11);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(rows.first().locator('th')).toHaveText('Telling what happened');
  await expect(result.locator('td b')).toHaveText(Array<string>(30).fill(''));
});
