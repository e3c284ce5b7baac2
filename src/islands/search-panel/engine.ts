/** A page that answers a query. */
export interface Found {
  /** Path under the base of the site. */
  path: string;
  title: string;
  /** Escaped HTML with `<mark>`; see `excerptRuns`. */
  excerpt: string;
  section: string;
  kind: 'article' | 'glossary' | 'page';
}

interface PagefindResult {
  id: string;
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

/** How long the index may take before the reader gets the list of all pages instead. */
const PATIENCE = 3000;

let opened: Promise<Pagefind> | undefined;

/** Loads the index once. Rejects where it cannot be had within 3 seconds. */
export function openIndex(base: string): Promise<Pagefind> {
  opened ??= withPatience(load(base)).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function load(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({
    baseUrl: '/',
    // A worker is started from plain text, which our Trusted Types forbid; the index is small enough to do without.
    noWorker: true,
    excerptLength: 24,
    ranking: { metaWeights: { title: 6, aliases: 5, asked: 3 }, termSaturation: 1.4 },
  });
  await pagefind.init();
  return pagefind;
}

function withPatience<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The search index did not load in time.')), PATIENCE);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Words that say nothing about the topic; a query of only these is searched as it is. */
const STOP = new Set(
  'a an and are as at be but by can do does for from get have how i if in is it its me my of on or so that the their them they this to was what when where which who why will with you your'.split(
    ' ',
  ),
);

/**
 * Asks the index twice, for all words and for each word alone, and fuses the two rankings
 * (reciprocal rank fusion, Cormack and others 2009, k = 60; all-words answers count double).
 * @returns at most `limit` pages, best first
 */
export async function search(base: string, query: string, limit = 20): Promise<Found[]> {
  const pagefind = await openIndex(base);
  const words = query
    .toLowerCase()
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter(Boolean);
  const telling = words.filter((word) => !STOP.has(word));
  const asked = (telling.length > 0 ? telling : words).slice(0, 12);
  if (asked.length === 0) return [];
  const lists = await Promise.all([asked.join(' '), ...(asked.length > 1 ? asked : [])].map((text) => pagefind.search(text)));
  const scores = new Map<string, { score: number; result: PagefindResult }>();
  lists.forEach(({ results }, index) =>
    results.slice(0, 50).forEach((result, rank) => {
      const before = scores.get(result.id)?.score ?? 0;
      scores.set(result.id, { result, score: before + (index === 0 ? 2 : 1) / (60 + rank) });
    }),
  );
  const best = [...scores.values()].sort((a, b) => b.score - a.score).slice(0, limit);
  const pages = await Promise.all(best.map(({ result }) => result.data()));
  return pages.map((page) => ({
    path: page.url,
    title: page.meta['title'] ?? page.url,
    excerpt: page.excerpt,
    section: page.meta['section'] ?? '',
    kind: (page.meta['kind'] ?? 'page') as Found['kind'],
  }));
}
