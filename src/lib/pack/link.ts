import { emptyPack, isItem, limits, tidyLine, tidyPack, type Pack } from './pack.ts';

/**
 * The link of a pack: `#v=1&items=styles/anxious,skills/grounding&title=…&note=…&n=2`.
 * Everything stands after `#`, so no server sees it. docs/pack-links.md is the promise that goes with it.
 */
export const VERSION = 1;

/** What can be wrong with a link, or with a pack on its way into one. */
export type LinkFault = 'empty' | 'too-long' | 'too-many' | 'cut' | 'newer';

export interface Decoded {
  pack: Pack;
  /** Entries of the list that have not the form of an item, as plain text. */
  strangers: string[];
  faults: LinkFault[];
  /** Whether the link says how many items it has, and has them. */
  counted: boolean;
}

/** Signs that `encodeURIComponent` leaves alone and that mail programs cut off or format. */
const escaped = (text: string): string =>
  encodeURIComponent(text.toWellFormed())
    .replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, '+');

/**
 * The part after `#`, without it. Only what `tidyPack` leaves is encoded.
 * `n`, the number of items, comes last: where it is missing or too large, the link was cut on its way.
 */
export function encodePack(pack: Pack): string {
  const { items, title, note } = tidyPack(pack);
  const list = items.map((item) => escaped(item).replace(/%2F/g, '/').replace(/%3A/g, ':')).join(',');
  return [`v=${VERSION}`, `items=${list}`, title && `title=${escaped(title)}`, note && `note=${escaped(note)}`, `n=${items.length}`].filter(Boolean).join('&');
}

/** Why a pack cannot become a link, or undefined. */
export function packFault(pack: Pack): 'empty' | 'too-long' | 'too-many' | undefined {
  if (pack.items.length === 0) return 'empty';
  if (pack.items.length > limits.items) return 'too-many';
  return encodePack(pack).length > limits.link ? 'too-long' : undefined;
}

/**
 * Reads the part after `#`. Never throws, whatever stands there; what cannot be read is named in `faults`.
 * A link over the limit is not read at all: this site has not made it.
 */
export function decodePack(fragment: string): Decoded {
  const text = fragment.replace(/^#/, '');
  const none: Decoded = { pack: emptyPack(), strangers: [], faults: [], counted: false };
  if (text.length > limits.link) return { ...none, faults: ['too-long'] };
  const values = new URLSearchParams(text);
  const listed = (values.get('items') ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^\/+|\/+$/g, ''))
    .filter(Boolean);
  const title = values.get('title') ?? '';
  const note = values.get('note') ?? '';
  // An anchor of the page, such as the one of the skip link, is no pack that was cut.
  if (listed.length === 0) return { ...none, faults: text.includes('=') ? ['empty', 'cut'] : ['empty'] };
  const each = [...new Set(listed)];
  const shown = each.slice(0, limits.items);
  const pack = tidyPack({ items: shown, title, note });
  const faults: LinkFault[] = [];
  if (!['1', null].includes(values.get('v'))) faults.push('newer');
  if (each.length > limits.items) faults.push('too-many');
  if (wasCut(text, values, listed.length)) faults.push('cut');
  const strangers = shown.filter((one) => !isItem(one)).map((one) => tidyLine(one, 80));
  return { pack, strangers, faults, counted: values.has('n') && !faults.includes('cut') };
}

/** A link without `n` may be written by hand; but our builder never leaves `n` out behind a title or a note. */
function wasCut(text: string, values: URLSearchParams, listed: number): boolean {
  if (/%[0-9a-f]?$/i.test(text) || /[&=]$/.test(text)) return true;
  const n = values.get('n');
  if (n === null) return values.has('title') || values.has('note');
  return !/^\d+$/.test(n) || Number(n) > listed;
}
