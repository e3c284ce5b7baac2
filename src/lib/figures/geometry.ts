/** Path data for drawings. All numbers come out whole: at the size of our drawings half a unit cannot be seen, and it costs bytes. */

const RADIANS = Math.PI / 180;
const whole = (value: number): number => Math.round(value) + 0;

/** The two strokes of an open arrowhead whose tip is at x, y and points along `angle` (degrees, 0 = right, clockwise). */
export function arrowHead(x: number, y: number, angle: number, size = 8): string {
  const back = (turn: number) => {
    const direction = (angle + 180 + turn) * RADIANS;
    return `${whole(x + size * Math.cos(direction))} ${whole(y + size * Math.sin(direction))}`;
  };
  return `M${back(35)}L${whole(x)} ${whole(y)} ${back(-35)}`;
}

/** A straight line that ends in an arrowhead. */
export function arrow(x0: number, y0: number, x1: number, y1: number): string {
  return `M${whole(x0)} ${whole(y0)}L${whole(x1)} ${whole(y1)}${arrowHead(x1, y1, Math.atan2(y1 - y0, x1 - x0) / RADIANS)}`;
}

/** An ellipse with its center and radii. */
export interface Ellipse {
  cx: number;
  cy: number;
  rx: number;
  ry: number;
}

/** Part of an ellipse from one angle to another (degrees, 0 = right, clockwise where `to` is larger), with an arrowhead at its end. */
export function arcArrow({ cx, cy, rx, ry }: Ellipse, from: number, to: number): string {
  const [x0, y0] = pointOn({ cx, cy, rx, ry }, from);
  const [x1, y1] = pointOn({ cx, cy, rx, ry }, to);
  const forward = to > from ? 1 : -1;
  const along = Math.atan2(forward * ry * Math.cos(to * RADIANS), -forward * rx * Math.sin(to * RADIANS)) / RADIANS;
  return `M${x0} ${y0}A${rx} ${ry} 0 ${Math.abs(to - from) > 180 ? 1 : 0} ${forward === 1 ? 1 : 0} ${x1} ${y1}${arrowHead(x1, y1, along)}`;
}

/** The point of an ellipse at an angle (degrees, 0 = right, clockwise). */
export function pointOn({ cx, cy, rx, ry }: Ellipse, angle: number): [x: number, y: number] {
  return [whole(cx + rx * Math.cos(angle * RADIANS)), whole(cy + ry * Math.sin(angle * RADIANS))];
}

/**
 * Rows of dots, one for each unit, as one path: with a round line cap and a dash of no length,
 * every dash is a dot (`.dots` in src/styles/figures.css).
 * @param count how many dots; @param x, y the first dot; @param perRow dots in a row
 */
export function dots(count: number, x: number, y: number, perRow = 20, step = 15): string {
  let path = '';
  for (let done = 0, row = 0; done < count; done += perRow, row += 1) {
    // One unit more than the last dot, as a dash that starts at the very end is not drawn.
    path += `M${x} ${y + row * step}h${(Math.min(perRow, count - done) - 1) * step + 1}`;
  }
  return path;
}

/** A hundred dots in rows of twenty: the first `count` as one path, the others as another. */
export function hundred(count: number, x: number, y: number): { many: string; few: string } {
  const inRow = count % 20;
  const row = Math.floor(count / 20);
  const rest = inRow === 0 ? '' : dots(20 - inRow, x + inRow * 15, y + row * 15);
  const full = row + (inRow === 0 ? 0 : 1);
  return { many: dots(count, x, y), few: rest + dots(100 - full * 20, x, y + full * 15) };
}

/** How high `count` dots stand, in units. */
export const dotsHeight = (count: number, perRow = 20, step = 15): number => Math.ceil(count / perRow) * step;

/** Words on lines of at most `chars` characters; a longer word has a line of its own. */
export function wrap(text: string, chars: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= chars) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
