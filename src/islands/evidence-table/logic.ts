/** What the table knows of a row. */
export interface RowFacts {
  name: string;
  /** Place of its kind in the order of the page. */
  kind: number;
  /** Place of its certainty: 0 strong to 3 contested. */
  certainty: number;
  /** Everything that a reader sees in it, for the filter. */
  text: string;
}

export type SortKey = 'name' | 'kind' | 'certainty';

export interface Wanted {
  words: string;
  kind: number | undefined;
  certainty: number | undefined;
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a row is wanted: every word stands in it, kind and certainty are those that were chosen. */
export function matches(row: RowFacts, { words, kind, certainty }: Wanted): boolean {
  const text = fold(row.text);
  return (
    (kind === undefined || row.kind === kind) &&
    (certainty === undefined || row.certainty === certainty) &&
    fold(words)
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

/** Order of two rows; equal ones by name. */
export function compare(a: RowFacts, b: RowFacts, key: SortKey, down: boolean): number {
  const byKey = key === 'name' ? 0 : a[key] - b[key];
  const byName = a.name.localeCompare(b.name, 'en');
  return (down ? -1 : 1) * (byKey || byName);
}
