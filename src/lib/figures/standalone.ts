import { escapeText } from './markup.ts';

/**
 * The looks that src/styles/figures.css gives to a drawing, as attributes, in the colors of the light scheme.
 * A file that stands alone has no stylesheet, and the site's policy would refuse one inside it.
 */
export const looks: Readonly<Record<string, string>> = {
  lead: 'color="#0b4f57" stroke-width="2.5"',
  warm: 'color="#7f3a17"',
  soft: 'color="#434a52"',
  bold: 'font-weight="600"',
  fill: 'fill="currentColor"',
  pale: 'fill="#dff0f1"',
  page: 'fill="#fff"',
  dash: 'stroke-dasharray="2 6"',
  dots: 'stroke-width="10" stroke-dasharray="0 15"',
  few: 'stroke-width="4"',
  start: 'text-anchor="start"',
  end: 'text-anchor="end"',
};

const ROOT =
  'xmlns="http://www.w3.org/2000/svg" color="#1d252e" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" font-family="system-ui, sans-serif" text-anchor="middle"';

/**
 * A drawing as a file of its own.
 * @param markup one `<svg>` as the page holds it, with classes
 * @param credit who made it and where it is from; stands in the file as metadata
 * @throws Error for a class without a look, so that no file is written with a hole in it
 */
export function standalone(markup: string, credit: string): string {
  const svg = /<svg[\s\S]*<\/svg>/.exec(markup)?.[0];
  if (!svg) throw new Error('There is no <svg> in the markup.');
  return svg
    .replace('<svg', `<svg ${ROOT}`)
    .replace('</desc>', `</desc><metadata>${escapeText(credit)}</metadata>`)
    .replace(
      /<(\w+)([^>]*?) class="([^"]*)"/g,
      (_, tag: string, before: string, names: string) => `<${tag}${before} ${attributes(tag === 'text' && names.includes('lead') ? `${names} bold` : names)}`,
    )
    .replace(/<text(?![^>]* fill=)/g, '<text fill="currentColor" stroke="none"')
    .replace(/>\s+</g, '><');
}

/** Later classes win, as in the stylesheet; an attribute can stand once only. */
function attributes(names: string): string {
  const found = new Map<string, string>();
  // In the order of the stylesheet, whatever the order in the markup.
  const wanted = names.split(' ').filter((name) => name !== '');
  for (const name of wanted) if (!(name in looks)) throw new Error(`The class "${name}" of a drawing has no look for files of its own.`);
  for (const [name, look] of Object.entries(looks)) {
    if (!wanted.includes(name)) continue;
    for (const [whole, attribute] of look.matchAll(/([\w-]+)="[^"]*"/g)) found.set(attribute ?? '', whole);
  }
  return [...found.values()].join(' ');
}
