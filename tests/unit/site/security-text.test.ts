import assert from 'node:assert/strict';
import { test } from 'node:test';
import { securityText } from '../../../src/lib/site/security-text.ts';

const FILE = 'https://securebase.example/.well-known/security.txt';

const PAGE = 'https://securebase.example/about/#report-a-problem';

test('without a contact it leads to the page that says how to report', () => {
  for (const contact of [undefined, {}])
    assert.match(securityText(contact, PAGE, FILE, '2026-11-24'), /^Contact: https:\/\/securebase\.example\/about\/#report-a-problem\n/);
});

test('with a contact it has what RFC 9116 asks for, good for six months', () => {
  assert.equal(
    securityText({ email: 'security@securebase.example', url: 'https://securebase.example/contact' }, PAGE, FILE, '2026-11-24'),
    [
      'Contact: mailto:security@securebase.example',
      'Contact: https://securebase.example/contact',
      'Expires: 2027-05-24T00:00:00Z',
      'Preferred-Languages: en',
      `Canonical: ${FILE}`,
      '',
    ].join('\n'),
  );
});
