import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applies, isScore, keyed, names, placeOnScale, score, shown, side, type Score, type Statement } from '../../../src/islands/reflection-quiz/logic.ts';
import { tier, type Leads } from '../../../src/islands/signs-quiz/logic.ts';
import { fit, order, type Wish } from '../../../src/islands/choice-aid/logic.ts';

const statements: Statement[] = Array.from({ length: 16 }, (_, index) => ({ dimension: index % 2 ? 'avoidance' : 'anxiety', reversed: index % 4 >= 2 }));
const answer = fc.integer({ min: 1, max: 7 });
const all = fc.array(answer, { minLength: 16, maxLength: 16 });
const some = fc.array(fc.option(answer, { nil: undefined }), { minLength: 16, maxLength: 16 });
const dimensions = ['anxiety', 'avoidance'] as const;
const get = (answers: readonly (number | undefined)[], dimension: string, from = statements): Score => {
  const outcome = score(from, answers, dimension, 2);
  assert.ok(isScore(outcome));
  return outcome;
};

test('a worked example: mean and band as one would reckon them by hand', () => {
  const four: Statement[] = [false, false, true, true].map((reversed) => ({ dimension: 'anxiety', reversed }));
  // Keyed: 5, 7, 6, 4. Mean 5.5, s² = 5/3, SE = √(5/12) = 0.6455.
  const { mean, low, high, answered } = get([5, 7, 2, 4], 'anxiety', four);
  assert.equal(mean, 5.5);
  assert.equal(answered, 4);
  assert.ok(Math.abs(low - 4.8545) < 1e-4 && Math.abs(high - 6.1455) < 1e-4);
});

test('a score lies on the scale and its band holds it', () => {
  fc.assert(
    fc.property(all, fc.constantFrom(...dimensions), (answers, dimension) => {
      const { mean, low, high } = get(answers, dimension);
      assert.ok(1 <= low && low <= mean && mean <= high && high <= 7);
    }),
  );
});

test('turning every answer around turns the score around', () => {
  fc.assert(
    fc.property(all, fc.constantFrom(...dimensions), (answers, dimension) => {
      const here = get(answers, dimension);
      const there = get(
        answers.map((one) => 8 - one),
        dimension,
      );
      assert.ok(Math.abs(here.mean + there.mean - 8) < 1e-9);
      assert.ok(Math.abs(here.low + there.high - 8) < 1e-9);
      assert.deepEqual(side(there), { more: 'less', less: 'more', across: 'across' }[side(here)]);
    }),
  );
});

test('agreeing with everything lands in the middle, whatever the agreement', () => {
  fc.assert(
    fc.property(answer, (one) => {
      for (const dimension of dimensions) {
        const outcome = get(Array<number>(16).fill(one), dimension);
        assert.equal(outcome.mean, 4);
        assert.equal(side(outcome), 'across');
      }
    }),
  );
});

test('the order of the statements does not matter, to the last digit', () => {
  fc.assert(
    fc.property(
      some,
      fc.shuffledSubarray([...statements.keys()], { minLength: 16, maxLength: 16 }),
      fc.constantFrom(...dimensions),
      (answers, places, dimension) => {
        const moved = score(
          places.map((place) => statements[place] as Statement),
          places.map((place) => answers[place]),
          dimension,
          2,
        );
        assert.deepEqual(moved, score(statements, answers, dimension, 2));
      },
    ),
  );
});

test('one dimension knows nothing of the other', () => {
  fc.assert(
    fc.property(all, all, (one, other) => {
      const mixed = one.map((value, index) => (statements[index]?.dimension === 'anxiety' ? value : other[index]));
      assert.deepEqual(get(mixed, 'anxiety'), get(one, 'anxiety'));
      assert.deepEqual(get(mixed, 'avoidance'), get(other, 'avoidance'));
    }),
  );
});

test('two may be left out in each dimension, a third is too many', () => {
  fc.assert(
    fc.property(some, fc.constantFrom(...dimensions), (answers, dimension) => {
      const answered = answers.filter((one, index) => one !== undefined && statements[index]?.dimension === dimension).length;
      const outcome = score(statements, answers, dimension, 2);
      assert.equal(isScore(outcome), answered >= 6);
      assert.equal(outcome.answered, answered);
      if (!isScore(outcome)) assert.equal(outcome.needed, 6);
    }),
  );
});

test('a statement that is left out counts for nothing', () => {
  const answers = [7, 1, 7, 1, 1, 7, 1, 7, 7, 1, 7, 1, 1, 7, 1, 7];
  const without = answers.map((one, index) => (index === 0 || index === 3 ? undefined : one));
  const short = statements.filter((_, index) => index !== 0 && index !== 3);
  for (const dimension of dimensions) {
    assert.deepEqual(
      get(without, dimension),
      get(
        without.filter((one) => one !== undefined),
        dimension,
        short,
      ),
    );
  }
});

test('a higher answer never lowers a straight score, and never raises a reversed one', () => {
  fc.assert(
    fc.property(all, fc.nat({ max: 15 }), (answers, place) => {
      const raised = answers.with(place, Math.min(7, (answers[place] ?? 0) + 1));
      const { dimension, reversed } = statements[place] as Statement;
      const difference = get(raised, dimension).mean - get(answers, dimension).mean;
      assert.ok(reversed ? difference <= 0 : difference >= 0);
    }),
  );
});

