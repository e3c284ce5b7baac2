import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import fc from 'fast-check';
import { allowWorker } from '../../src/lib/trusted-worker.ts';
import { anyText } from '../support/any-text.ts';

type Rules = Record<string, (asked: string) => string | null>;
const world = globalThis as { trustedTypes?: unknown };
afterEach(() => delete world.trustedTypes);

/** Trusted Types as a browser has them, with the policies that were made. */
function install(): { name: string; rules: Rules }[] {
  const made: { name: string; rules: Rules }[] = [];
  world.trustedTypes = {
    get defaultPolicy() {
      return made[0] ?? null;
    },
    createPolicy: (name: string, rules: Rules) => void made.push({ name, rules }),
  };
  return made;
}

test('only the one worker may become code, and the policy is made once', () => {
  const made = install();
  allowWorker('/pagefind/pagefind-worker.js');
  allowWorker('/pagefind/pagefind-worker.js');
  assert.deepEqual(
    made.map(({ name, rules }) => [name, Object.keys(rules)]),
    [['default', ['createScriptURL']]],
  );
  const allow = made[0]?.rules['createScriptURL'];
  assert.equal(allow?.('/pagefind/pagefind-worker.js'), '/pagefind/pagefind-worker.js');
  fc.assert(
    fc.property(anyText, (text) => {
      for (const asked of [text, `/pagefind/pagefind-worker.js${text || '?'}`, `${text || '/'}/pagefind/pagefind-worker.js`])
        assert.equal(allow?.(asked), null);
    }),
  );
});

test('a browser without Trusted Types needs nothing', () => {
  allowWorker('/pagefind/pagefind-worker.js');
  assert.equal(world.trustedTypes, undefined);
});
