/**
 * Of those in the upper half on one of two linked measures, the share that is in the upper half on the other.
 * For two normal variables with correlation r the share is 1/2 + arcsin(r)/π.
 * Why: a linear map turns the pair into two independent normal variables, whose density is the same in all directions.
 * "Both above their middle" becomes a wedge of π/2 + arcsin(r) out of 2π, and half of all are in the upper half of the first.
 * The same way in Lee, Kim and Kim (1999), A Simple Geometric Approach to Evaluating a Bivariate Normal Orthant Probability
 * (record seen: koreascience.or.kr, JAKO199911920520419).
 * @param r correlation, from −1 to 1
 * @returns a share from 0 to 1; half where there is no link
 * @throws RangeError where r is no correlation
 */
export function upperHalfShare(r: number): number {
  if (!(r >= -1 && r <= 1)) throw new RangeError(`A correlation lies between -1 and 1, not at ${r}.`);
  return 0.5 + Math.asin(r) / Math.PI;
}

/**
 * Whole numbers that add up to `total` and lie nearest to the shares: the largest remainders are rounded up.
 * @param shares parts of one whole, in any unit
 */
export function wholeParts(shares: readonly number[], total = 100): number[] {
  const sum = shares.reduce((all, one) => all + one, 0);
  if (!(sum > 0) || shares.some((one) => one < 0)) throw new RangeError('Shares are positive numbers.');
  const exact = shares.map((one) => (one / sum) * total);
  const parts = exact.map(Math.floor);
  const missing = total - parts.reduce((all, one) => all + one, 0);
  const byRemainder = exact.map((value, index) => ({ index, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
