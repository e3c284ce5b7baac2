import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import fc from 'fast-check';
import { clearAll, read, write } from '../../../src/lib/browser/storage.ts';
import { anyText } from '../../support/any-text.ts';
import { nastyStrings } from '../../fixtures/nasty-strings.ts';

// What is plain is in storage.test.ts; here are names and values that nobody expects.

/** A storage as browsers have it: what is kept shows as keys of the object, methods do not. */
function memory(): Storage {
  const kept = new Map<string, string>();
  const methods = {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  return new Proxy(methods as unknown as Storage, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: (_, key) => ({ value: kept.get(String(key)), enumerable: true, configurable: true }),
  });
}

function install(local: Storage | undefined, session: Storage | undefined): void {
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: () => local });
  Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, get: () => session });
}

afterEach(() => install(undefined, undefined));

test('clearing takes everything of ours and nothing of another site on the same origin', () => {
  const [local, session] = [memory(), memory()];
  install(local, session);
  for (const key of new Set(nastyStrings)) write(key, 'x', 'device');
  write('draft', 'x', 'tab');
  local.setItem('neighbor', 'keeps this');
  clearAll();
  assert.deepEqual(Object.keys(local), ['neighbor']);
  assert.deepEqual(Object.keys(session), []);
});

test('what was written comes back as it was, under any name', () => {
  install(memory(), memory());
  fc.assert(
    fc.property(anyText, fc.jsonValue(), anyText, (name, value, text) => {
      assert.equal(write(name, [value, text], 'device'), true);
      assert.deepEqual(read(name, 'device'), JSON.parse(JSON.stringify([value, text])));
      clearAll();
      assert.equal(read(name, 'device'), undefined);
    }),
  );
});

test('what an older version or a stranger wrote never throws: it is JSON or it is nothing', () => {
  const local = memory();
  install(local, memory());
  fc.assert(
    fc.property(anyText, (text) => {
      local.setItem('secure-base:pack', text);
      const value = read('pack', 'device');
      if (value !== undefined) assert.deepEqual(value, JSON.parse(text));
      assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
    }),
  );
});
