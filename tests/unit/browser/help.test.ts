import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactHref } from '../../../src/lib/helpline.ts';
import { suggestCountry } from '../../../src/islands/help-country/logic.ts';

test('numbers become addresses that a phone can open', () => {
  assert.equal(contactHref({ kind: 'call', to: '0808 808 8000' }), 'tel:08088088000');
  assert.equal(contactHref({ kind: 'call', to: '*120*7867#' }), 'tel:*120*7867#');
  assert.equal(contactHref({ kind: 'text', to: '741741', keyword: 'HOME' }), 'sms:741741?&body=HOME');
  assert.equal(contactHref({ kind: 'text', to: '988' }), 'sms:988');
  assert.equal(contactHref({ kind: 'email', to: 'jo@samaritans.org' }), 'mailto:jo@samaritans.org');
  assert.equal(contactHref({ kind: 'web', to: 'findahelpline.com', href: 'https://findahelpline.com/' }), 'https://findahelpline.com/');
});

test('the first language that names a listed region decides', () => {
  const regions = [['US'], ['GB'], ['IE']];
  assert.equal(suggestCountry(['en-GB', 'en-US'], regions), 1);
  assert.equal(suggestCountry(['de', 'fr-FR', 'en_ie'], regions), 2);
});

test('languages without a listed region suggest nothing', () => {
  for (const languages of [[], ['en'], ['zz-ZZ'], [''], ['x'.repeat(5000)]]) assert.equal(suggestCountry(languages, [['US']]), undefined);
});
