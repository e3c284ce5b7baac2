/** What a clinician hands over: a list of places on this site, with a title and a note if they like. */
export interface Pack {
  /** Item ids in order; see `placeOf` for their form. */
  items: string[];
  /** One line, or empty. */
  title: string;
  /** Plain text with line breaks, or empty. */
  note: string;
}

/** How much a pack may hold. `link` counts the characters after `#`. */
export const limits = { items: 30, link: 4000, title: 80, note: 500 } as const;

export const emptyPack = (): Pack => ({ items: [], title: '', note: '' });

/** `styles/anxious`, `styles/anxious/handout`, `styles/anxious:what-helps`, `glossary:trigger`. */
const ITEM = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*(?::[\p{L}\p{N}_-]+)?$/u;
const ITEM_LENGTH = 160;

export const isItem = (text: string): boolean => text.length <= ITEM_LENGTH && ITEM.test(text);

/** The address of an item inside the site: `styles/anxious:what-helps` is `/styles/anxious/#what-helps`. */
export function pathOf(item: string): string {
  const [page, anchor] = item.split(':');
  return `/${page}/${anchor === undefined ? '' : `#${anchor}`}`;
}

/** The item of an address inside the site, the other way round. Undefined where the address can be no item. */
export function itemOf(path: string): string | undefined {
  const [page = '', anchor = ''] = path.split('#');
  const item = page.replace(/^\/+|\/+$/g, '') + (anchor === '' ? '' : `:${decoded(anchor)}`);
  return isItem(item) ? item : undefined;
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

// Control characters, and marks that turn the direction of the text around them: a note could use them to show
// something else than it says.
const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Cuts at a number of UTF-16 units, as `maxlength` counts them, and never through a character. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const cutText = text.slice(0, max);
  return cutText.isWellFormed() ? cutText : cutText.slice(0, -1);
}

/** One line of plain text. */
export const tidyLine = (text: string, max: number): string =>
  cut(text.toWellFormed().replace(/\s/gu, ' ').replace(INVISIBLE, '').replace(/ +/g, ' ').trim(), max).trim();

/** Plain text in which only line breaks are left of the control characters. */
export const tidyText = (text: string, max: number): string =>
  cut(
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      .replace(/\t/g, ' ')
      .replace(INVISIBLE, (sign) => (sign === '\n' ? sign : ''))
      .trim(),
    max,
  ).trim();

/** A pack in the form that a link can carry: known item forms, each once, within the limits. */
export function tidyPack(pack: Pack): Pack {
  return {
    items: [...new Set(pack.items.filter(isItem))].slice(0, limits.items),
    title: tidyLine(pack.title, limits.title),
    note: tidyText(pack.note, limits.note),
  };
}

/** A pack out of anything, such as what an older version kept in storage. What is no pack becomes an empty one. */
export function packFrom(value: unknown): Pack {
  const record = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const items = Array.isArray(record['items']) ? record['items'].filter((one) => typeof one === 'string') : [];
  const text = (name: string) => (typeof record[name] === 'string' ? record[name] : '');
  return tidyPack({ items, title: text('title'), note: text('note') });
}

/** Moves one item to another place in the list. Places outside the list become its ends. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(Math.max(0, Math.min(to, next.length)), 0, one);
  return next;
}
