import type { SearchLibrary } from './library.ts';
import { waysToAsk, type Ranked } from './search.ts';
import type { Understanding } from './understand.ts';

/** What we use of Pagefind's code, which is served beside its index. */
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  preload(words: string): Promise<void>;
  search(query: string): Promise<{ results: { id: string }[] }>;
}

/** A title counts more than the text. */
export const OPTIONS = { baseUrl: '/', noWorker: true, ranking: { metaWeights: { title: 5 } } };

/** How many pages of one list count. */
const DEPTH = 20;

/**
 * Asks Pagefind from strict to loose.
 * @param rest awaited after each way of asking, so that typing never waits for all of them
 */
export async function askPagefind(
  pagefind: Pick<Pagefind, 'search'>,
  understanding: Understanding,
  library: SearchLibrary,
  rest: () => Promise<void> = () => Promise.resolve(),
): Promise<Ranked[]> {
  const lists: Ranked[] = [];
  for (const { text, worth } of waysToAsk(understanding)) {
    const { results } = await pagefind.search(text);
    await rest();
    lists.push({ worth, pages: results.slice(0, DEPTH).flatMap(({ id }) => library.fragments[id] ?? []) });
  }
  return lists;
}
