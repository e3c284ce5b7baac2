/** A search and the pages that answer it, best first. */
export interface Judged {
  query: string;
  expected: string[];
}

/** What an engine returned: slugs of pages, each once, and how long it took. */
export interface Run {
  pages: string[];
  milliseconds: number;
}

export interface Scores {
  successAt1: number;
  successAt3: number;
  ndcgAt10: number;
  withoutResult: number;
  median: number;
  worst: number;
}

/** Reads a file of lines `query<tab>slug,slug`; the first line is a heading. */
export function readQueries(text: string): Judged[] {
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [query = '', expected = ''] = line.split('\t');
      return { query, expected: expected.split(',').map((slug) => slug.trim()) };
    });
}

/** Gain of an expected page by its place: 3, 2, then 1. */
const gainOf = (place: number): number => (place < 0 ? 0 : Math.max(1, 3 - place));

/** Normalized discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002). */
export function ndcg(pages: readonly string[], expected: readonly string[]): number {
  const sum = (gains: readonly number[]) => gains.slice(0, 10).reduce((total, gain, rank) => total + gain / Math.log2(rank + 2), 0);
  const best = sum(expected.map((_, place) => gainOf(place)));
  return best === 0 ? 0 : sum(pages.map((page) => gainOf(expected.indexOf(page)))) / best;
}

/** Scores of an engine over judged queries; `runs` in the same order. */
export function scores(judged: readonly Judged[], runs: readonly Run[]): Scores {
  const share = (fits: (run: Run, expected: string[]) => boolean) =>
    runs.filter((run, at) => fits(run, judged[at]?.expected ?? [])).length / Math.max(1, runs.length);
  const times = runs.map((run) => run.milliseconds).sort((a, b) => a - b);
  return {
    successAt1: share((run, expected) => expected.includes(run.pages[0] ?? '')),
    successAt3: share((run, expected) => run.pages.slice(0, 3).some((page) => expected.includes(page))),
    ndcgAt10: runs.reduce((sum, run, at) => sum + ndcg(run.pages, judged[at]?.expected ?? []), 0) / Math.max(1, runs.length),
    withoutResult: share((run) => run.pages.length === 0),
    median: times[Math.floor(times.length / 2)] ?? 0,
    worst: times.at(-1) ?? 0,
  };
}

/** The slug of an address: `/glossary/#trigger` → `glossary`. */
export const slugOf = (address: string): string => new URL(address, 'http://x').pathname.replace(/^\/+|\/+$/g, '');

/** Each page once, at its best place. */
export const once = (pages: readonly string[]): string[] => [...new Set(pages)];
