import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { closingHeadings, tags } from '../../../src/lib/content/tags.ts';
import { formatProblems } from '../../../src/build/check/format.ts';
import { fieldName } from '../../../src/build/check/problem.ts';
import { nearest } from '../../../src/build/check/suggest.ts';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

test('the tags that the check allows are the components that the site has', () => {
  const list = /proseComponents = \{([^}]*)\}/.exec(read('src/components/prose/components.ts'))?.[1] ?? '';
  assert.deepEqual(
    list
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .sort(),
    Object.keys(tags).sort(),
  );
});

test('what authors are told names the closing headings and only tags that exist', () => {
  const guide = read('docs/writing-an-article.md');
  for (const heading of closingHeadings) assert.ok(guide.includes(`## ${heading}`), heading);
  const named = new Set([...guide.matchAll(/<([A-Z]\w+)/g)].map((match) => match[1] ?? ''));
  assert.ok(named.size >= 5);
  assert.deepEqual(
    [...named].filter((name) => !Object.hasOwn(tags, name)),
    [],
  );
});

test('a problem is one readable block; the count comes last', () => {
  const problem = { kind: 'citation/unknown', file: 'content/a.mdx', line: 3, field: 'sources › item 1', what: 'It is not there.', mend: 'Add it.' } as const;
  assert.equal(
    formatProblems([problem, { ...problem, line: undefined, field: undefined }]),
    'content/a.mdx:3 · sources › item 1\n  It is not there.\n  Mend: Add it.   [citation/unknown]\n\ncontent/a.mdx\n  It is not there.\n  Mend: Add it.   [citation/unknown]\n\n2 problems in 1 file.',
  );
  assert.equal(formatProblems([]), 'The content is in order.');
});

test('fields are named as people count', () => {
  assert.equal(fieldName(['questions', 0, 'options', 1, 'text']), 'questions › item 1 › options › item 2 › text');
  assert.equal(fieldName([]), undefined);
});

test('a suggestion is made only where one is near', () => {
  assert.equal(nearest('sectoin', ['section', 'order']), 'section');
  assert.equal(nearest('Related', ['related']), 'related');
  assert.equal(nearest('banana', ['section', 'order']), undefined);
  assert.equal(nearest('x', []), undefined);
});
