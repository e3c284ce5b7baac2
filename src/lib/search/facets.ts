import type { KINDS } from './model.ts';

/** What results can be narrowed by, in the order in which it is shown. */
export const FACETS = ['section', 'kind', 'audience', 'certainty'] as const;
export type Facet = (typeof FACETS)[number];

/** Chosen values; none chosen means all. */
export type Filters = Readonly<Record<Facet, readonly string[]>>;

/** What a result has of each facet. */
export interface Facetted {
  section?: string | undefined;
  kind: (typeof KINDS)[number];
  audience?: readonly string[] | undefined;
  certainty?: string | undefined;
}

export const NO_FILTERS: Filters = { section: [], kind: [], audience: [], certainty: [] };

/** Values that a result has of a facet. */
function valuesOf(result: Facetted, facet: Facet): readonly string[] {
  const value = result[facet];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

const passes = (result: Facetted, filters: Filters, facet: Facet): boolean =>
  filters[facet].length === 0 || valuesOf(result, facet).some((value) => filters[facet].includes(value));

/** Results that fit: any of the chosen values of a facet, and every facet. */
export const narrowed = <T extends Facetted>(results: readonly T[], filters: Filters): T[] =>
  results.filter((result) => FACETS.every((facet) => passes(result, filters, facet)));

/**
 * For each value of each facet, how many results there would be with it: the other facets stay as they are chosen.
 */
export function countsOf(results: readonly Facetted[], filters: Filters): Record<Facet, Map<string, number>> {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<Facet, Map<string, number>>;
  for (const facet of FACETS) {
    for (const result of results) {
      if (!FACETS.every((other) => other === facet || passes(result, filters, other))) continue;
      for (const value of valuesOf(result, facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return counts;
}

export const isFiltered = (filters: Filters): boolean => FACETS.some((facet) => filters[facet].length > 0);
