import assert from 'node:assert/strict';
import { test } from 'node:test';
import { securityText } from '../../../src/lib/site/security-text.ts';

const FILE = 'https://securebase.example/.well-known/security.txt';

test('without a contact there is no file', () => {
  assert.equal(securityText(undefined, FILE, '2026-11-24'), undefined);
  assert.equal(securityText({}, FILE, '2026-11-24'), undefined);
});

test('with a contact it has what RFC 9116 asks for, good for six months', () => {
  assert.equal(
    securityText({ email: 'security@securebase.example', url: 'https://securebase.example/contact' }, FILE, '2026-11-24'),
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
