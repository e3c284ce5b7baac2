/**
 * How the parts of a drawing look, by the names that drawings use as classes. They are written out as attributes:
 * most pages have no figure and need not carry their styles, and a file that stands alone has no stylesheet.
 * Lines and letters take their color from `color`.
 */
export const looks = {
  lead: { color: 'var(--color-accent)', 'stroke-width': '2.5' },
  warm: { color: 'var(--color-warm)' },
  soft: { color: 'var(--color-soft)' },
  bold: { 'font-weight': '600' },
  fill: { fill: 'currentColor' },
  pale: { fill: 'var(--color-accent-soft)' },
  page: { fill: 'var(--color-paper)' },
  dash: { 'stroke-dasharray': '2 6' },
  dots: { 'stroke-width': '10', 'stroke-dasharray': '0 15' },
  few: { 'stroke-width': '4' },
  start: { 'text-anchor': 'start' },
  end: { 'text-anchor': 'end' },
} as const satisfies Record<string, Record<string, string>>;

/** The tokens of the light scheme (src/styles/tokens.css) for files that stand alone. */
const LIGHT: Record<string, string> = { accent: '#0b4f57', warm: '#7f3a17', soft: '#434a52', 'accent-soft': '#dff0f1', paper: '#fff' };

/**
 * Writes the looks of all classes in some markup as attributes.
 * @throws Error for a class without a look, so that no drawing ships with a hole in it
 */
export const dress = (markup: string): string =>
  markup
    .replace(/<(\w+)([^>]*?) class="([^"]*)"/g, (_, tag: string, before: string, names: string) => `<${tag}${before} ${attributes(tag, names.split(' '))}`)
    // Letters are filled where lines are drawn.
    .replace(/<text/g, '<text fill="currentColor" stroke="none"')
    .replace(/>\s+</g, '><')
    .trim();

function attributes(tag: string, names: string[]): string {
  const wanted = names.filter((name) => name !== '');
  for (const name of wanted) if (!Object.hasOwn(looks, name)) throw new Error(`The class "${name}" of a drawing has no look in src/lib/figures/looks.ts.`);
  if (tag === 'text' && wanted.includes('lead')) wanted.push('bold');
  // In the order of the list above, so that what comes later wins.
  const found = Object.assign({}, ...Object.entries(looks).map(([name, look]) => (wanted.includes(name) ? look : {}))) as Record<string, string>;
  return Object.entries(found)
    .filter(([name]) => tag !== 'text' || name !== 'stroke-width')
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
}

/**
 * The same drawing for a language that is written from right to left: the whole is mirrored, and each word stands
 * upright where its mirror image was. Such a page lets `text-anchor="start"` begin at the right, so anchors stay.
 * Done when the site is built, so that pages from left to right carry nothing of it.
 * @param drawing what `dress` gave, without title and description
 */
export const mirror = (drawing: string, width: number): string =>
  `<g transform="matrix(-1 0 0 1 ${width} 0)">${drawing.replace(/<text([^>]*?) x="(-?\d+)"/g, (_, before: string, x: string) => `<text${before} transform="matrix(-1 0 0 1 ${2 * Number(x)} 0)" x="${x}"`)}</g>`;

/** What all parts of a drawing start from. */
export const root = {
  width: '100%',
  'font-family': 'var(--font-sans)',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.5',
  'stroke-linecap': 'round',
  'text-anchor': 'middle',
} as const;

/**
 * A drawing as a file of its own, in the colors of the light scheme.
 * @param markup holds one `<svg>` as it stands on the page
 * @param credit who made it and where it is from, safe for markup; stands in the file as metadata
 */
export function standalone(markup: string, credit: string): string {
  const svg = /<svg[\s\S]*<\/svg>/.exec(markup)?.[0];
  if (!svg) throw new Error('There is no <svg> in the markup.');
  return svg
    .replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" color="#1d252e"')
    .replace('</desc>', `</desc><metadata>${credit}</metadata>`)
    .replace('var(--font-sans)', 'system-ui, sans-serif')
    .replace(/var\(--color-([a-z-]+)\)/g, (_, name: string) => {
      const color = LIGHT[name];
      if (!color) throw new Error(`The color "${name}" has no value for files.`);
      return color;
    });
}
