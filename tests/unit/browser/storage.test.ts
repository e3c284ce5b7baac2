import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { clearAll, forget, read, write } from '../../../src/lib/browser/storage.ts';

/** Storage as browsers have it, as far as the module uses it. */
class MemoryStorage {
  entries = new Map<string, string>();
  get length() {
    return this.entries.size;
  }
  key = (index: number) => [...this.entries.keys()][index] ?? null;
  getItem = (name: string) => this.entries.get(name) ?? null;
  setItem = (name: string, value: string) => void this.entries.set(name, value);
  removeItem = (name: string) => void this.entries.delete(name);
}

let tab: MemoryStorage;
let device: MemoryStorage;
const put = (name: string, value: unknown) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

beforeEach(() => {
  put('sessionStorage', (tab = new MemoryStorage()));
  put('localStorage', (device = new MemoryStorage()));
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'sessionStorage');
  Reflect.deleteProperty(globalThis, 'localStorage');
});

test('a value comes back from the place it was written to and from no other', () => {
  assert.equal(write('pack', { items: ['styles/anxious'] }, 'tab'), true);
  assert.deepEqual(read('pack', 'tab'), { items: ['styles/anxious'] });
  assert.equal(read('pack', 'device'), undefined);
  assert.deepEqual([...tab.entries.keys()], ['secure-base:pack']);
});

test('what is no JSON reads as nothing', () => {
  device.setItem('secure-base:pack', '{"items":');
  assert.equal(read('pack', 'device'), undefined);
});

test('forget takes one value from one place', () => {
  write('pack', 1, 'tab');
  write('pack', 2, 'device');
  forget('pack', 'tab');
  assert.equal(read('pack', 'tab'), undefined);
  assert.equal(read('pack', 'device'), 2);
});

test('clearAll takes everything of ours from both places and nothing of others', () => {
  for (const name of ['pack', 'country', 'draft']) {
    write(name, 'x', 'tab');
    write(name, 'x', 'device');
  }
  device.setItem('other-site', 'stays');
  clearAll();
  assert.equal(tab.length, 0);
  assert.deepEqual([...device.entries], [['other-site', 'stays']]);
});

test('storage that is forbidden or full never throws', () => {
  const forbidden = new Proxy(
    {},
    {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    },
  );
  put('sessionStorage', forbidden);
  assert.equal(write('pack', 1, 'tab'), false);
  assert.equal(read('pack', 'tab'), undefined);
  assert.doesNotThrow(() => forget('pack', 'tab'));
  write('pack', 1, 'device');
  assert.doesNotThrow(clearAll);
  assert.equal(device.length, 0, 'a forbidden place does not keep the other from being cleared');

  device.setItem = () => {
    throw new DOMException('Full.', 'QuotaExceededError');
  };
  assert.equal(write('pack', 1, 'device'), false);
});
