import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handoutText } from '../../src/build/sheet/handout.ts';
import { parseArticle } from '../../src/lib/content/article-file.ts';

const body = `
<Figure name="couple-therapy" />

<Figure name="safe-haven" />

<Try title="Try this week: one small thing">

1. Say "hello" [@first-2020].
2. Wait for an answer.
3. Say it again.
4. Stop.

</Try>

<Try title="Another box">

1. Not this one.

</Try>

## When to get help

Talk to somebody if it lasts [@first-2020]. The [signs](/therapy/when-to-seek-help/) page says more.

Not this paragraph.
`;

test('a handout takes the first drawing, three steps and the first words on help', () => {
  const text = handoutText(parseArticle('x', body), (name) => ['safe-haven', 'two-dimensions'].includes(name));
  assert.deepEqual(text, {
    practice: 'Try this week: one small thing',
    steps: ['Say “hello”.', 'Wait for an answer.', 'Say it again.'],
    help: 'Talk to somebody if it lasts.',
    drawing: { name: 'Figure', attributes: { name: 'safe-haven' } },
  });
});

test('a page without drawing, box or help still has a handout', () => {
  assert.deepEqual(
    handoutText(parseArticle('x', '<TwoDimensions />\n\nText.'), () => false),
    { practice: '', steps: [], help: '', drawing: undefined },
  );
});

test('where every sentence on help points elsewhere, they stay', () => {
  const only = '## When to get help\n\nThe [signs](/therapy/when-to-seek-help/) page says more.';
  assert.equal(handoutText(parseArticle('x', only), () => false).help, 'The signs page says more.');
});
