/**
 * Geometry of the map of attachment anxiety and attachment avoidance, shared by the drawing in articles and by the
 * result of the reflection quiz. Scores lie on the quiz's own scale, 1 to 7, with 4 in the middle; coordinates belong
 * to an SVG with the viewBox below. More avoidance lies to the right, more anxiety higher up. Nothing here is a norm.
 */
export const scale = { min: 1, middle: 4, max: 7 } as const;

const size = { width: 360, height: 300 } as const;
/** Where the lowest and the highest score lie; the rest of the picture is room for words. */
const plot = { left: 16, right: 344, top: 30, bottom: 270 } as const;

export const viewBox = `0 0 ${size.width} ${size.height}`;

/** A place on the map, both on the scale 1 to 7. */
export interface Scores {
  anxiety: number;
  avoidance: number;
}

export interface Point {
  x: number;
  y: number;
}

const clamp = (score: number): number => Math.min(scale.max, Math.max(scale.min, score));
const share = (score: number): number => (clamp(score) - scale.min) / (scale.max - scale.min);
/** One decimal of a unit of the drawing is finer than any screen shows. */
const round = (value: number): number => Math.round(value * 10) / 10;

/** @param score avoidance, 1–7; what lies outside is moved to the edge */
export const toX = (score: number): number => round(plot.left + share(score) * (plot.right - plot.left));

/** @param score anxiety, 1–7; what lies outside is moved to the edge */
export const toY = (score: number): number => round(plot.bottom - share(score) * (plot.bottom - plot.top));

/** Scores as a point of the drawing. */
export const toPoint = ({ anxiety, avoidance }: Scores): Point => ({ x: toX(avoidance), y: toY(anxiety) });

/** A range on both dimensions as a rectangle of the drawing: upper left corner, width, height. */
export function toBox(low: Scores, high: Scores): Point & { width: number; height: number } {
  const { x, y: bottom } = toPoint(low);
  const { x: right, y } = toPoint(high);
  return { x, y, width: round(right - x), height: round(bottom - y) };
}

const middle = toPoint({ anxiety: scale.middle, avoidance: scale.middle });

/** The two axes, crossing at the middle of both scales, as one SVG path. */
export const axes = `M4 ${middle.y}h${size.width - 8}M${middle.x} 22v${size.height - 44}`;

/** Words at the ends of the axes. */
export const axisEnds = [
  { dimension: 'anxiety', end: 'more', x: middle.x, y: 14, anchor: 'middle' },
  { dimension: 'anxiety', end: 'less', x: middle.x, y: size.height - 6, anchor: 'middle' },
  { dimension: 'avoidance', end: 'less', x: 4, y: middle.y - 7, anchor: undefined },
  { dimension: 'avoidance', end: 'more', x: size.width - 4, y: middle.y - 7, anchor: 'end' },
] as const;

/** The four named areas of the map: where their names stand. They have no edges; the ellipses only say "about here". */
export const regions = [
  { id: 'anxious', anxiety: 'More', avoidance: 'Less', ...toPoint({ anxiety: 5.65, avoidance: 2.4 }) },
  { id: 'disorganized', anxiety: 'More', avoidance: 'More', ...toPoint({ anxiety: 5.65, avoidance: 5.6 }) },
  { id: 'secure', anxiety: 'Less', avoidance: 'Less', ...toPoint({ anxiety: 2.35, avoidance: 2.4 }) },
  { id: 'avoidant', anxiety: 'Less', avoidance: 'More', ...toPoint({ anxiety: 2.35, avoidance: 5.6 }) },
] as const;

/** Half width and half height of a named area. */
export const regionSize = { rx: 76, ry: 44 } as const;
