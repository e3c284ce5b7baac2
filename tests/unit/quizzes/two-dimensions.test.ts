import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axes, regions, regionSize, scale, toBox, toPoint, toX, toY, viewBox } from '../../../src/lib/two-dimensions.ts';

const [, , width, height] = viewBox.split(' ').map(Number) as [number, number, number, number];

test('the middle of both scales lies where the axes cross', () => {
  const { x, y } = toPoint({ anxiety: 4, avoidance: 4 });
  assert.equal(axes, `M4 ${y}h352M${x} 22v256`);
  assert.deepEqual({ x, y }, { x: 180, y: 150 });
});

test('more anxiety lies higher, more avoidance further right', () => {
  assert.ok(toY(6) < toY(2));
  assert.ok(toX(6) > toX(2));
  assert.equal(toX(7) - toX(4), toX(4) - toX(1));
  assert.equal(toY(1) - toY(4), toY(4) - toY(7));
});

test('a score outside the scale is moved to its edge, inside the picture', () => {
  assert.equal(toX(0), toX(scale.min));
  assert.equal(toY(99), toY(scale.max));
  for (const score of [1, 7]) {
    // Room for the mark itself.
    assert.ok(toX(score) >= 10 && toX(score) <= width - 10);
    assert.ok(toY(score) >= 10 && toY(score) <= height - 10);
  }
});

test('a band is a box around its point', () => {
  const box = toBox({ anxiety: 2, avoidance: 3 }, { anxiety: 4, avoidance: 5 });
  const { x, y } = toPoint({ anxiety: 3, avoidance: 4 });
  assert.ok(Math.abs(box.x + box.width / 2 - x) < 0.11);
  assert.ok(Math.abs(box.y + box.height / 2 - y) < 0.11);
  assert.deepEqual(toBox({ anxiety: 4, avoidance: 4 }, { anxiety: 4, avoidance: 4 }), { x: 180, y: 150, width: 0, height: 0 });
});

test('the four areas lie in their own quarter and inside the picture', () => {
  for (const { id, x, y, anxiety, avoidance } of regions) {
    assert.equal(y < 150, anxiety === 'More', id);
    assert.equal(x > 180, avoidance === 'More', id);
    assert.ok(x - regionSize.rx > 0 && x + regionSize.rx < width && y - regionSize.ry > 0 && y + regionSize.ry < height, id);
  }
});
