import { pathOf } from './pack.ts';

export type EntryKind = 'article' | 'part' | 'handout' | 'worksheet' | 'quiz' | 'term' | 'page';

/** Something that can be in a pack. */
export interface Entry {
  id: string;
  title: string;
  kind: EntryKind;
  /** Minutes to read; 0 where that says nothing (a sheet to fill in, a quiz). */
  minutes: number;
}

/** Everything that can be in a pack, and what has become of what once could. Made at build time: /pack/catalog.json. */
export interface Catalog {
  entries: Entry[];
  /** Old item or page → where it is now. */
  moved: Record<string, string>;
  /** Old item or page → why it was taken down. */
  withdrawn: Record<string, string>;
}

/** What an item of a link has turned out to be. */
export type Resolved =
  | { item: string; state: 'here' | 'moved' | 'part-gone'; entry: Entry }
  | { item: string; state: 'withdrawn'; reason: string }
  | { item: string; state: 'unknown' };

/** Looks items up. Maps, not objects: an item may be called `constructor`. */
export class Lookup {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly #moved: ReadonlyMap<string, string>;
  readonly #withdrawn: ReadonlyMap<string, string>;

  constructor(catalog: Catalog) {
    this.entries = new Map(catalog.entries.map((entry) => [entry.id, entry]));
    this.#moved = new Map(Object.entries(catalog.moved));
    this.#withdrawn = new Map(Object.entries(catalog.withdrawn));
  }

  /** Follows redirects, from the part to its page. Never throws and always ends. */
  resolve(item: string): Resolved {
    const here = this.entries.get(item);
    if (here) return { item, state: 'here', entry: here };
    const [page = '', anchor] = item.split(':');
    // The page itself, and for a handout the article it belongs to.
    const base = page.replace(/\/handout$/, '');
    for (const old of [item, page, base]) {
      const reason = this.#withdrawn.get(old);
      if (reason !== undefined) return { item, state: 'withdrawn', reason };
      const to = this.#moved.get(old);
      if (to === undefined) continue;
      const suffix = old === item || to.includes(':') ? '' : item.slice(old.length);
      const entry = this.entries.get(to + suffix) ?? this.entries.get(to);
      if (entry) return { item, state: 'moved', entry };
    }
    const whole = anchor === undefined ? undefined : this.entries.get(page);
    return whole ? { item, state: 'part-gone', entry: whole } : { item, state: 'unknown' };
  }
}

/** Name of an entry with its page where it is a part: "Anxious attachment: What helps". */
export function fullTitle(entry: Entry, lookup: Lookup): string {
  if (entry.kind !== 'part') return entry.title;
  const page = lookup.entries.get(entry.id.split(':')[0] ?? '');
  return page ? `${page.title}: ${entry.title}` : entry.title;
}

/** Whether an entry is a sheet of paper of its own. */
export const isSheet = (entry: Entry): boolean => entry.kind === 'handout' || entry.kind === 'worksheet';

/** The handout of an article or of a part of it; undefined where there is none. */
export const handoutOf = (entry: Entry, lookup: Lookup): Entry | undefined =>
  isSheet(entry) ? entry : lookup.entries.get(`${(entry.id.split(':')[0] ?? '').replace(/\/handout$/, '')}/handout`);

/** Address of an entry without the protocol, as it is read out or typed from paper. */
export const shortAddress = (entry: Entry, origin: string): string => origin.replace(/^https?:\/\//, '').replace(/\/$/, '') + pathOf(entry.id);
