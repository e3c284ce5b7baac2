import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodePack, encodePack, packFault } from '../../../src/lib/pack/link.ts';
import { isItem, itemOf, limits, moved, packFrom, pathOf, tidyPack } from '../../../src/lib/pack/pack.ts';

const slug = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const item = fc
  .tuple(slug, fc.option(slug), fc.option(fc.stringMatching(/^[\p{L}\p{N}_-]{1,12}$/u)))
  .map(([a, b, c]) => a + (b ? `/${b}` : '') + (c ? `:${c}` : ''));
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 700 }), fc.string({ unit: 'grapheme', maxLength: 700 }), fc.string({ maxLength: 700 }));
const pack = fc.record({ items: fc.array(item, { minLength: 1, maxLength: 40 }), title: anyText, note: anyText }).map(tidyPack);

test('a link is readable', () => {
  const link = encodePack({ items: ['styles/anxious', 'skills/grounding:try-now', 'glossary:trigger'], title: 'First session', note: 'Start with one.' });
  assert.equal(link, 'v=1&items=styles/anxious,skills/grounding:try-now,glossary:trigger&title=First+session&note=Start+with+one.&n=3');
});

test('decode(encode(pack)) is the pack', () => {
  fc.assert(
    fc.property(pack, (one) => {
      fc.pre(encodePack(one).length <= limits.link);
      const { pack: back, strangers, faults } = decodePack(`#${encodePack(one)}`);
      assert.deepEqual({ back, strangers, faults }, { back: one, strangers: [], faults: [] });
    }),
    { numRuns: 600 },
  );
});

test('a link holds only signs that mail programs and phones leave in a link', () => {
  fc.assert(fc.property(pack, (one) => assert.match(encodePack(one), /^[A-Za-z0-9=&/:,+%._-]*[0-9]$/)));
});

test('no text whatever makes decoding throw or gives more than the limits', () => {
  const nasty = fc.oneof(
    anyText,
    anyText.map((text) => `v=1&items=${text}`),
    anyText.map((text) => `v=1&items=styles/anxious&note=${text}&title=${text}`),
  );
  fc.assert(
    fc.property(nasty, (text) => {
      const { pack: one, strangers } = decodePack(`#${text}`);
      assert.ok(one.items.length + strangers.length <= limits.items);
      assert.ok(one.items.every(isItem));
      assert.ok(one.title.length <= limits.title && one.note.length <= limits.note);
      assert.deepEqual(tidyPack(one), one);
    }),
    { numRuns: 600 },
  );
});

test('any value out of storage becomes a pack', () => {
  fc.assert(fc.property(fc.anything(), (value) => assert.deepEqual(tidyPack(packFrom(value)), packFrom(value))));
});

test('wherever a link is cut, its items are a prefix of the pack and the loss is named or seen', () => {
  const one = { items: ['styles/anxious', 'skills/grounding', 'skills/boundaries'], title: 'After today', note: 'Take your time.' };
  const whole = encodePack(one);
  for (let length = 0; length < whole.length; length += 1) {
    const { pack: part, faults } = decodePack(`#${whole.slice(0, length)}`);
    const full = part.items.filter((id) => one.items.includes(id));
    assert.deepEqual(full, one.items.slice(0, full.length));
    if (whole.slice(0, length).includes('&title')) assert.ok(faults.includes('cut'), whole.slice(0, length));
    else if (part.items.length > full.length) assert.equal(part.items.length, full.length + 1, 'one broken item at the end');
  }
});

test('faults of a link are told apart', () => {
  const faults = (fragment: string) => decodePack(fragment).faults;
  assert.deepEqual(faults(''), ['empty']);
  assert.deepEqual(faults('#main'), ['empty']);
  assert.deepEqual(faults('#v=1&ite'), ['empty', 'cut']);
  assert.deepEqual(faults('#v=1&items=styles'), []);
  assert.deepEqual(faults('#items=styles'), []);
  assert.deepEqual(faults('#v=2&items=styles'), ['newer']);
  assert.deepEqual(faults('#v=1&items=styles&n=2'), ['cut']);
  assert.deepEqual(faults('#v=1&items=styles&note=Hello'), ['cut']);
  assert.deepEqual(faults('#v=1&items=styles&note=Hello%2'), ['cut']);
  assert.deepEqual(faults(`#v=1&items=${'styles/anxious,'.repeat(1400)}`), ['too-long']);
  assert.deepEqual(faults(`#v=1&items=${Array.from({ length: 31 }, (_, n) => `page-${n}`).join(',')}`), ['too-many']);
});

test('entries that are no items are kept as text, and the others still count', () => {
  const { pack: one, strangers } = decodePack('#v=1&items=styles/anxious,<img src=x onerror=alert(1)>,javascript:alert(1),/skills/grounding/,__proto__');
  assert.deepEqual(one.items, ['styles/anxious', 'skills/grounding']);
  assert.deepEqual(strangers, ['<img src=x onerror=alert(1)>', 'javascript:alert(1)', '__proto__']);
});

test('signs that turn the direction of text are taken out', () => {
  assert.equal(tidyPack({ items: [], title: 'a\u202Eb\u2066c\u0000', note: 'x\u202E\r\ny\tz' }).title, 'abc');
  assert.equal(tidyPack({ items: [], title: '', note: 'x\u202E\r\ny\tz' }).note, 'x\ny z');
});

test('a pack that cannot become a link says why', () => {
  assert.equal(packFault({ items: [], title: '', note: '' }), 'empty');
  assert.equal(packFault({ items: Array.from({ length: 31 }, (_, n) => `page-${n}`), title: '', note: '' }), 'too-many');
  assert.equal(packFault({ items: ['styles'], title: '', note: '愛'.repeat(500) }), 'too-long');
  assert.equal(packFault({ items: ['styles'], title: '', note: 'a'.repeat(500) }), undefined);
});

test('items and addresses lead to one another', () => {
  for (const [id, path] of [
    ['styles/anxious', '/styles/anxious/'],
    ['styles/anxious:what-helps', '/styles/anxious/#what-helps'],
    ['skills/grounding/handout', '/skills/grounding/handout/'],
    ['glossary:trigger', '/glossary/#trigger'],
  ] as const) {
    assert.equal(pathOf(id), path);
    assert.equal(itemOf(path), id);
  }
  assert.equal(itemOf('/'), undefined);
  assert.equal(itemOf('https://elsewhere.example/x/'), undefined);
  assert.equal(itemOf('/styles/#%E0%A4%A'), undefined);
});

test('moving keeps every item and stays inside the list', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 0, 1), ['b', 'a', 'c']);
  assert.deepEqual(moved(['a', 'b', 'c'], 2, -5), ['c', 'a', 'b']);
  assert.deepEqual(moved(['a', 'b', 'c'], 0, 99), ['b', 'c', 'a']);
  fc.assert(fc.property(fc.array(fc.nat()), fc.integer(), fc.integer(), (list, from, to) => assert.deepEqual(moved(list, from, to).sort(), [...list].sort())));
});
