import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { collect } from '../../src/build/urls/collect.ts';
import { environment } from '../../src/lib/site/environment.ts';
import { movedPages } from '../../src/lib/site/moved.ts';
import { parseLedger, resolves } from '../../src/lib/urls/ledger.ts';
import { dist } from '../support/site.ts';

const offered = collect(dist);
const ledger = parseLedger(readFileSync(join(environment().contentDir, 'urls.txt'), 'utf8'));

test('every address that was ever released still leads somewhere', () => {
  assert.ok(ledger.length > 500, `${ledger.length} addresses`);
  const moved = new Map(movedPages().map((one) => [one.from, one.to]));
  const lost = ledger.filter((address) => !resolves(address, { ...offered, moved }));
  assert.deepEqual(lost, [], 'Each needs a line in content/redirects.yaml: `from` the old address, `to` the new one, or `withdrawn` with the reason.');
});

test('the ledger is in order and names each address once', () => {
  assert.deepEqual(ledger, [...new Set(ledger)].sort());
});
