import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { builtPages } from '../support/site.ts';

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:standard'] }));
  const wrong: string[] = [];
  for (const { path, html } of builtPages()) {
    const { results } = await validator.validateString(html, path);
    for (const { messages } of results) for (const { ruleId, message, line, column } of messages) wrong.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
  }
  assert.deepEqual(wrong, []);
});
