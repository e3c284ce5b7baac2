import type { DangerModel } from './safety/danger.ts';

/**
 * What the browser loads to understand a query, as it is written by src/build/search-index and read by library.ts.
 */
export interface SearchModel {
  /** Words of titles, aliases, headings, In brief, glossary and the ways in which people ask, most frequent first. */
  words: string;
  /** How often each of them stands there: 2 to the power of the number, in characters. */
  counts: string;
  /** Pairs of stems that say more than each alone, with a comma between them. */
  pairs: string;
  /** Words of topics; see topics.ts. */
  topics: Record<string, string[]>;
  /** A Bloom filter over words that are right and stand nowhere above: words of the articles' bodies and common English. */
  known: string;
  pages: PageEntry[];
  /** Phrases of the pages in the fields of `CODED`, as features; see coding.ts. */
  phrases: string;
  terms: TermEntry[];
  danger: DangerModel;
  sections: Record<string, string>;
  /** Ways to spell a word that make Pagefind load its whole index. */
  probes: string;
  /** Hash of a Pagefind fragment → number of the page. */
  fragments: Record<string, number>;
}

/** Where help is to be found. */
export const HELP = '/get-help-now/';

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
  /** Of a hundred people who ask, how many look for this page; where it is known. */
  often?: number;
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

/** Where a page's phrases come from. */
export const FIELDS = ['title', 'alias', 'heading', 'brief', 'description', 'asked', 'term'] as const;
export type Field = (typeof FIELDS)[number];

/** Fields whose text the browser does not have; it reads the others' phrases from titles, aliases, In brief and terms themselves. */
export const CODED = ['heading', 'description', 'asked'] as const satisfies readonly Field[];

/** Parts of a title: "Anxious attachment: closeness that never feels safe" is two phrases. */
export const partsOf = (title: string): string[] => title.split(':').map((part) => part.trim());
