/**
 * What the browser loads to understand a query, as it is written by src/build/search-index and read by index.ts.
 * Lists of numbers are written as text, one character a number (`FIRST` + number), which compresses well and needs no parser of its own.
 */
export interface SearchModel {
  /** Words of titles, aliases, headings, In brief, glossary and the ways in which people ask, most frequent first. */
  words: string;
  /** How often each of them stands there: 2 to the power of the number, in characters. */
  counts: string;
  /** Words of topics; see topics.ts. */
  topics: Record<string, string[]>;
  /** A Bloom filter over words that are right and stand nowhere above: words of the articles' bodies and common English. */
  known: string;
  pages: PageEntry[];
  terms: TermEntry[];
  sections: Record<string, string>;
  /** Ways to spell a word that make Pagefind load its whole index. */
  probes: string;
  /** Hash of a Pagefind fragment → number of the page. */
  fragments: Record<string, number>;
}

export const KINDS = ['article', 'quiz', 'handout', 'glossary', 'page'] as const;
export type Kind = (typeof KINDS)[number];

/** A page that can be found. */
export interface PageEntry {
  /** Address under the base of the site: `/styles/avoidant/`. */
  path: string;
  title: string;
  kind: Kind;
  section?: string;
  audience?: string[];
  certainty?: string;
  /** Where the page has no In brief. */
  description?: string;
  brief?: string[];
  aliases?: string[];
  /** Nobody is known to ask for it. */
  unasked?: true;
  /** Features of each phrase by field (see `FIELDS`); topics that a single word stands for are left out. */
  phrases: string[];
}

/** A term of the glossary. */
export interface TermEntry {
  id: string;
  term: string;
  aliases?: string[];
  definition: string;
  /** Number of the page that explains it at length. */
  page?: number;
}

/** Fields of a page, in the order of `PageEntry.phrases`. */
export const FIELDS = ['title', 'alias', 'heading', 'brief', 'description', 'asked', 'term'] as const;
export type Field = (typeof FIELDS)[number];

const FIRST = 35;
const GAP = '!';

/** Writes lists of numbers; the backslash is stepped over, as JSON would double it. */
export const packed = (lists: readonly (readonly number[])[]): string =>
  lists.map((list) => list.map((one) => String.fromCharCode(one + FIRST >= 92 ? one + FIRST + 1 : one + FIRST)).join('')).join(GAP);

/** Reads what `packed` has written. */
export function unpacked(text: string): number[][] {
  if (text === '') return [];
  return text.split(GAP).map((list) => {
    const numbers: number[] = [];
    for (let at = 0; at < list.length; at += 1) {
      const code = list.charCodeAt(at);
      numbers.push(code > 92 ? code - FIRST - 1 : code - FIRST);
    }
    return numbers;
  });
}
