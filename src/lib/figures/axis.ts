import { scaleLinear } from 'd3-scale';

/** An axis on a drawing: where a value lies, and the values that are marked. */
export interface Axis {
  at(value: number): number;
  ticks: { x: number; text: string }[];
}

/**
 * A straight axis from the left to the right edge of a drawing.
 * @param values everything that has to lie on it; zero always does
 * @param range first and last unit of the drawing
 * @param fixed ends that are given and not found from the values
 */
export function axis(values: readonly number[], range: readonly [number, number], fixed?: readonly [number, number]): Axis {
  const scale = scaleLinear()
    .domain(fixed ?? [Math.min(0, ...values), Math.max(0, ...values)])
    .range(range);
  if (!fixed) scale.nice(5);
  const format = scale.tickFormat(5);
  return {
    at: (value) => Math.round(scale(value)),
    ticks: scale.ticks(5).map((value) => ({ x: Math.round(scale(value)), text: format(value) })),
  };
}
