import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countPress, noPresses, PATIENCE, PRESSES, type Presses } from '../../../src/islands/quick-exit/logic.ts';

/** A key that is let go. `Shift` itself comes without `shiftKey`, as it is up by then. */
const up = (key: string, timeStamp: number, shiftKey = false) => ({ key, timeStamp, shiftKey });
const after = (events: Parameters<typeof countPress>[1][]): Presses => events.reduce(countPress, noPresses);
const count = (events: Parameters<typeof countPress>[1][]): number => after(events).times.length;

test('three presses of Shift within five seconds count', () => {
  assert.equal(count([up('Shift', 0), up('Shift', 2400), up('Shift', 4999)]), PRESSES);
});

test('the first press is forgotten after five seconds', () => {
  assert.equal(count([up('Shift', 0), up('Shift', 2400), up('Shift', 5000)]), 2);
  assert.equal(count([up('Shift', 0), up('Shift', 2400), up('Shift', 5000), up('Shift', 5100)]), PRESSES);
});

test('Shift with another key, and any other key between, start over', () => {
  assert.equal(count([up('a', 0, true), up('Shift', 10)]), 0);
  assert.equal(count([up('Shift', 0), up('Shift', 10), up('b', 20), up('Shift', 30)]), 1);
  assert.equal(count([up('Shift', 0), up('Shift', 10), up('B', 20, true), up('Shift', 30), up('Shift', 40)]), 1);
});

test('a click with Shift held, as to select text, is no press', () => {
  assert.equal(count([{ shiftKey: true, timeStamp: 0 }, up('Shift', 10), { shiftKey: true, timeStamp: 20 }, up('Shift', 30)]), 0);
});

test('whatever keys come, at most three presses count and all of them lie within five seconds', () => {
  const event = fc.record({ key: fc.constantFrom('Shift', 'a', 'Tab', 'Escape', ''), shiftKey: fc.boolean(), gap: fc.integer({ min: 0, max: 6000 }) });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      let now = 0;
      let state = noPresses;
      for (const { key, shiftKey, gap } of events) {
        now += gap;
        state = countPress(state, { key, shiftKey, timeStamp: now });
        const [first = now] = state.times;
        assert.ok(now - first < PATIENCE);
        if (key !== 'Shift') assert.equal(state.times.length, 0);
        if (state.times.length === PRESSES) state = noPresses;
      }
    }),
  );
});
