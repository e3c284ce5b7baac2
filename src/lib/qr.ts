import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** Modules of quiet around a code, as the standard asks. */
const QUIET = 4;

export interface Code {
  /** For the `viewBox` of an SVG: the code with its quiet zone. */
  viewBox: string;
  /** For the `d` of one path. */
  d: string;
}

/**
 * The QR code of an address, to be drawn dark on light. Error correction is at least M (15 % may be lost to a fold or
 * a stain) where the text is short, and L where it is long, as smaller modules would cost more than the correction gives.
 * @throws Error of the library where the text is longer than any code can hold (2,953 bytes)
 */
export function codeOf(address: string): Code {
  const code = generate(address, { minCorrectionLevel: address.length > 300 ? correction.L : correction.M });
  return { viewBox: `${-QUIET} ${-QUIET} ${code.size + 2 * QUIET} ${code.size + 2 * QUIET}`, d: toSvgPath(code) };
}

/** The same as an element, in the browser. */
export function codeSvg(address: string, label: string): SVGSVGElement {
  const make = <Name extends 'svg' | 'path'>(name: Name, attributes: Record<string, string>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const { viewBox, d } = codeOf(address);
  const svg = make('svg', { viewBox, class: 'qr', role: 'img', 'aria-label': label });
  svg.append(make('path', { d }));
  return svg;
}
