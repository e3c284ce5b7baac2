import { FACETS, NO_FILTERS, type Filters } from './facets.ts';
import { LONGEST_QUERY } from './words/words.ts';

/** What the address of the search page says after `#`; no server sees it. */
export interface Asked {
  query: string;
  /** Search for exactly what was typed. */
  literal: boolean;
  filters: Filters;
}

/** Reads `#q=push%20away&section=styles&kind=article,quiz&exact=1`. Anything else, or a broken escape, asks nothing. */
export function readAddress(hash: string): Asked {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const values = (name: string) => [...new Set((fields.get(name) ?? '').split(',').filter((value) => /^[a-z-]{1,40}$/.test(value)))];
  return {
    query: (fields.get('q') ?? '').trim().slice(0, LONGEST_QUERY),
    literal: fields.get('exact') === '1',
    filters: Object.fromEntries(FACETS.map((facet) => [facet, values(facet)])) as unknown as Filters,
  };
}

/** The part of an address that brings a search back; empty where nothing is asked. */
export function writeAddress({ query, literal, filters }: Asked): string {
  if (query === '') return '';
  const parts = [`q=${encodeURIComponent(query.slice(0, LONGEST_QUERY).toWellFormed())}`];
  if (literal) parts.push('exact=1');
  for (const facet of FACETS) if (filters[facet].length > 0) parts.push(`${facet}=${filters[facet].map(encodeURIComponent).join(',')}`);
  return `#${parts.join('&')}`;
}

/** A search without filters. */
export const ask = (query: string, literal = false): Asked => ({ query, literal, filters: NO_FILTERS });