test('answers that cannot be are refused', () => {
  for (const wrong of [0, 8, 3.5, Number.NaN, -1, Infinity]) {
    assert.throws(() => score(statements, Array<number>(16).fill(4).with(0, wrong), 'anxiety', 2), RangeError);
  }
  assert.deepEqual(score([], [], 'anxiety', 2), { answered: 0, needed: 2 });
  assert.deepEqual(score(statements, [], 'anxiety', 2), { answered: 0, needed: 6 });
  assert.deepEqual(score(statements, Array<number>(16).fill(4), 'nothing', 2), { answered: 0, needed: 2 });
});

test('a reversed answer is 8 minus the answer, and back again', () => {
  for (let one = 1; one <= 7; one += 1) {
    assert.equal(keyed(one, false), one);
    assert.equal(keyed(one, true), 8 - one);
    assert.equal(keyed(keyed(one, true), true), one);
  }
});

test('the side is decided by the whole band', () => {
  const band = (low: number, high: number): Score => ({ mean: (low + high) / 2, low, high, answered: 8 });
  assert.equal(side(band(4.01, 5)), 'more');
  assert.equal(side(band(4, 5)), 'across');
  assert.equal(side(band(3, 4)), 'across');
  assert.equal(side(band(2, 3.99)), 'less');
});

test('a mean lies at one label or between two neighbors', () => {
  assert.deepEqual(placeOnScale(1), [0]);
  assert.deepEqual(placeOnScale(7), [6]);
  assert.deepEqual(placeOnScale(4.2), [3]);
  assert.deepEqual(placeOnScale(4.5), [3, 4]);
  assert.deepEqual(placeOnScale(4.8), [4]);
  fc.assert(
    fc.property(fc.double({ min: 1, max: 7, noNaN: true }), (mean) => {
      const places = placeOnScale(mean);
      assert.ok(places.every((place) => place >= 0 && place <= 6 && Math.abs(place + 1 - mean) <= 0.75));
      if (places.length === 2) assert.equal(places[1] - places[0], 1);
    }),
  );
});

test('figures are shown with one decimal', () => {
  assert.equal(shown(5.25), '5.3');
  assert.equal(shown(4), '4.0');
  assert.equal(shown(1.04), '1.0');
});

test('runs about the same kind of person are told apart', () => {
  const run = (about: string) => ({ about, outcomes: {} });
  assert.deepEqual(names([run('A friend'), run('A parent'), run('A friend')]), ['A friend', 'A parent', 'A friend (2)']);
  assert.deepEqual(names([]), []);
});

test('what to read follows the side, and nothing is suggested without a score', () => {
  const more = { mean: 6, low: 5.5, high: 6.5, answered: 8 };
  assert.equal(applies(undefined, {}), true);
  assert.equal(applies({ dimension: 'anxiety', side: 'more' }, { anxiety: more }), true);
  assert.equal(applies({ dimension: 'anxiety', side: 'less' }, { anxiety: more }), false);
  assert.equal(applies({ dimension: 'avoidance', side: 'more' }, { anxiety: more }), false);
  assert.equal(applies({ dimension: 'anxiety', side: 'more' }, { anxiety: { answered: 5, needed: 6 } }), false);
});

const leads = fc.constantFrom<Leads>('today', 'soon', 'useful', 'weighs');
const urgency = ['none', 'useful', 'soon', 'today'];

test('one sign of danger leads to help today, whatever else is chosen', () => {
  fc.assert(fc.property(fc.array(leads), fc.nat(), (signs, at) => assert.equal(tier(signs.toSpliced(at % (signs.length + 1), 0, 'today')), 'today')));
});

test('another sign never makes things less urgent, and nothing is counted', () => {
  fc.assert(
    fc.property(fc.array(leads), leads, (signs, more) => {
      assert.ok(urgency.indexOf(tier([...signs, more])) >= urgency.indexOf(tier(signs)));
      assert.equal(tier([...signs, ...signs, ...signs]), tier(signs));
      assert.equal(tier([...signs].reverse()), tier(signs));
    }),
  );
});

test('each answer that signs can lead to', () => {
  assert.equal(tier([]), 'none');
  assert.equal(tier(['useful']), 'useful');
  assert.equal(tier(['weighs']), 'useful');
  assert.equal(tier(['useful', 'weighs']), 'soon');
  assert.equal(tier(['soon']), 'soon');
  assert.equal(tier(['useful', 'soon', 'weighs', 'today']), 'today');
});

test('an option fits, fits in part, differs, or cannot be said', () => {
  const offer = { fits: ['a'], partly: ['b'], unknown: false };
  assert.equal(fit(offer, 'a'), 'fits');
  assert.equal(fit(offer, 'b'), 'partly');
  assert.equal(fit(offer, 'c'), 'differs');
  assert.equal(fit(offer, undefined), 'unsaid');
  assert.equal(fit({ fits: [], partly: [], unknown: true }, 'a'), 'unknown');
});

test('questions come in the order of what matters, equals as they stood, unsaid ones last', () => {
  const wish = fc.record({ choice: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }), weight: fc.nat({ max: 4 }) });
  fc.assert(
    fc.property(fc.array(wish), (wishes: Wish[]) => {
      const places = order(wishes);
      assert.deepEqual(
        [...places].sort((a, b) => a - b),
        [...wishes.keys()],
      );
      const rank = (place: number | undefined) => {
        const one = wishes[place ?? -1];
        return one?.choice === undefined ? -1 : one.weight;
      };
      places.slice(1).forEach((place, index) => {
        const before = places[index] ?? -1;
        assert.ok(rank(before) > rank(place) || (rank(before) === rank(place) && before < place));
      });
    }),
  );
});
