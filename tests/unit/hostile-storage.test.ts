import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import fc from 'fast-check';
import { clearAll, forget, read, write } from '../../src/lib/storage.ts';
import { anyText } from '../support/any-text.ts';
import { nastyStrings } from '../fixtures/nasty-strings.ts';

/** A storage as browsers have it: keys are properties of the object, methods are not. */
function memory(full = false): Storage {
  const kept = new Map<string, string>(full ? [['secure-base:country', '"gb"']] : []);
  const methods = {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
  return new Proxy(methods as unknown as Storage, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: (_, key) => ({ value: kept.get(String(key)), enumerable: true, configurable: true }),
  });
}

function install(local: unknown, session: unknown): void {
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: () => (typeof local === 'function' ? (local as () => unknown)() : local) });
  Object.defineProperty(globalThis, 'sessionStorage', {
    configurable: true,
    get: () => (typeof session === 'function' ? (session as () => unknown)() : session),
  });
}
const forbidden = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

afterEach(() => install(undefined, undefined));

test('a value is kept for the tab or for good, under a prefix, and can be taken away', () => {
  const [local, session] = [memory(), memory()];
  install(local, session);
  assert.equal(read('country', 'device'), undefined);
  assert.equal(write('country', 'gb', 'device'), true);
  assert.equal(write('draft', { pages: ['styles'] }, 'tab'), true);
  assert.deepEqual(Object.keys(local), ['secure-base:country']);
  assert.deepEqual(Object.keys(session), ['secure-base:draft']);
  assert.equal(read('country', 'device'), 'gb');
  forget('country', 'device');
  assert.equal(read('country', 'device'), undefined);
  assert.deepEqual(read('draft', 'tab'), { pages: ['styles'] });
});

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

test('where storage is forbidden nothing throws and nothing is kept', () => {
  install(forbidden, forbidden);
  assert.equal(write('country', 'gb', 'device'), false);
  assert.equal(write('draft', 'x', 'tab'), false);
  assert.equal(read('country', 'device'), undefined);
  forget('country', 'device');
  clearAll();
});

test('where storage is full writing says so, and what was there stays', () => {
  install(memory(true), memory());
  assert.equal(write('country', 'us', 'device'), false);
  assert.equal(read('country', 'device'), 'gb');
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
