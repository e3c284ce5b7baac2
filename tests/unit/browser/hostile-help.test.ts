import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isOld, keptCountry, suggestCountry } from '../../../src/islands/help-country/logic.ts';
import { contactHref } from '../../../src/lib/helpline.ts';
import { helplines } from '../../../src/schemas/helplines.ts';
import { nastyStrings } from '../../fixtures/nasty-strings.ts';
import { anyData, anyText } from '../../support/any-text.ts';

test('whatever the browser calls its languages, the answer is a country of the page or none', () => {
  const regions = [['US'], ['GB', 'IE'], []];
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 6 }), (languages) => {
      const found = suggestCountry(languages, regions);
      assert.ok(found === undefined || (Number.isInteger(found) && found >= 0 && found < 2));
    }),
  );
});

test('whatever was kept, the answer is a country of the page or none', () => {
  const ids = ['us', 'gb'];
  fc.assert(
    fc.property(anyData, (kept) => {
      const found = keptCountry(kept, ids);
      assert.ok(found === undefined || ids.includes(found));
    }),
  );
  for (const kept of ['__proto__', 'constructor', 'length', 'US', 'us ', ['us'], { us: 1 }, 0]) assert.equal(keptCountry(kept, ids), undefined);
  assert.equal(keptCountry('gb', ids), 'gb');
});

test('whatever stands for a day, the answer is yes or no', () => {
  fc.assert(fc.property(anyText, fc.double(), (day, now) => assert.equal(typeof isOld(day, now), 'boolean')));
});

test('every contact that the schema lets through becomes an address of a safe kind', () => {
  const kinds = ['call', 'text', 'chat', 'email', 'web'] as const;
  const text = fc.oneof(anyText, fc.constantFrom(...nastyStrings), anyText.map((end) => `https://${end}`)); // prettier-ignore
  fc.assert(
    fc.property(fc.constantFrom(...kinds), text, fc.option(text, { nil: undefined }), fc.option(text, { nil: undefined }), (kind, to, keyword, href) => {
      const contact = { kind, to, ...(keyword === undefined ? {} : { keyword }), ...(href === undefined ? {} : { href }) };
      const parsed = helplines.safeParse({
        countries: [
          {
            id: 'us',
            name: 'United States',
            regions: ['US'],
            services: [{ name: 'A line', contacts: [contact], level: 'A', source: ['https://a.example'], checked: '2026-11-24' }],
          },
        ],
        registers: [],
      });
      const [checked] = parsed.data?.countries[0]?.services[0]?.contacts ?? [];
      if (!checked) return;
      const address = contactHref(checked);
      assert.match(
        address,
        {
          call: /^tel:[\d*#+]+$/,
          text: /^sms:[\d*#+]+(\?&body=[^\s<>"]+)?$/,
          chat: /^https:\/\//,
          email: /^mailto:[^\s<>"?&]+@[^\s<>"?&]+$/,
          web: /^https:\/\//,
        }[kind],
      );
      assert.ok(URL.canParse(address), address);
    }),
    { numRuns: 1000 },
  );
});
